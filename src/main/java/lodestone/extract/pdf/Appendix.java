package lodestone.extract.pdf;

import java.util.Optional;
import java.util.regex.Pattern;

/// Finds where JORC Table 1 begins: dozens of pages of the code's own questions, which exchanges demand at
/// the end of a release and which report nothing of it.
final class Appendix {

    private static final Pattern HEADING = Pattern.compile("(?i)(?=.{6,140}$)(?:"
            + "(?:[^.]{0,60}\\b)?JORC\\b[^.]{0,60}\\bTable\\s*1\\b.{0,60}"
            + "|(?:[^.]{0,40}\\b)?Table\\s*1\\b[^.]{0,60}\\bJORC\\b.{0,60}"
            + "|(?:.{0,40}\\b)?Section\\s*1\\b.{0,10}Sampling Techniques (?:and|&) Data.{0,40})");
    private static final Pattern LEADING = Pattern
            .compile("(?i)(?:appendix|annexure|annex|attachment|schedule)\\s+\\S{1,4}[:.–-]?");
    private static final Pattern INSIDE = Pattern
            .compile("(?i)JORC Code explanation|\\bcriteria\\s{1,3}commentary"
                    + "|drilling techniques[\\s\\S]{0,3000}drill sample recovery");
    private static final Pattern LISTED = Pattern.compile(".*(?:\\. ?){3,}\\d{1,3}");
    private static final int REACH = 4_000;

    private Appendix() {}

    /// The first unit of the heading's line.
    static Optional<Integer> start(String text) {
        int before = -1;
        for (int at = 0; at < text.length();) {
            int newline = text.indexOf('\n', at);
            int end = newline < 0 ? text.length() : newline;
            var line = text.substring(at, end);
            if (isHeading(line) && isFollowed(text, at)) {
                boolean led = before >= 0 && LEADING.matcher(text.substring(before, at - 1)).matches();
                return Optional.of(led ? before : at);
            }
            before = at;
            at = end + 1;
        }
        return Optional.empty();
    }

    private static boolean isHeading(String line) {
        return line.length() <= 140 && !line.endsWith(".") && Character.isUpperCase(line.codePointAt(0))
                && HEADING.matcher(line).matches() && !LISTED.matcher(line).matches();
    }

    private static boolean isFollowed(String text, int at) {
        return INSIDE.matcher(text.substring(at, Math.min(text.length(), at + REACH))).find();
    }
}
