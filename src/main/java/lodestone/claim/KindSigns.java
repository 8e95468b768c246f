package lodestone.claim;

import lodestone.model.Document;
import lodestone.model.DocumentKind;
import lodestone.model.Role;

/// The signs of who speaks that a text gives, each from 0 to 1: as a yes or no where one is enough, else by
/// how many stand in a hundred words.
final class KindSigns {

    /// Tokens in which a text says what it is.
    private static final int START = 60;
    /// Tokens that hold headline, dateline and lead.
    private static final int HEAD = 150;
    private static final int DASH = 5;
    private static final long TODAY = Vocabulary.hash("today");
    private static final long THE = Vocabulary.hash("the");
    private static final long COMPANY = Vocabulary.hash("company");
    private static final long GROUP = Vocabulary.hash("group");
    private static final long BOARD = Vocabulary.hash("board");
    private static final long I = Vocabulary.hash("i");
    private static final long WE = Vocabulary.hash("we");
    private static final long OUR = Vocabulary.hash("our");
    private static final long US = Vocabulary.hash("us");
    private static final long AT_START = Cue.FILING_HEAD.bit() | Cue.PERIODIC.bit();
    private static final long IN_HEAD = Cue.WIRE.bit() | Cue.ANNOUNCE.bit() | Cue.LAW_FIRM.bit()
            | Cue.PROFILE.bit();
    private static final long ANYWHERE = Cue.NOTICE.bit() | Cue.NEWS.bit() | Cue.REPORTED.bit()
            | Cue.OPINION.bit() | Cue.ARGUED.bit() | Cue.SAYS.bit();
    /// Cues that say nothing in quotes.
    private static final long OUTSIDE = Cue.ANNOUNCE.bit() | Cue.REPORTED.bit() | Cue.OPINION.bit()
            | Cue.ARGUED.bit() | Cue.SAYS.bit();

    private final Document document;
    private final Reading reading;
    private final Tokens tokens;
    private final Quoted quoted;
    private final double hundreds;
    private final int[] counts = new int[Long.SIZE];
    private final double[] signs = new double[KindSign.values().length];

    private KindSigns(Document document, Reading reading) {
        this.document = document;
        this.reading = reading;
        this.tokens = reading.tokens();
        this.quoted = Quoted.of(tokens);
        this.hundreds = Math.max(1, tokens.size() / 100.0);
    }

    static KindSigns of(Document document, Reading reading) {
        var signs = new KindSigns(document, reading);
        signs.look();
        return signs;
    }

    double points(DocumentKind kind) {
        double points = 0;
        for (var sign : KindSign.values()) {
            points += of(sign) * sign.points(kind);
        }
        return points;
    }

    double of(KindSign sign) {
        return signs[index(sign)];
    }

    private void put(KindSign sign, double found, double most) {
        signs[index(sign)] = Math.min(found, most) / most;
    }

    @SuppressWarnings("EnumOrdinal") // a place in memory needs just a number of each
    private static int index(KindSign sign) {
        return sign.ordinal();
    }

    private void look() {
        hear();
        put(KindSign.ANY, 1, 1);
        put(KindSign.WIRE, count(Cue.WIRE), 1);
        put(KindSign.ANNOUNCE, count(Cue.ANNOUNCE), 1);
        put(KindSign.NOTICE, count(Cue.NOTICE), 3);
        put(KindSign.NEWS, count(Cue.NEWS), 2);
        put(KindSign.REPORTED, count(Cue.REPORTED) / hundreds, 1);
        put(KindSign.OPINION, count(Cue.OPINION), 2);
        put(KindSign.ARGUED, count(Cue.ARGUED) / hundreds, 1);
        put(KindSign.SAYS, count(Cue.SAYS) / hundreds, 1);
        put(KindSign.FILING, count(Cue.FILING_HEAD), 1);
        put(KindSign.PERIODIC, count(Cue.PERIODIC), 1);
        put(KindSign.LAW_FIRM, count(Cue.LAW_FIRM), 1);
        put(KindSign.PROFILE, count(Cue.PROFILE), 1);
        for (var section : document.sections()) {
            switch (section.role()) {
                case FORWARD_LOOKING -> put(KindSign.FORWARD, 1, 1);
                case ABOUT -> put(KindSign.ABOUT, 1, 1);
                case CONTACT -> put(KindSign.CONTACT, 1, 1);
                default -> {
                }
            }
        }
        head();
    }

