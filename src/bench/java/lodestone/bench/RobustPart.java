package lodestone.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lodestone.cli.Lodestone;
import lodestone.extract.DocumentReader;
import lodestone.extract.Extraction;
import lodestone.extract.ListingRead;
import lodestone.extract.ListingReader;
import lodestone.extract.RawDocument;
import lodestone.model.ListingKind;

/// Public sets of input that was made to break readers: what is read, what is refused with a reason, and that
/// nothing crashes a reader.
///
/// @param folder with checkouts of any of `JSONTestSuite`, `DOMPurify` and `pdf.js`, as their makers publish
/// them
record RobustPart(Path folder, Table table, Path scratch) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern PAYLOAD = Pattern
            .compile("\"payload\"\\s*:\\s*(\"(?:[^\"\\\\]++|\\\\.)*+\")");
    private static final String BEFORE = "The plant shipped oxide, and these words of the page remain.";
    private static final String AFTER = "What stands behind the payload stays as it was written.";

    void run() throws Exception {
        var json = folder.resolve("JSONTestSuite/test_parsing");
        if (Files.isDirectory(json)) {
            feeds(files(json, ".json"));
            lines(files(json, ".json"));
        }
        var payloads = folder.resolve("DOMPurify/test/fixtures/expect.mjs");
        if (Files.exists(payloads)) {
            pages(PAYLOAD.matcher(Files.readString(payloads)).results().map(found -> found.group(1))
                    .toList());
        }
        var pdf = folder.resolve("pdf.js/test/pdfs");
        if (Files.isDirectory(pdf)) {
            pdf(files(pdf, ".pdf"));
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (var paths = Files.list(folder)) {
            return paths.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        }
    }

    /// As feeds: hardly one of them is a feed, so that nearly all are refused.
    private void feeds(List<Path> files) {
        var reader = new ListingReader();
        tell("JSONTestSuite as feeds", files,
                file -> reader.read(ListingKind.JSON, raw(bytes(file)),
                        Optional.empty()) instanceof ListingRead.Unreadable ? "refused" : "read");
    }

    /// As a field of a line to assess, all in one process: what must be taken, and what must be refused.
    private void lines(List<Path> files) throws IOException, InterruptedException {
        var whole = new ArrayList<Path>();
        for (var file : files) {
            if (new String(bytes(file), StandardCharsets.ISO_8859_1).indexOf('\n') < 0) {
                whole.add(file);
            }
        }
        var answers = Program.main(scratch, Lodestone.class, "assess", "--format", "jsonl")
                .home(Path.of("").toAbsolutePath()).feed(in -> write(in, whole)).run().expect(1).lines();
        table.kept("JSONTestSuite as lines to assess: answered", whole.size(), answers.size(), "");
        var outcomes = new TreeMap<String, Integer>();
        for (int i = 0; i < Math.min(whole.size(), answers.size()); i++) {
            boolean taken = MAPPER.readTree(answers.get(i)).path("error").isMissingNode();
            var name = String.valueOf(whole.get(i).getFileName());
            outcomes.merge(name.charAt(0) + (taken ? " taken" : " refused"), 1, Integer::sum);
        }
        table.held("JSONTestSuite as lines to assess: as the suite asks",
                !outcomes.containsKey("y refused") && !outcomes.containsKey("n taken"),
                outcomes + "; y must be taken, n must be refused");
    }

    private static void write(OutputStream in, List<Path> files) throws IOException {
        for (var file : files) {
            in.write("{\"id\":\"a\",\"text\":\"We mine.\",\"other\":".getBytes(StandardCharsets.UTF_8));
            in.write(bytes(file));
            in.write("}\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    /// Between two paragraphs of a page, which a reader shows whatever stands between.
    private void pages(List<String> payloads) {
        try (var reader = new DocumentReader()) {
            tell("DOMPurify's payloads in a page", payloads, payload -> {
                var html = "<html><body><p>" + BEFORE + "</p>" + decoded(payload) + "<p>" + AFTER + "</p>";
                return reader.read(raw(html)) instanceof Extraction.Extracted page
                        ? shown(page.document().text()) : "refused";
            });
        }
    }

    private static String shown(String text) {
        var tags = text.contains("<script") || text.contains("onerror=") ? ", markup in the text" : "";
        return (text.contains(BEFORE) ? text.contains(AFTER) ? "read whole" : "read, cut short"
                : "read without the words before") + tags;
    }

    private void pdf(List<Path> files) {
        try (var reader = new DocumentReader()) {
            tell("pdf.js's files", files, file -> switch (reader.read(raw(bytes(file)))) {
                case Extraction.Extracted _ -> "read";
                case Extraction.NoText _,Extraction.Unreadable _ -> "refused";
            });
        }
    }

    private <T> void tell(String what, List<T> inputs, Function<T, String> reading) {
        var outcomes = new TreeMap<String, Integer>();
        for (var input : inputs) {
            outcomes.merge(outcome(input, reading), 1, Integer::sum);
        }
        table.held(what + ": no reader crashed", !outcomes.containsKey("crashed"), inputs.size() + ": "
                + outcomes.entrySet().stream().map(one -> one.getValue() + " " + one.getKey())
                        .collect(Collectors.joining(", ")));
    }

    private static <T> String outcome(T input, Function<T, String> reading) {
        try {
            return reading.apply(input);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError crash) {
            System.err.println("bench: " + input + ": " + crash);
            return "crashed";
        }
    }

    private static RawDocument raw(byte[] bytes) {
        return new RawDocument(bytes, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static RawDocument raw(String html) {
        return new RawDocument(html.getBytes(StandardCharsets.UTF_8), Optional.of("text/html"),
                Optional.empty(),
                Optional.empty());
    }

    private static String decoded(String payload) {
        try {
            return MAPPER.readValue(payload, String.class);
        } catch (IOException script) {
            return payload;
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }
}
