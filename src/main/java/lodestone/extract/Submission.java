package lodestone.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// An EDGAR full submission: an SGML header and documents one after the other.
final class Submission {

    private static final Pattern DOCUMENT = Pattern.compile("<DOCUMENT>\\s*\\n");
    private static final Pattern FIELD = Pattern.compile("(?m)^<(TYPE|FILENAME|DESCRIPTION)>([^\\n<]*)");

    private final String text;

    Submission(String text) {
        this.text = text;
    }

    /// One document of the submission.
    ///
    /// @param type e.g. `8-K`, `EX-99.1`
    /// @param body between `<TEXT>` and `</TEXT>`
    record Part(String type, String filename, String description, String body) {}

    static boolean looksLike(String head) {
        return head.contains("<SEC-DOCUMENT>") || head.contains("<SEC-HEADER>") || head.startsWith("-----BEGIN PRIVACY")
                || head.contains("<IMS-DOCUMENT>") || head.contains("<IMS-HEADER>");
    }

    /// Every document, in the order of the submission.
    List<Part> parts() {
        var parts = new ArrayList<Part>();
        var start = DOCUMENT.matcher(text);
        while (start.find()) {
            int end = text.indexOf("</DOCUMENT>", start.end());
            parts.add(part(text.substring(start.end(), end < 0 ? text.length() : end)));
        }
        return parts;
    }

    private static Part part(String document) {
        int body = document.indexOf("<TEXT>");
        var head = body < 0 ? document : document.substring(0, body);
        int end = document.lastIndexOf("</TEXT>");
        var text = body < 0 ? "" : document.substring(body + 6, end < body ? document.length() : end);
        return new Part(field(head, "TYPE"), field(head, "FILENAME"), field(head, "DESCRIPTION"), text.strip());
    }

    private static String field(String head, String name) {
        return FIELD.matcher(head).results().filter(match -> match.group(1).equals(name))
                .map(match -> match.group(2).strip()).findFirst().orElse("");
    }

    /// A line of the header such as `COMPANY CONFORMED NAME:`.
    Optional<String> header(String name) {
        var match = Pattern.compile("(?m)^\\s*" + Pattern.quote(name) + ":\\s*(\\S[^\\n]*)$").matcher(
                text.substring(0, Math.min(text.length(), 20_000)));
        return match.find() ? Optional.of(match.group(1).strip()) : Optional.empty();
    }

    /// The press release if there is one, else the main document.
    Optional<Part> main() {
        var parts = parts();
        return parts.stream().filter(part -> part.type().startsWith("EX-99")).findFirst()
                .or(() -> parts.stream().findFirst());
    }
}
