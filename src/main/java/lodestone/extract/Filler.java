package lodestone.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lodestone.model.Role;
import lodestone.model.Section;

/// Passages that a wire, an exchange or a site adds to a release, or that a correction puts before it.
///
/// @param cue its first word or words in lower case: looked for before the pattern is tried
/// @param passage what is cut, from the cue on
/// @param opensLine whether the cue counts at the begin of a line only
record Filler(String cue, Pattern passage, boolean opensLine) {

    private static final int CONTACT_LINE = 160;
    private static final List<Filler> ALL = Stream.concat(days(), Stream.of(
            within("neither ", ".{0,60}(?:exchange|regulat|nasdaq|nyse|tsx|cse).{0,400}?"
                    + "of\\s+(?:this|the)\\s+(?:news\\s+|press\\s+)?(?:release|announcement)"
                    + "(?:\\s+or\\s+[^.\n]*)?\\.?"),
            within("no stock exchange", ".{0,300}?(?:herein|release)\\.?"),
            within("not for ", "(?:immediate\\s+)?(?:release|distribution|dissemination|publication)"
                    + ".{0,240}?(?:united\\s+states|wire\\s+services|u\\.s\\.)[^\n]*"),
            within("view original", "[^\n]*"), within("view source version", "[^\n]*"),
            within("view the original", "[^\n]*"), within("to view the source version", "[^\n]*"),
            within("to view an enhanced version", "[^\n]*"), within("to view the original", "[^\n]*"),
            within("distributed by ", "[^\n]{0,120}"), within("copyright ", "[^\n]{0,160}"),
            within("all rights reserved", "\\.?"),
            within("the information contained within this announcement", ".{0,500}?public\\s+domain\\.?"),
            within("this information is provided by", "[^\n]*"),
            within("rns number", "[^\n]*"), within("rns may use your ip", "[^\n]*"),
            within("this announcement has been ", "(?:authori[sz]ed|approved)[^\n]{0,200}"),
            within("authorised for ", "(?:release|lodg)[^\n]{0,200}"),
            within("photos accompanying", "[^\n]*"), within("a photo accompanying", "[^\n]*"),
            within("an infographic accompanying", "[^\n]*"), within("a video accompanying", "[^\n]*"),
            within("photo:", "[^\n]{0,200}"), within("photo - ", "[^\n]{0,200}"),
            within("logo - ", "[^\n]{0,200}"), within("multimedia ", "(?:files|gallery|available)[^\n]*"),
            within("http://", "\\S*"), within("https://", "\\S*"), within("www.", "\\S*"),
            line("asx ", "(?:announcement|release|media release|code)[^\n]{0,60}"),
            line("asx:", "[^\n]{0,60}"), line("abn ", "[\\d ]{8,20}[^\n]{0,40}"),
            line("exhibit 99", "[.\\d]*\\s*"), line("ex-99", "[.\\d]*\\s*"),
            line("page ", "\\d+(?:\\s+of\\s+\\d+)?\\s*"),
            line("for immediate release", "[^\n]{0,40}"), line("news release", "\\s*"),
            line("press release", "\\s*"), line("media release", "\\s*"),
            line("source:", "[^\n]{3,160}"), line("keywords:", "[^\n]*"), line("tags:", "[^\n]*"),
            line("share this", "[^\n]{0,60}"), line("read more", "[^\n]{0,80}"),
            within("please replace the ", ".{0,900}?(?:release|announcement|version)s?\\s+reads?"
                    + "(?:\\s+as\\s+follows)?:?"),
            within("please replace the ", "[^\n]*"),
            within("the updated release reads", ":?"), within("the corrected release reads", ":?"),
            within("/c o r r e c t i o n", ".{0,120}?/"),
            within("in the news release, ", ".{0,200}?(?:issued|dated).{0,900}?"
                    + "(?:release\\s+follows|originally\\s+issued(?:\\s+inadvertently)?)[:.]?"),
            within("the complete, corrected release follows", ":?"),
            within("the following amendment", "s?\\s+ha(?:s|ve)\\s+been\\s+made.{0,700}?shown\\s+below\\.?"),
            within("the following amendment", "s?\\s+ha(?:s|ve)\\s+been\\s+made[^\n]*"),
            within("all other details remain", "[^\n]{0,40}"))).toList();

    /// Spans of such passages; they may overlap.
    static List<Section> in(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        var spans = new ArrayList<Section>();
        if (lower.length() != text.length()) {
            return spans;
        }
        for (var filler : ALL) {
            filler.find(lower, spans);
        }
        contacts(text, spans);
        labels(text).ifPresent(spans::add);
        return spans;
    }

    /// Short lines with an e-mail address: whom to ask, wherever they stand.
    private static void contacts(String text, List<Section> spans) {
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int start = text.lastIndexOf('\n', at) + 1;
            int newline = text.indexOf('\n', at);
            int end = newline < 0 ? text.length() : newline;
            if (end - start <= CONTACT_LINE) {
                spans.add(span(start, end));
            }
            at = end - 1;
        }
    }

    /// The mark of a correction before the headline.
    private static Optional<Section> labels(String text) {
        int end = Headline.labelEnd(text, 0);
        return end == 0 ? Optional.empty() : Optional.of(span(0, end));
    }

    private void find(String lower, List<Section> spans) {
        int at = lower.indexOf(cue);
        while (at >= 0) {
            int next = at + cue.length();
            if (begins(lower, at)) {
                var match = passage.matcher(lower).region(next, lower.length());
                if (match.lookingAt()) {
                    next = Math.max(next, match.end());
                    spans.add(span(at, next));
                }
            }
            at = lower.indexOf(cue, next);
        }
    }

    private boolean begins(String lower, int at) {
        return at == 0 || (opensLine ? lower.charAt(at - 1) == '\n'
                : !Character.isLetterOrDigit(lower.charAt(at - 1)));
    }

    private static Filler within(String cue, String rest) {
        return new Filler(cue, Pattern.compile(rest, Pattern.DOTALL), false);
    }

    private static Filler line(String cue, String rest) {
        return new Filler(cue, Pattern.compile(rest + "(?=\n|$)"), true);
    }

    /// A day before the first words, as where a release has no wire's dateline, or on a line of its own.
    private static Stream<Filler> days() {
        return Stream.of("january ", "february ", "march ", "april ", "may ", "june ", "july ", "august ",
                "september ", "october ", "november ", "december ").map(
                        month -> new Filler(month,
                                Pattern.compile("\\d{1,2},?\\s+20\\d\\d\\s*(?:[-–—:]+\\s|(?=\n|$))"), true));
    }

    static Section span(int start, int end) {
        return new Section(Role.BODY, Optional.empty(), start, end);
    }
}
