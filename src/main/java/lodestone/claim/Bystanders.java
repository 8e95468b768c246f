package lodestone.claim;

import java.util.Set;
import lodestone.claim.LanguageDefinition.Takes;

/// Acts that a text tells of people, of companies without a name or of everybody: never the issuer's.
final class Bystanders {

    private static final int AUXILIARY = 4;
    private static final int NAME = 3;
    private static final int SHARE = 10;
    private static final long WHICH = Vocabulary.hash("which");
    private static final long THE = Vocabulary.hash("the");
    private static final long WORLD = Vocabulary.hash("world");
    private static final long PEOPLE = Vocabulary.hash("people");
    private static final int APPOSED = 8;
    /// A name is the subject behind no more words than `While the`.
    private static final int OPENING = 2;
    private static final long WHO = Vocabulary.hash("who");
    private static final long IN = Vocabulary.hash("in");
    private static final long OF = Vocabulary.hash("of");
    private static final Set<Long> PRESENT = Vocabulary.hashes("is", "are");
    private static final Set<Long> BUYING = Vocabulary.hashes("acquiring", "acquire", "buying", "buy");
    private static final Set<Long> CONTENT = Vocabulary.hashes("with", "of", "from");
    private static final Set<Long> IRREGULAR = Vocabulary.hashes("made", "cast");
    private static final Set<Long> MEANS = Vocabulary.hashes("process", "method", "route", "technique",
            "technology", "half", "third", "quarter", "fifth", "tenth", "factor", "reduction", "electrolysis",
            "way", "means");
    private static final Set<Long> THERE = Vocabulary.hashes("there", "here");
    private static final Set<Long> DEFINITE = Vocabulary.hashes("the", "this", "these", "our", "its", "all");
    private static final Set<Long> ARTICLES = Vocabulary.hashes("a", "an");
    private static final Set<Long> ONES = Vocabulary.hashes("one", "another", "neither", "each");
    private static final Set<Long> THEM = Vocabulary.hashes("them", "these", "those");

    private final Reading reading;
    private final Tokens tokens;
    private final Parties parties;
    private final Phrasebook phrasebook;
    private final People people;

    Bystanders(Reading reading, Parties parties, Phrasebook phrasebook) {
        this.reading = reading;
        this.tokens = reading.tokens();
        this.parties = parties;
        this.phrasebook = phrasebook;
        this.people = new People(reading, parties);
    }

    /// Whether the clause that begins at that token tells of a person or of some company or other.
    boolean act(Sentence sentence, int from, Hit event) {
        return people.act(sentence, event) || isPersons(from) || isSomeCompanys(from, event)
                || isApposed(from, event) || isStranger(from, event) || isHow(from, event.from());
    }

    /// `buyers such as Orlett, a magnet processor`: what a name is called that is not the issuer's.
    private boolean isApposed(int from, Hit event) {
        if (!event.isEvent() || event.event().takes() != Takes.IDENTITY) {
            return false;
        }
        for (int at = event.from(); at > Math.max(from, event.from() - APPOSED); at--) {
            if (tokens.after(at, Tokens.COMMA)) {
                int end = seat(at, from);
                return ARTICLES.contains(tokens.hash(at)) && end > from && isStrangersName(end - 1)
                        && parties.in(Math.max(from, end - NAME), end).isEmpty()
                        && !reading.has(Cue.BE, from, at);
            }
        }
        return false;
    }

    /// Where the name ends that has its seat behind it: `Orlett Ltd | of Denby in Northern England`.
    private int seat(int end, int from) {
        int at = end - 1;
        int name = end;
        while (at > from && at > name - NAME - 1 && (tokens.isCapital(at) || at == name)) {
            at--;
            if (tokens.hash(at) == OF || tokens.hash(at) == IN) {
                name = at;
                at--;
            }
        }
        return name;
    }

    /// `While Advanced Magnet Lab is likely the first company to make …`: a name that nothing explains.
    private boolean isStranger(int from, Hit event) {
        int name = from;
        int last = Math.min(event.from() - 1, from + OPENING);
        while (name < last && !tokens.isCapital(name)) {
            name++;
        }
        if (name >= event.from() || !isStrangersName(name) || !isStrangersName(name + 1)) {
            return false;
        }
        int is = reading.first(Cue.BE, name, event.from());
        return is > name + 1 && !namesIssuer(from, event.from())
                && phrasebook.agents().in(tokens, is, Math.min(event.from(), is + APPOSED));
    }

    private boolean isStrangersName(int at) {
        return tokens.isCapital(at) && !parties.isName(at) && !reading.at(Cue.ISSUER, at)
                && !tokens.after(at + 1, Tokens.CLOSE);
    }

    /// `One has made metal`, `another of them sells oxide`: one of several companies, and nobody says which.
    boolean isOneOfThem(int from) {
        int next = from + 1;
        return next + 1 < tokens.size() && ONES.contains(tokens.hash(from))
                && (reading.hasAny(Cue.BE.bit() | Cue.HAVE.bit(), next, next + 1)
                        || (tokens.hash(next) == OF && THEM.contains(tokens.hash(next + 1))));
    }

    /// `Jane Hale, who ran the magnet plant of …`: what a person did elsewhere.
    private boolean isPersons(int from) {
        return tokens.hash(from) == WHO && from > 0
                && !reading.has(Cue.ISSUER, Math.max(0, from - NAME), from)
                && !parties.namesIssuer(Math.max(0, from - NAME), from);
    }

