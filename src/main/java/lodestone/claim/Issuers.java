package lodestone.claim;

import java.util.List;
import java.util.Set;
import lodestone.claim.NameFinder.Run;
import lodestone.claim.Names.Named;
import lodestone.model.Document;
import lodestone.model.Role;

/// Which of the companies that a text names it is about, where nobody has said so: the one that is named
/// early and often, has a ticker or is called "the Company" in the head, or has an `About` section
/// (ANNOTATION, section 1).
final class Issuers {

    private static final int HEAD = 350;
    private static final int TOP = 60;
    private static final int BRACKET = 24;
    private static final int MANY = 5;
    private static final int SPEAKS = 6;
    private static final int FIRST = 6;
    private static final int BOUGHT = 3;
    private static final int CALLED = 9;
    private static final int FILES = 20;
    private static final Set<Long> REPORTS = Vocabulary.hashes("10", "annual", "quarterly", "interim",
            "prospectus");
    private static final int OWNED = 8;
    private static final long BY = Vocabulary.hash("by");
    private static final long COUNCIL = Vocabulary.hash("council");
    private static final Set<Long> TOWNS = Vocabulary.hashes("city", "town", "county", "regional", "shire");
    private static final int NAMED_ON_TOP = 4;
    private static final long[] PARTS = {Vocabulary.hash("subsidiary"), Vocabulary.hash("unit"),
        Vocabulary.hash("affiliate"), Vocabulary.hash("arm"), Vocabulary.hash("division")};
    /// Who lends, rules or sues, and seldom is whom a text is about where it names a company beside.
    private static final Set<Long> BODIES = Vocabulary.hashes("bank", "agency", "ministry", "department",
            "administration", "commission", "authority", "llp", "president", "minister");
    private static final Set<Long> BUYS = Vocabulary.hashes("buy", "buys", "bought", "buying");
    /// In the name of a company that was listed to buy another.
    private static final long ACQUISITION = Vocabulary.hash("acquisition");
    private static final int SHELL = 6;
    private static final Set<Long> PLACES = Vocabulary.hashes("in", "near", "to", "from", "with", "and", "on",
            "against");
    private static final double TITLED = 3;
    private static final double LEADS = 4;
    private static final double LOOSE = 0.6;
    private static final long AND = Vocabulary.hash("and");
    private static final long[] BEHIND = {Vocabulary.hash("of"), Vocabulary.hash("by"),
        Vocabulary.hash("with"),
        Vocabulary.hash("for"), Vocabulary.hash("from"), Vocabulary.hash("to"), Vocabulary.hash("at"),
        Vocabulary.hash("in"), Vocabulary.hash("near"), Vocabulary.hash("and")};

    /// No release speaks of more companies at its end; a list of thousands is not worth its square.
    private static final int MOST_ABOUTS = 40;

    private final Reading reading;
    private final Tokens tokens;
    private final Names names;
    private final List<Run> runs;
    private final Document document;
    private final Vocabulary vocabulary;
    private final NameWords words;
    private final double[] points;
    private final int[] counts;
    private final boolean[] listed;
    private final boolean[] spoke;
    private boolean titled;
    private int lead;
    private int loose;

    Issuers(Reading reading, Names names, List<Run> runs, Document document, Chain chain) {
        this.reading = reading;
        this.tokens = reading.tokens();
        this.names = names;
        this.runs = runs;
        this.document = document;
        this.vocabulary = chain.vocabulary();
        this.words = chain.nameWords();
        this.points = new double[names.parties()];
        this.counts = new int[names.parties()];
        this.listed = new boolean[names.parties()];
        this.spoke = new boolean[names.parties()];
    }

    /// The company's number, or [Names#NOBODY].
    ///
    /// @param all every name in the text, in order
    /// @param firstLoose number of the first company that is known by a bare name only: taken where no other
    ///     fits
    int guess(List<Named> all, int firstLoose) {
        loose = firstLoose;
        named(all);
        for (var run : runs) {
            int party = names.party(names.hashes(run.from(), run.bare()));
            if (party > Names.ISSUER) {
                points[party] += run.from() < HEAD ? head(run) : 0;
                points[party] -= tokens.has(ACQUISITION, run.from(), run.to()) ? SHELL : 0;
                listed[party] |= run.listed() || run.legal();
            }
        }
        about();
        int best = Names.NOBODY;
        for (int party = 1; party < points.length; party++) {
            points[party] *= party >= firstLoose ? LOOSE : 1;
            if ((counts[party] > 1 || listed[party] || spoke[party])
                    && (best < 0 || points[party] > points[best])) {
                best = party;
            }
        }
        return best == Names.NOBODY ? onlyOne(firstLoose) : best;
    }

