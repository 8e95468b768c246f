package lodestone.extract.edgar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// An EDGAR full submission: an SGML header and documents one after the other.
public final class Submission {

    private static final Pattern DOCUMENT = Pattern.compile("<DOCUMENT>[ \\t]*\\R");
    private static final Pattern FIELD = Pattern.compile("(?m)^<(TYPE|FILENAME|DESCRIPTION)>([^\\r\\n<]*)");
    private static final Pattern LONE = Pattern.compile("\\A\\s*(?:<DOCUMENT>\\s*)?<TYPE>[^\\r\\n]+\\R");

    private final String text;
    private final SubmissionHeader header;

    /// @param text the whole submission
    public Submission(String text) {
        this.text = text;
        int first = text.indexOf("<DOCUMENT>");
        this.header = new SubmissionHeader(first < 0 ? text : text.substring(0, first));
    }

    /// Whether a text that begins so is a submission, or one document cut from it with its marks.
    public static boolean looksLike(String head) {
        return head.contains("<SEC-DOCUMENT>") || head.contains("<SEC-HEADER>")
                || head.startsWith("-----BEGIN PRIVACY")
                || head.contains("<IMS-DOCUMENT>") || head.contains("<IMS-HEADER>")
                || LONE.matcher(head).find();
    }

    /// Empty fields where there is none.
    public SubmissionHeader header() {
        return header;
    }

    /// Every document, in the order of the submission; one that is cut off is read to the end.
    public List<Part> parts() {
        var parts = new ArrayList<Part>();
        var start = DOCUMENT.matcher(text);
        int from = 0;
        while (start.find(from)) {
            int end = text.indexOf("</DOCUMENT>", start.end());
            from = end < 0 ? text.length() : end;
            parts.add(part(text.substring(start.end(), from)));
        }
        return parts.isEmpty() && LONE.matcher(text).find() ? List.of(part(text)) : parts;
    }

    private static Part part(String document) {
        int body = document.indexOf("<TEXT>");
        var head = body < 0 ? document : document.substring(0, body);
        int end = document.lastIndexOf("</TEXT>");
        var inside = body < 0 ? "" : document.substring(body + 6, end < body ? document.length() : end);
        return new Part(field(head, "TYPE").orElse(""), field(head, "FILENAME").orElse(""),
                field(head, "DESCRIPTION").orElse(""), unwrapped(inside));
    }

    /// What is not SGML of old stands in a mark of its own kind.
    private static String unwrapped(String body) {
        return body.replaceFirst("\\A\\s*<(?:XBRL|XML|PDF|HTML-DOCUMENT)>\\s*", "")
                .replaceFirst("\\s*</(?:XBRL|XML|PDF|HTML-DOCUMENT)>\\s*\\z", "").strip();
    }

    private static Optional<String> field(String head, String name) {
        return FIELD.matcher(head).results().filter(match -> match.group(1).equals(name))
                .map(match -> match.group(2).strip()).findFirst();
    }

    /// The documents whose words are the filer's own: the first that can be read, and releases and reports to
    /// holders among the exhibits.
    public static List<Part> worthReading(List<Part> parts) {
        var readable = parts.stream().filter(part -> part.skipped().isEmpty()).toList();
        var first = readable.stream().filter(part -> !part.type().startsWith("EX-")).findFirst()
                .or(() -> readable.stream().findFirst());
        return readable.stream()
                .filter(part -> first.filter(part::equals).isPresent()
                        || Part.isOwnWords(part.type()))
                .toList();
    }
}
