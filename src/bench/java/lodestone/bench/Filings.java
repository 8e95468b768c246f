package lodestone.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the recorded answers tell of filings, read by this class's own means.
final class Filings {

    private static final Pattern FIELD = Pattern.compile("(?m)^<(TYPE|FILENAME)>(.*)$");
    private static final Pattern ROW = Pattern.compile("(?s)<tr[^>]*>(.*?)</tr>");
    private static final Pattern CELL = Pattern.compile("(?s)<td[^>]*>(.*?)</td>");
    private static final Pattern HREF = Pattern.compile("href=\"([^\"]*)\"");
    private static final Pattern ENTRY = Pattern.compile(
            "(?s)<entry>.*?<title>(.*?) - .*?accession-number=([\\d-]+)</id>");
    private static final Pattern ACCESSION = Pattern.compile("\\d{10}-\\d{2}-\\d{6}");

    private final Map<String, List<Part>> parts = new HashMap<>();
    private final Map<String, String> forms = new HashMap<>();
    private final Map<String, String> primaries = new HashMap<>();

    /// A document of a filing; without a name it stands in the text of the whole submission only.
    ///
    /// @param body empty where it was not recorded
    record Part(String form, String file, byte[] body) {

        boolean isText() { return file.isEmpty() || file.matches("(?i).*\\.(html?|txt|pdf|xml)"); }
    }

    /// Reads all of them; index pages first, then whole submissions, which hold more.
    Filings(List<Recorded.Answer> answers) throws IOException {
        for (var answer : answers) {
            switch (answer.kind()) {
                case SUBMISSIONS -> rows(new ObjectMapper().readTree(answer.body()));
                case ATOM -> ENTRY.matcher(answer.text()).results()
                        .forEach(match -> forms.putIfAbsent(match.group(2), match.group(1).strip()));
                case INDEX -> parts.putIfAbsent(accession(answer.name()), rows(answer.text()));
                default -> {
                }
            }
        }
        for (var answer : answers) {
            if (answer.kind() == Recorded.Kind.SUBMISSION) {
                parts.put(accession(answer.name()), submission(answer.text()));
            }
        }
    }

    static String accession(String text) {
        var match = ACCESSION.matcher(text);
        return match.find() ? match.group() : "";
    }

    private void rows(JsonNode root) {
        var filings = root.path("filings").has("recent") ? root.path("filings").path("recent") : root;
        for (int i = 0; i < filings.path("accessionNumber").size(); i++) {
            var accession = filings.path("accessionNumber").path(i).asText();
            forms.put(accession, filings.path("form").path(i).asText());
            primaries.put(accession, filings.path("primaryDocument").path(i).asText());
        }
    }

    private static List<Part> rows(String html) {
        var tables = html.substring(html.indexOf("tableFile")).split("class=\"tableSeries\"", 2)[0];
        return ROW.matcher(tables).results().map(row -> CELL.matcher(row.group(1)).results()
                .map(cell -> cell.group(1)).toList()).filter(cells -> cells.size() >= 4)
                .filter(cells -> !cells.get(1).contains("Complete submission"))
                .map(cells -> new Part(cells.get(3).replace("&nbsp;", "").strip(), file(cells.get(2)),
                        new byte[0]))
                .toList();
    }

    private static String file(String cell) {
        var match = HREF.matcher(cell);
        return match.find() ? match.group(1).replaceFirst("^.*/\\d{18}/", "") : "";
    }

    private static List<Part> submission(String text) {
        return Stream.of(text.split("<DOCUMENT>")).skip(1).map(Filings::part).toList();
    }

    private static Part part(String document) {
        int start = document.indexOf("<TEXT>");
        var head = start < 0 ? document : document.substring(0, start);
        var fields = new HashMap<String, String>();
        FIELD.matcher(head).results().forEach(match -> fields.put(match.group(1), match.group(2).strip()));
        int end = document.lastIndexOf("</TEXT>");
        var body = start < 0 || end < start ? "" : document.substring(start + 6, end).strip();
        return new Part(fields.getOrDefault("TYPE", ""), fields.getOrDefault("FILENAME", ""), decoded(body));
    }

    /// PDF and pictures are written in the letters of uuencode, HTML sometimes in a tag of its own.
    private static byte[] decoded(String body) {
        var bare = body.replaceFirst("^<(PDF|XML|XBRL)>\\s*", "").replaceFirst("\\s*</(PDF|XML|XBRL)>$", "");
        if (!bare.startsWith("begin ")) {
            return bare.getBytes(StandardCharsets.ISO_8859_1);
        }
        var out = new ByteArrayOutputStream();
        bare.lines().skip(1).takeWhile(line -> !line.equals("end") && !line.isBlank()).forEach(line -> {
            int length = line.charAt(0) - ' ' & 63;
            for (int at = 1, left = length; left > 0; at += 4, left -= 3) {
                int bits = 0;
                for (int i = 0; i < 4; i++) {
                    bits = bits << 6 | (at + i < line.length() ? line.charAt(at + i) - ' ' & 63 : 0);
                }
                for (int i = 0; i < Math.min(3, left); i++) {
                    out.write(bits >> 16 - 8 * i);
                }
            }
        });
        return out.toByteArray();
    }

    /// Its documents; those of a filing of which nothing was recorded are made up from the filer's list.
    List<Part> parts(String accession) {
        var known = parts.get(accession);
        if (known != null && !known.isEmpty()) {
            return known;
        }
        return List.of(new Part(form(accession), primaries.getOrDefault(accession, "main.htm"), new byte[0]));
    }

    String form(String accession) {
        return forms.getOrDefault(accession, "8-K");
    }

    /// `ACCESSION/FILE` of the documents that have to be taken: the main one and the press releases; the
    /// whole submission where there is none, as of what was filed on paper.
    List<String> wanted(String accession) {
        var all = parts(accession).stream().filter(Part::isText).toList();
        var main = all.stream().filter(part -> part.form().equals(forms.get(accession))).findFirst()
                .or(() -> all.stream().findFirst())
                .or(() -> Optional.of(new Part("", "", new byte[0])));
        var releases = all.stream().filter(part -> part.form().startsWith("EX-99"));
        var folder = accession.replace("-", "") + "/";
        return Stream.concat(main.stream(), releases).map(part -> folder
                + (part.file().isEmpty() ? accession + ".txt" : part.file())).distinct().toList();
    }

    /// Accession numbers that the answer announces, or its own.
    List<String> announced(Recorded.Answer answer) throws IOException {
        return switch (answer.kind()) {
            case SUBMISSIONS -> accessions(new ObjectMapper().readTree(answer.body()));
            case ATOM -> ENTRY.matcher(answer.text()).results().map(match -> match.group(2)).toList();
            case SUBMISSION, HEADERS, INDEX -> List.of(accession(answer.name()));
            case DOCUMENT, REFUSAL -> List.of();
        };
    }

    private static List<String> accessions(JsonNode root) {
        var filings = root.path("filings").has("recent") ? root.path("filings").path("recent") : root;
        var found = new ArrayList<String>();
        filings.path("accessionNumber").forEach(accession -> found.add(accession.asText()));
        return found;
    }
}