    /// The one company that is named at the top, where no other fits.
    private int onlyOne(int firstLoose) {
        int only = Names.NOBODY;
        for (int party = 1; party < firstLoose; party++) {
            if (counts[party] > 0 && points[party] >= NAMED_ON_TOP) {
                if (only != Names.NOBODY) {
                    return Names.NOBODY;
                }
                only = party;
            }
        }
        return only;
    }

    /// Counts how often each is named, up to a bound: the one that speaks need not be the one most spoken of.
    private void named(List<Named> all) {
        lead = LeadNames.lead(reading);
        int first = Names.NOBODY;
        int next = 0;
        int last = Names.NOBODY;
        int lastEnd = 0;
        for (var name : all) {
            int at = name.from();
            int party = name.party();
            boolean body = isBody(name);
            next = section(next, tokens.start(at));
            if (!isContact(next)) {
                counts[party]++;
                points[party] += counts[party] > MANY ? 0
                        : isBought(at) ? -BOUGHT
                                : isOwned(at) || body ? -OWNED : at < TOP ? 2 : 1;
                boolean subject = (at == 0 || !behind(at) || isAgent(at)) && !body;
                boolean joint = last != Names.NOBODY && isJoined(lastEnd, at);
                if (at < HEAD && (subject || joint) && speaks(name.to())) {
                    int speaker = joint ? last : party;
                    points[speaker] += spoke[speaker] ? 0 : SPEAKS;
                    spoke[speaker] = true;
                }
                top(next, at, party, body);
                last = joint ? last : party;
                lastEnd = name.to();
                first = first == Names.NOBODY && subject ? party : first;
            }
        }
        if (first != Names.NOBODY && counts[first] > 1) {
            points[first] += FIRST;
        }
    }

    /// Who is named in the headline, and who begins the lead.
    private void top(int section, int at, int party, boolean body) {
        if (body || section >= document.sections().size() || isBought(at) || isOwned(at)) {
            return;
        }
        var role = document.sections().get(section).role();
        if (role == Role.HEADLINE && !titled && party < loose) {
            titled = true;
            spoke[party] |= at == 0;
            points[party] += at == 0 || !PLACES.contains(tokens.hash(at - 1)) ? TITLED : 0;
        }
        if (role == Role.LEAD && at == lead) {
            spoke[party] = true;
            points[party] += LEADS;
        }
    }

    /// `Corvane (NYSE: CVNE) and Orlett have signed`: of two who speak, the first named.
    private boolean isJoined(int end, int at) {
        boolean bracket = at - end < BRACKET && tokens.after(end, Tokens.OPEN)
                && tokens.after(at - 1, Tokens.CLOSE);
        return at > 0 && tokens.hash(at - 1) == AND && (end == at - 1 || bracket);
    }

    private int section(int from, int offset) {
        int at = from;
        while (at < document.sections().size() && document.sections().get(at).end() <= offset) {
            at++;
        }
        return at;
    }

    private boolean isContact(int section) {
        return section < document.sections().size()
                && document.sections().get(section).role() == Role.CONTACT;
    }

    /// `to acquire Corvane`, `the acquisition of Corvane`: what somebody buys is not whom the text is about.
    private boolean isBought(int at) {
        for (int before = Math.max(0, at - 2); before < at; before++) {
            if (tokens.text().regionMatches(true, tokens.start(before), "acqui", 0, 5)
                    || BUYS.contains(tokens.hash(before))) {
                return true;
            }
        }
        return false;
    }

    /// `has been signed by Corvane`: who did it.
    private boolean isAgent(int at) {
        return at > 1 && tokens.hash(at - 1) == BY && tokens.length(at - 2) > 3
                && tokens.endsWith(at - 2, "ed");
    }

