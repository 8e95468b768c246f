package lodestone.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A folder of recorded answers of EDGAR: `INDEX.json` maps each file to its address, status and type.
record Recorded(Path folder) {

    /// One answer.
    ///
    /// @param name of its file
    /// @param address path and query
    record Answer(String name, String url, String address, int status, String type, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.ISO_8859_1);
        }

        Kind kind() {
            return Kind.of(this);
        }
    }

    List<Answer> answers() throws IOException {
        var answers = new ArrayList<Answer>();
        for (var row : new ObjectMapper().readTree(folder.resolve("INDEX.json").toFile())) {
            var name = row.path("file").asText();
            var url = row.path("url").asText();
            answers.add(new Answer(name, url, url.replaceFirst("^https?://[^/]*", ""),
                    row.path("status").asInt(), row.path("type").asText(),
                    Files.readAllBytes(folder.resolve(name))));
        }
        return answers;
    }

    /// What an answer is, and how many documents it announces by counting its marks: no parser is asked.
    enum Kind {
        SUBMISSIONS("submissions JSON"),
        ATOM("Atom of current filings"),
        SUBMISSION("full submission"),
        HEADERS("header page"),
        INDEX("filing index page"),
        DOCUMENT("document of a filing"),
        REFUSAL("refusal");

        private static final Pattern ACCESSIONS = Pattern.compile("\"accessionNumber\":\\s*\\[([^\\]]*)\\]");
        private static final Pattern FILES = Pattern.compile("(?s)<table class=\"tableFile\".*?</table>");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        private static Kind of(Answer answer) {
            var text = answer.text().stripLeading();
            if (answer.status() != 200) {
                return REFUSAL;
            }
            if (text.startsWith("{")) {
                return SUBMISSIONS;
            }
            if (text.startsWith("<SEC-") || text.startsWith("-----BEGIN")) {
                return SUBMISSION;
            }
            return text.contains("<feed ") ? ATOM : text.contains("&lt;DOCUMENT&gt;") ? HEADERS
                    : text.contains("class=\"tableFile\"") ? INDEX : DOCUMENT;
        }

        /// How many documents or filings the answer announces.
        long count(String text) {
            return switch (this) {
                case SUBMISSIONS -> ACCESSIONS.matcher(text).results()
                        .mapToLong(match -> marks(match.group(1), "\"") / 2).findFirst().orElse(0);
                case ATOM -> marks(text, "<entry>");
                case SUBMISSION -> marks(text, "<DOCUMENT>");
                case HEADERS -> marks(text, "&lt;DOCUMENT&gt;");
                case INDEX -> FILES.matcher(text).results()
                        .mapToLong(match -> marks(match.group(), "<tr") - 1).sum();
                case DOCUMENT, REFUSAL -> 0;
            };
        }

        private static long marks(String text, String mark) {
            return text.split(Pattern.quote(mark), -1).length - 1;
        }
    }
}
