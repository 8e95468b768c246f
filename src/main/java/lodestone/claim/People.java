package lodestone.claim;

import java.util.Set;
import lodestone.model.Holder;

/// Acts that a text tells of a person's past: `Dr. Roe has commissioned three plants`, `our team made magnets
/// at Orlett Metals`. They prove nothing of the company (ONTOLOGY, section 3.5); what a person says of it
/// does.
final class People {

    private static final int FAR = 24;
    private static final int NAME = 5;
    private static final int CAREER = 3;
    private static final Set<Long> TITLES = Vocabulary.hashes("mr", "mrs", "ms", "dr", "prof", "professor");
    private static final Set<Long> PRONOUNS = Vocabulary.hashes("he", "she");
    private static final Set<Long> THEIRS = Vocabulary.hashes("his", "her", "their");
    private static final Set<Long> STAFF = Vocabulary.hashes("team", "founders", "founder", "engineers",
            "management", "experts", "scientists", "personnel", "staff", "leadership");
    private static final Set<Long> ROLES = Vocabulary.hashes("team", "group", "responsible", "instrumental");
    private static final Set<Long> JOINING = Vocabulary.hashes("joining", "joined", "founding", "founded");
    /// What a guest does: `Mr. Kay inaugurated the plant`.
    private static final Set<Long> OPENED = Vocabulary.hashes("inaugurated", "opened");
    private static final Set<Long> PARTED = Vocabulary.hashes("that", "which", "where", "when", "after", "as",
            "whose");
    private static final Set<Long> BESIDE = Vocabulary.hashes("he", "she", "and", "who", "also", "previously",
            "since", "personally");
    private static final long CAREERS = Vocabulary.hash("career");
    private static final long WHO = Vocabulary.hash("who");
    private static final long AT = Vocabulary.hash("at");
    private static final long S = Vocabulary.hash("s");

    private final Reading reading;
    private final Tokens tokens;
    private final Parties parties;

    People(Reading reading, Parties parties) {
        this.reading = reading;
        this.tokens = reading.tokens();
        this.parties = parties;
    }

    /// Whether the event is what a person did, or what people did elsewhere.
    boolean act(Sentence sentence, Hit event) {
        return isPersons(sentence, event) || isCareer(sentence, event) || isElsewhere(sentence, event);
    }

    private boolean isPersons(Sentence sentence, Hit event) {
        int first = sentence.first();
        int person = OPENED.contains(tokens.hash(event.from())) ? -1 : person(first, event.from());
        return person >= 0 && !isParted(person, event.from())
                && (!namesIssuer(first, person) || tokens.hasAny(JOINING, first, person))
                && (!namesIssuer(event.to(), sentence.end())
                        || tokens.hasAny(JOINING, event.to(), sentence.end()));
    }

    /// Where the person is named who is the subject, or -1.
    private int person(int first, int to) {
        int at = to - 1;
        while (at >= first && at > to - FAR) {
            if (isTitled(at, to) || PRONOUNS.contains(tokens.hash(at))) {
                boolean led = at > first && reading.at(Cue.BLOCKING, at - 1);
                return led || isOwner(at, to) ? -1 : at;
            }
            at--;
        }
        return -1;
    }

    private boolean isTitled(int at, int to) {
        return TITLES.contains(tokens.hash(at)) && tokens.isCapital(at) && at + 1 < to
                && tokens.isCapital(at + 1);
    }

    /// `Dr. Roe's process`.
    private boolean isOwner(int at, int to) {
        int end = at + 1;
        while (end < to && end < at + NAME && tokens.isCapital(end)) {
            end++;
        }
        return end < to && tokens.hash(end) == S;
    }

    /// Whether somebody or something else acts between the person and the event; what two commas enclose does
    /// not.
    private boolean isParted(int person, int to) {
        boolean role = tokens.hasAny(ROLES, person, to);
        int open = -1;
        for (int at = person + 1; at < to; at++) {
            open = tokens.after(at, Tokens.COMMA) ? open < 0 && closes(at + 1, to) ? at : -1 : open;
            if (open < 0 && isOther(at, role)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOther(int at, boolean role) {
        return reading.hasAny(Cue.ISSUER.bit() | Cue.PRONOUN.bit() | Cue.SAYS.bit(), at, at + 1)
                || parties.isName(at) || isVerbOfAnother(at)
                || (!role && (reading.at(Cue.BE, at) || PARTED.contains(tokens.hash(at))))
                || (!role && reading.at(Cue.CLAUSE, at) && tokens.hash(at) != WHO)
                || tokens.after(at, Tokens.SEMICOLON | Tokens.COLON);
    }

    /// `Mr. Kay is pleased the plant | has made oxide`: who has stands right before.
    private boolean isVerbOfAnother(int at) {
        return reading.at(Cue.HAVE, at) && !tokens.isCapital(at - 1) && !tokens.after(at, Tokens.COMMA)
                && !BESIDE.contains(tokens.hash(at - 1));
    }

    private boolean closes(int from, int to) {
        for (int at = from; at <= to; at++) {
            if (at < tokens.size() && tokens.after(at, Tokens.COMMA)) {
                return true;
            }
        }
        return false;
    }

    /// `during his career`, of no company.
    private boolean isCareer(Sentence sentence, Hit event) {
        if (namesIssuer(sentence.first(), event.from())) {
            return false;
        }
        for (int at = sentence.first() + 1; at < sentence.end(); at++) {
            for (int his = at - 1; tokens.hash(at) == CAREERS && his >= Math.max(0, at - CAREER); his--) {
                if (THEIRS.contains(tokens.hash(his))) {
                    return true;
                }
            }
        }
        return false;
    }

    /// `our team has made magnets at Orlett Metals`.
    private boolean isElsewhere(Sentence sentence, Hit event) {
        int near = Math.max(sentence.first(), event.from() - FAR);
        if (!tokens.hasAny(STAFF, near, event.from()) || parties.namesIssuer(event.to(), sentence.end())) {
            return false;
        }
        for (var name : parties.in(event.to(), sentence.end())) {
            if (tokens.hash(name.from() - 1) == AT && parties.holder(name.party()) == Holder.OTHER) {
                return true;
            }
        }
        return false;
    }

    private boolean namesIssuer(int from, int to) {
        return reading.has(Cue.ISSUER, from, to) || parties.namesIssuer(from, to);
    }
}