    /// `its subsidiary Corvane`: whoever owns it speaks.
    private boolean isOwned(int at) {
        for (long part : PARTS) {
            if (at > 0 && tokens.hash(at - 1) == part && !tokens.after(at, ~Tokens.COMMA)) {
                return true;
            }
        }
        return false;
    }

    /// `the Export-Import Bank`, `a class action by Orlett LLP`.
    private boolean isBody(Named name) {
        for (int at = name.from(); at < name.to(); at++) {
            if (BODIES.contains(tokens.hash(at)) || (at > name.from() && tokens.hash(at) == COUNCIL
                    && TOWNS.contains(tokens.hash(at - 1)))) {
                return true;
            }
        }
        return false;
    }

    /// Whether a word such as `of` or `with` stands right before it.
    private boolean behind(int at) {
        for (long word : BEHIND) {
            if (tokens.hash(at - 1) == word && !tokens.after(at, ~0)) {
                return true;
            }
        }
        return false;
    }

    /// Whether right after the name, brackets passed over, comes what a company does in its own lead: it
    /// announces, it says, it has.
    private boolean speaks(int end) {
        int at = end;
        while (at < tokens.size() && !tokens.after(at, Tokens.OPEN) && (words.isLegal(tokens.word(at))
                || (at > end && tokens.isUpper(at) && tokens.length(at) > 2))) {
            at++;
        }
        if (at < tokens.size() && tokens.after(at, Tokens.OPEN)) {
            int reach = Math.min(tokens.size(), at + BRACKET);
            at++;
            while (at < reach && (!tokens.after(at, Tokens.CLOSE) || tokens.after(at, Tokens.OPEN))) {
                at++;
            }
        }
        return isVerb(at) || (isVerb(at + 1) && !tokens.after(at + 1, ~0)
                && tokens.endsWith(at, "ly"));
    }

    private boolean isVerb(int at) {
        return at < tokens.size() && !tokens.isCapital(at)
                && (reading.at(Cue.HAVE, at) || reading.at(Cue.BE, at)
                        || reading.at(Cue.ANNOUNCE, at) || reading.at(Cue.SAYS, at)
                        || vocabulary.isVerb(tokens.word(at)) || (tokens.length(at) > 4
                                && (tokens.endsWith(at, "ed")
                                        || tokens.endsWith(at, "s"))));
    }

    private double head(Run run) {
        double points = run.listed() && (run.from() == 0 || !behind(run.from())) ? 4 : 0;
        points += run.from() < TOP ? 2 : 0;
        return points + (isCalledCompany(run) ? CALLED : 0) + (isFiler(run) ? FILES : 0);
    }

    /// `Corvane Rare Earths, Inc. - Annual Report on Form 10-K`: who files stands at the head of the filing.
    private boolean isFiler(Run run) {
        int end = Math.min(tokens.size(), run.to() + FIRST);
        for (int at = run.to(); run.from() == 0 && at < end && !tokens.after(at, Tokens.NEWLINE); at++) {
            if (REPORTS.contains(tokens.hash(at))) {
                return true;
            }
        }
        return false;
    }

    /// `("Corvane" or the "Company")`.
    private boolean isCalledCompany(Run run) {
        for (int at = run.to(); at < Math.min(tokens.size(), run.to() + 16); at++) {
            if (tokens.after(at, Tokens.BLANK_LINE)) {
                return false;
            }
            if (tokens.after(at, Tokens.QUOTE)
                    && (reading.at(Cue.ISSUER, at) || reading.at(Cue.ISSUER, at - 1)
                            || tokens.form(at).equals("Company") || tokens.form(at).equals("Group"))) {
                return true;
            }
        }
        return false;
    }

    private void about() {
        boolean first = true;
        int left = MOST_ABOUTS;
        for (var section : document.sections()) {
            if (section.role() == Role.ABOUT && section.name().isPresent() && left-- > 0) {
                for (int party = 1; party < points.length; party++) {
                    boolean same = section.name().get().contains(names.spelling(party))
                            || names.spelling(party).startsWith(section.name().get());
                    points[party] += same ? first ? 4 : 1 : 0;
                }
                first = false;
            }
        }
    }
}
