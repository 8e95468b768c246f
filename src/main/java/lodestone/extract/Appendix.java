package lodestone.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lodestone.model.Role;
import lodestone.model.Section;

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
    private static final Pattern MARKS = Pattern.compile("^[#*\\s]+");
    private static final List<String> NAMED = List.of("JORC", "Sampling Techniques", "Sampling techniques",
            "SAMPLING TECHNIQUES");
    private static final int LONGEST = 140;
    private static final int REACH = 4_000;

    private Appendix() {}

    /// Rows of tables and headline as they are, with the appendix instead of what stands in it.
    static List<Section> apart(String text, List<Section> sections) {
        return apart(text, 0, sections);
    }

    /// @param from where the last of several documents begins, for an appendix ends the text
    static List<Section> apart(String text, int from, List<Section> sections) {
        var start = start(text, from);
        if (start.isEmpty()) {
            return sections;
        }
        var appendix = new Section(Role.APPENDIX, Optional.empty(), start.get(), text.length());
        return Stream.concat(sections.stream().filter(section -> section.end() <= appendix.start()),
                Stream.of(appendix)).toList();
    }

    /// The first unit of the heading's line.
    private static Optional<Integer> start(String text, int from) {
        if (NAMED.stream().noneMatch(text::contains)) {
            return Optional.empty();
        }
        int before = -1;
        for (int at = from; at < text.length();) {
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

    private static boolean isHeading(String marked) {
        var line = MARKS.matcher(marked.substring(0, Math.min(LONGEST + 1, marked.length())))
                .replaceFirst("");
        return !line.isEmpty() && line.length() <= LONGEST && !line.endsWith(".")
                && Character.isUpperCase(line.codePointAt(0))
                && HEADING.matcher(line).matches() && !LISTED.matcher(line).matches();
    }

    private static boolean isFollowed(String text, int at) {
        return INSIDE.matcher(text.substring(at, Math.min(text.length(), at + REACH))).find();
    }
}
