package lodestone.extract;

import java.util.Locale;
import java.util.regex.Pattern;

/// A release's headline without the marks that a wire or exchange puts before it.
final class Headline {

    /// A mark needs its separator where it is an ordinary word too: `Updated resource estimate` is none.
    private static final Pattern LABEL = Pattern.compile("(?i)^[\\s#*/\\[(]*(?:"
            + "correcting and replacing|adding multimedia|"
            + "(?:c ?o ?r ?r ?e ?c ?t ?i ?o ?n|correct(?:ion|ed|ing)|retransmi(?:ssion|tted)|update[ds]?|"
            + "re-?issue[ds]?|replac(?:ement|es)|amend(?:ed|ment)|withdrawn|retraction|clarification)"
            + "(?: from source| rns| announcement| notice| version| release)?\\s*(?=[-–—:/\\])])"
            + ")[\\s\\])/:*–—-]*");
    /// The same behind it.
    private static final Pattern TAIL = Pattern.compile("(?i)\\s*[-–—(\\[]\\s*(?:"
            + "correct(?:ion|ed)|updated?|amended|replacement|amendment|retransmission)\\s*[)\\]]?\\s*$");
    private static final Pattern WEB = Pattern.compile("\\s+[|»]\\s+[^|»]{2,60}$");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Headline() {}

    /// In lower case, words only, without marks of corrections and the site's name behind a bar.
    static String key(String title) {
        var bare = WEB.matcher(TAIL.matcher(title.substring(labelEnd(title, 0))).replaceFirst(""))
                .replaceFirst("");
        return OTHER.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /// Where the marks end that stand at that place; the place itself if there are none.
    static int labelEnd(String text, int from) {
        int end = from;
        var label = LABEL.matcher(text);
        while (label.region(end, Math.min(text.length(), from + 200)).lookingAt()) {
            end = label.end();
        }
        return end;
    }

    /// Whether a mark stands behind the title.
    static boolean hasTail(String title) {
        return TAIL.matcher(title).find();
    }
}