    private int count(Cue cue) {
        return counts[Long.numberOfTrailingZeros(cue.bit())];
    }

    private void head() {
        int dated = 0;
        int dateline = 0;
        int defined = 0;
        int today = 0;
        for (int at = 2; at < Math.min(HEAD, tokens.size()); at++) {
            if (isYear(at) && (tokens.isFigure(at - 1) || tokens.isFigure(at - 2))) {
                dated++;
                dateline += dashFollows(at) ? 1 : 0;
            }
            today += tokens.hash(at) == TODAY && !quoted.at(at) ? 1 : 0;
            defined += tokens.after(at, Tokens.QUOTE) && (isCalled(at) || (tokens.hash(at) == THE
                    && at + 1 < tokens.size() && isCalled(at + 1))) ? 1 : 0;
        }
        put(KindSign.DATED, dated, 1);
        put(KindSign.DATELINE, dateline, 1);
        put(KindSign.TODAY, today, 1);
        put(KindSign.DEFINED, defined, 1);
    }

    private boolean isYear(int at) {
        return tokens.isFigure(at) && tokens.length(at) == 4
                && tokens.text().startsWith("20", tokens.start(at));
    }

    private boolean dashFollows(int at) {
        for (int next = at + 1; next < Math.min(tokens.size(), at + 1 + DASH); next++) {
            if (tokens.after(next, Tokens.DASH)) {
                return true;
            }
        }
        return false;
    }

    private boolean isCalled(int at) {
        long hash = tokens.hash(at);
        return tokens.isCapital(at) && (hash == COMPANY || hash == GROUP || hash == BOARD);
    }

    /// Once through the text: which cues it gives, how it speaks of the company and of itself.
    private void hear() {
        int called = 0;
        int small = 0;
        int we = 0;
        int i = 0;
        int asked = 0;
        for (int at = 0; at < tokens.size(); at++) {
            boolean inside = quoted.at(at);
            count(reading.cues(at) & sought(at, inside));
            if (!inside) {
                long hash = tokens.hash(at);
                called += isCalled(at) && followsThe(at) ? 1 : 0;
                small += hash == COMPANY && !tokens.isCapital(at) && followsThe(at) ? 1 : 0;
                we += (hash == WE || hash == OUR || hash == US) && !tokens.isUpper(at) ? 1 : 0;
                i += hash == I && tokens.isCapital(at) && !tokens.after(at, Tokens.HYPHEN) ? 1 : 0;
                asked += tokens.after(at, Tokens.QUESTION) ? 1 : 0;
            }
        }
        put(KindSign.CALLED, called / hundreds, 1);
        put(KindSign.SMALL, small / hundreds, 1);
        put(KindSign.WE, we / hundreds, 2);
        put(KindSign.I, i, 2);
        put(KindSign.ASKED, asked / hundreds, 1);
    }

    private boolean followsThe(int at) {
        return at > 0 && tokens.hash(at - 1) == THE;
    }

    private void count(long cues) {
        for (long left = cues; left != 0; left &= left - 1) {
            counts[Long.numberOfTrailingZeros(left)]++;
        }
    }

    /// The cues that say something at that token.
    private static long sought(int at, boolean inside) {
        long sought = at < START ? ANYWHERE | IN_HEAD | AT_START : at < HEAD ? ANYWHERE | IN_HEAD : ANYWHERE;
        return inside ? sought & ~OUTSIDE : sought;
    }
}
