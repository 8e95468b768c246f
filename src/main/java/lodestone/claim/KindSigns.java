package lodestone.claim;

import java.util.EnumMap;
import java.util.Map;
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
    private static final long[] WE = {Vocabulary.hash("we"), Vocabulary.hash("our"), Vocabulary.hash("us")};

    private final Document document;
    private final Reading reading;
    private final Tokens tokens;
    private final Quoted quoted;
    private final double hundreds;
    private final Map<KindSign, Double> signs = new EnumMap<>(KindSign.class);

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
        return signs.getOrDefault(sign, 0.0);
    }

    private void put(KindSign sign, double found, double most) {
        signs.put(sign, Math.min(found, most) / most);
    }

    private void look() {
        int all = tokens.size();
        put(KindSign.ANY, 1, 1);
        put(KindSign.WIRE, reading.count(Cue.WIRE, HEAD), 1);
        put(KindSign.ANNOUNCE, outside(Cue.ANNOUNCE, HEAD), 1);
        put(KindSign.NOTICE, reading.count(Cue.NOTICE, all), 3);
        put(KindSign.NEWS, reading.count(Cue.NEWS, all), 2);
        put(KindSign.REPORTED, outside(Cue.REPORTED, all) / hundreds, 1);
        put(KindSign.OPINION, outside(Cue.OPINION, all), 2);
        put(KindSign.ARGUED, outside(Cue.ARGUED, all) / hundreds, 1);
        put(KindSign.SAYS, outside(Cue.SAYS, all) / hundreds, 1);
        put(KindSign.FILING, reading.count(Cue.FILING_HEAD, START), 1);
        put(KindSign.PERIODIC, reading.count(Cue.PERIODIC, START), 1);
        put(KindSign.LAW_FIRM, reading.count(Cue.LAW_FIRM, HEAD), 1);
        put(KindSign.PROFILE, reading.count(Cue.PROFILE, HEAD), 1);
        put(KindSign.FORWARD, has(Role.FORWARD_LOOKING), 1);
        put(KindSign.ABOUT, has(Role.ABOUT), 1);
        put(KindSign.CONTACT, has(Role.CONTACT), 1);
        head();
        voice();
    }

    private int has(Role role) {
        return document.sections().stream().anyMatch(section -> section.role() == role) ? 1 : 0;
    }

    /// How often the cue stands outside of quotes before the token.
    private int outside(Cue cue, int to) {
        int end = Math.min(to, tokens.size());
        int count = 0;
        for (int at = reading.first(cue, 0, end); at >= 0; at = reading.first(cue, at + 1, end)) {
            count += quoted.at(at) ? 0 : 1;
        }
        return count;
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

    /// How it speaks of the company and of itself.
    private void voice() {
        int called = 0;
        int small = 0;
        int we = 0;
        int i = 0;
        int asked = 0;
        for (int at = 0; at < tokens.size(); at++) {
            if (!quoted.at(at)) {
                boolean the = at > 0 && tokens.hash(at - 1) == THE;
                called += the && isCalled(at) ? 1 : 0;
                small += the && tokens.hash(at) == COMPANY && !tokens.isCapital(at) ? 1 : 0;
                we += isWe(tokens.hash(at)) && !tokens.isUpper(at) ? 1 : 0;
                i += tokens.hash(at) == I && tokens.isCapital(at) && !tokens.after(at, Tokens.HYPHEN) ? 1 : 0;
                asked += tokens.after(at, Tokens.QUESTION) ? 1 : 0;
            }
        }
        put(KindSign.CALLED, called / hundreds, 1);
        put(KindSign.SMALL, small / hundreds, 1);
        put(KindSign.WE, we / hundreds, 2);
        put(KindSign.I, i, 2);
        put(KindSign.ASKED, asked / hundreds, 1);
    }

    private static boolean isWe(long hash) {
        for (long word : WE) {
            if (word == hash) {
                return true;
            }
        }
        return false;
    }
}
