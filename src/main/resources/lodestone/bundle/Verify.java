import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// Checks an evidence bundle: run it as "java Verify.java" in the unpacked folder. Exit code 0: all holds.
final class Verify {

    private static final Pattern NUMBER = Pattern.compile("\"decision\":(\\d+)");
    private static final Pattern VERSION = Pattern.compile("\"version\":(\\d+)");
    private static final Pattern TEXT = Pattern.compile("\"text_digest\":\"([^\"]*)\"");
    private static final Pattern LINKED = Pattern.compile("\"counter_evidence_digest\":\"([^\"]*)\"");

    private final Path folder;
    private final List<String> faults = new ArrayList<>();
    private int checks;

    private Verify(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        Verify verify = new Verify(Path.of(args.length > 0 ? args[0] : "."));
        verify.files();
        verify.captures();
        verify.texts();
        verify.decisions();
        verify.faults.forEach(System.out::println);
        System.out.println(verify.checks + " checks, " + verify.faults.size() + " failed");
        System.exit(verify.faults.isEmpty() ? 0 : 1);
    }

    private void check(boolean holds, String fault) {
        checks++;
        if (!holds) {
            faults.add("FAILED: " + fault);
        }
    }

    /// Every file has the digest that SHA256SUMS names.
    private void files() throws Exception {
        for (String line : Files.readAllLines(folder.resolve("SHA256SUMS"))) {
            Path file = folder.resolve(line.substring(66));
            check(Files.exists(file) && sha256(Files.readAllBytes(file)).equals(line.substring(0, 64)),
                    line.substring(66) + " is not what it was");
        }
    }

    /// Every capture's body lies in the archive's records with the digest that captures.tsv names.
    private void captures() throws Exception {
        Set<String> bodies = bodies();
        for (String[] row : rows(folder.resolve("captures.tsv"))) {
            check(bodies.contains(row[2]), "no record with the body of the capture of " + row[0]);
        }
    }

    /// Every text has the digest that the store held, and says what the findings quote.
    private void texts() throws Exception {
        for (int number = 1; Files.isDirectory(folder.resolve("version-" + number)); number++) {
            Path version = folder.resolve("version-" + number);
            byte[] bytes = Files.readAllBytes(version.resolve("text.txt"));
            String digest = Files.readString(version.resolve("text.sha256")).strip();
            check(digest.equals("sha256:" + sha256(bytes)), "the text of version " + number);
            String text = new String(bytes, StandardCharsets.UTF_8);
            if (Files.exists(version.resolve("quotes.tsv"))) {
                for (String[] row : rows(version.resolve("quotes.tsv"))) {
                    int start = Integer.parseInt(row[2]);
                    int end = Integer.parseInt(row[3]);
                    check(end <= text.length() && text.substring(start, end).equals(plain(row[4])),
                            "version " + number + " does not say at " + start + ": " + row[4]);
                }
            }
        }
    }

    /// Every decision was made on a text that is here, and what it links to is here if it was archived. In a
    /// note quotes stand behind backslashes: none of its words can look like a field.
    private void decisions() throws Exception {
        Path file = folder.resolve("decisions.jsonl");
        if (!Files.exists(file)) {
            return;
        }
        Set<String> bodies = bodies();
        for (String line : Files.readAllLines(file)) {
            String number = field(line, NUMBER);
            Path digest = folder.resolve("version-" + field(line, VERSION)).resolve("text.sha256");
            check(Files.exists(digest) && Files.readString(digest).strip().equals(field(line, TEXT)),
                    "decision " + number + " was made on another text");
            String linked = field(line, LINKED);
            check(linked.isEmpty() || bodies.contains(linked), "no record with what decision " + number
                    + " links to");
        }
    }

    private static String field(String line, Pattern pattern) {
        Matcher found = pattern.matcher(line);
        return found.find() ? found.group(1) : "";
    }

    private static List<String[]> rows(Path table) throws IOException {
        List<String[]> rows = new ArrayList<>();
        List<String> lines = Files.readAllLines(table);
        for (String line : lines.subList(1, lines.size())) {
            rows.add(line.split("\t", -1));
        }
        return rows;
    }

    private static String plain(String escaped) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c == '\\') {
                char next = escaped.charAt(++i);
                out.append(next == 'n' ? '\n' : next == 't' ? '\t' : next == 'r' ? '\r' : next);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /// Digests of the bodies of all responses and resources in the WARC file.
    private Set<String> bodies() throws Exception {
        Set<String> bodies = new HashSet<>();
        byte[] packed = Files.readAllBytes(folder.resolve("archive.warc.gz"));
        ByteArrayInputStream warc = new ByteArrayInputStream(
                new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes());
        for (String head = head(warc); !head.isEmpty(); head = head(warc)) {
            byte[] block = warc.readNBytes(Integer.parseInt(field(head, "Content-Length")));
            warc.skip(4);
            String type = field(head, "WARC-Type");
            if (type.equals("response")) {
                ByteArrayInputStream http = new ByteArrayInputStream(block);
                head(http);
                bodies.add("sha256:" + sha256(http.readAllBytes()));
            } else if (type.equals("resource")) {
                bodies.add("sha256:" + sha256(block));
            }
        }
        return bodies;
    }

    /// Lines up to an empty one.
    private static String head(ByteArrayInputStream in) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int last = 0;
        for (int one = in.read(); one >= 0; one = in.read()) {
            out.write(one);
            last = last << 8 | one;
            if (last == 0x0d0a0d0a) {
                break;
            }
        }
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    private static String field(String head, String name) {
        for (String line : head.split("\r\n")) {
            if (line.regionMatches(true, 0, name + ":", 0, name.length() + 1)) {
                return line.substring(name.length() + 1).strip();
            }
        }
        return "";
    }

    private static String sha256(byte[] bytes) throws Exception {
        StringBuilder hex = new StringBuilder();
        for (byte one : MessageDigest.getInstance("SHA-256").digest(bytes)) {
            hex.append(String.format("%02x", one));
        }
        return hex.toString();
    }
}