    /// `its stake in a company that makes magnets`: what a company with no name does.
    private boolean isSomeCompanys(int from, Hit event) {
        int that = event.from() - 1;
        while (that > from && that > event.from() - 3 && !Attribution.isRelative(tokens, that)) {
            that--;
        }
        if (that < NAME || (that == from + 1 && !Attribution.isRelative(tokens, from))
                || !Attribution.isRelative(tokens, that)) {
            return false;
        }
        int first = that == from ? 0 : from;
        int article = that - 2;
        while (article > first && article > that - 5 && !ARTICLES.contains(tokens.hash(article))) {
            article--;
        }
        return ARTICLES.contains(tokens.hash(article)) && (that > from || isBought(article))
                && phrasebook.agents().at(tokens, that - 1, that).isPresent()
                && !reading.has(Cue.BE, Math.max(from, article - 1), article)
                && !reading.at(Cue.ISSUER, from);
    }

    /// `is acquiring a company which makes magnets`.
    private boolean isBought(int article) {
        return article > 0 && BUYING.contains(tokens.hash(article - 1));
    }

    /// Delivered, commissioned: what is done once and by somebody.
    private static boolean isDeal(Hit event) {
        return event.isEvent() && !event.event().id().equals("produce")
                && !event.event().id().equals("make-sample");
    }

    /// `94 % of magnets were made in China`: told of a country, where the issuer is not named.
    boolean isMadeElsewhere(Sentence sentence, Hit event) {
        int in = event.to();
        return in + 1 < sentence.end() && tokens.hash(in) == IN && isElsewhere(in + 1)
                && (tokens.after(event.from(), Tokens.COMMA) || isWorld(in + 2) || reading.has(Cue.BE,
                        Math.max(sentence.first(), event.from() - AUXILIARY), event.from()))
                && !namesIssuer(Math.max(sentence.first(), event.from() - SHARE), sentence.end());
    }

    private boolean isWorld(int at) {
        return at < tokens.size() && tokens.hash(at) == WORLD;
    }

    /// `in China`, `in the world`, `in the People's Republic`.
    private boolean isElsewhere(int at) {
        return reading.at(Cue.OTHERS, at) || (tokens.hash(at) == THE && at + 1 < tokens.size()
                && (reading.at(Cue.OTHERS, at + 1) || tokens.hash(at + 1) == PEOPLE));
    }

    /// `is`, `are`, and no figure.
    private boolean isPresent(int from, int to) {
        boolean present = false;
        for (int at = from; at < to; at++) {
            present |= PRESENT.contains(tokens.hash(at));
            if (tokens.isFigure(at)) {
                return false;
            }
        }
        return present;
    }

    /// `magnets made with rare earth metals are …`: what something consists of, told of nobody.
    boolean isMakeUp(Sentence sentence, Hit event) {
        int next = event.to();
        return IRREGULAR.contains(tokens.hash(event.from())) && next < sentence.end()
                && CONTENT.contains(tokens.hash(next)) && event.from() > sentence.first()
                && !reading.has(Cue.HAVE, Math.max(sentence.first(), event.from() - AUXILIARY), event.from())
                && (!reading.at(Cue.BE, event.from() - 1) || PRESENT.contains(tokens.hash(event.from() - 1)))
                && !namesIssuer(sentence.first(), sentence.end());
    }

    /// `the process by which oxide is turned into metal`, `alloys from which magnets are made`: told of
    /// nobody.
    private boolean isHow(int from, int to) {
        for (int at = Math.max(from, 1); at < to; at++) {
            if (tokens.hash(at) == WHICH && reading.at(Cue.BLOCKING, at - 1)) {
                return isPresent(at, to) && !namesIssuer(at, to);
            }
        }
        return false;
    }

    /// `magnets are made in a dozen steps`, `how alloys are cast`: what is so everywhere, told of nobody.
    boolean isGeneral(Sentence sentence, int from, Hit event) {
        int be = event.from() - 1;
        while (be > from && be > event.from() - AUXILIARY && !PRESENT.contains(tokens.hash(be))) {
            be--;
        }
        if (be <= from || !PRESENT.contains(tokens.hash(be)) || namesIssuer(sentence.first(), sentence.end())
                || isDeal(event)
                || (!tokens.endsWith(event.from(), "ed") && !IRREGULAR.contains(tokens.hash(event.from())))) {
            return false;
        }
        if (event.to() < sentence.end() && THERE.contains(tokens.hash(event.to()))) {
            return false;
        }
        if (reading.has(Cue.COMMERCIAL, event.to(), Math.min(sentence.end(), event.to() + 2 * AUXILIARY))) {
            return false;
        }
        for (int at = from; at < event.from(); at++) {
            if (DEFINITE.contains(tokens.hash(at)) || tokens.isFigure(at)
                    || reading.hasAny(Cue.FACTUAL.bit() | Cue.FIRST.bit(), at, at + 1)) {
                return false;
            }
        }
        return !reading.hasAny(Cue.FACILITY.bit() | Cue.PRONOUN.bit(), sentence.first(), sentence.end());
    }

    /// `Corvane, the leading Chinese | maker of …`: what the name before it is called.
    boolean isChineseMaker(int at) {
        for (int the = at - 1; the > Math.max(0, at - AUXILIARY); the--) {
            if (tokens.hash(the) == THE) {
                return tokens.after(the, Tokens.COMMA) && parties.isName(the - 1)
                        && phrasebook.agents().at(tokens, at + 1, at + 2).isPresent();
            }
        }
        return false;
    }

    /// `by an electrolytic process`, `by a tenth`: how it was made or how much, and no one who made it.
    boolean isMeans(int from, int end) {
        return tokens.hasAny(MEANS, from + 1, Math.min(end, tokens.size()));
    }

    private boolean namesIssuer(int from, int to) {
        return reading.has(Cue.ISSUER, from, to) || parties.namesIssuer(from, to);
    }
}
