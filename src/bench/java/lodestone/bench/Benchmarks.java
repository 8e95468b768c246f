package lodestone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Runs the parts one after the other and prints the table; exit code 1 if anything given was lost.
public final class Benchmarks {

    private final Map<String, Part> parts = new LinkedHashMap<>();

    private Benchmarks(Texts texts, String pages, long documents, Table table, Path scratch) {
        parts.put("chain", () -> new ChainPart(table).run());
        parts.put("assess", () -> new AssessPart(texts, table, scratch).run());
        parts.put("length", () -> new LengthPart(table).run());
        parts.put("index", () -> new IndexPart(texts, table, scratch).run());
        parts.put("search", () -> new SearchPart(texts, table, scratch, documents).run());
        parts.put("opensearch", () -> new OpenSearchPart(texts, table, scratch, documents).run());
        parts.put("semantic", () -> new SemanticPart(texts, table, scratch).run());
        parts.put("start", () -> new StartPart(texts, table, scratch).run());
        parts.put("memory", () -> new MemoryPart(table, scratch).run());
        parts.put("releases", () -> new ReleasesPart(texts, table, scratch).run());
        parts.put("backlog", () -> new BacklogPart(texts, table, scratch).run());
        parts.put("crawl", () -> new CrawlPart(texts, table, scratch).run());
        parts.put("hosts", () -> new HostsPart(texts, table, scratch).run());
        parts.put("sources", () -> new SourcesPart(table, scratch).run());
        parts.put("alerts", () -> new AlertsPart(table, scratch).run());
        parts.put("publication", () -> new PublicationPart(table, scratch).run());
        parts.put("web", () -> new WebPart(texts, table, scratch, documents).run());
        parts.put("layer", () -> new LayerPart(texts, table).run());
        texts.folder().map(folder -> folder.resolve("pdf")).filter(Files::isDirectory)
                .ifPresent(pdf -> {
                    parts.put("pdf", () -> new PdfPart(pdf, table).run());
                    parts.put("ocr", () -> new OcrPart(pdf, table).run());
                });
        texts.folder().map(folder -> folder.resolve("feeds")).filter(Files::isDirectory)
                .ifPresent(feeds -> parts.put("feeds", () -> new FeedsPart(feeds, table).run()));
        texts.folder().map(folder -> folder.resolve("edgar")).filter(Files::isDirectory).ifPresent(edgar -> {
            parts.put("exhibits", () -> new ExhibitsPart(edgar.resolve("ex99"), table).run());
            parts.put("edgar-links", () -> new EdgarLinksPart(new Recorded(edgar), table, scratch).run());
            parts.put("edgar-run", () -> new EdgarRunPart(new Recorded(edgar), table, scratch).run());
        });
        if (!pages.isBlank()) {
            parts.put("pages", () -> new PagesPart(Path.of(pages), table).run());
            parts.put("robust", () -> new RobustPart(Path.of(pages), table, scratch).run());
        }
    }

    private interface Part {
        void run() throws Exception;
    }

    /// Takes `--data=FOLDER`, `--pages=FOLDER` with sets of pages, `--parts=NAME,NAME` and `--scratch=FOLDER`
    /// to write in, each of which may be empty, and `--documents=N` to search among.
    public static void main(String[] args) throws Exception {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        var table = new Table(System.out);
        var scratch = scratch(option(args, "scratch"));
        try {
            new Benchmarks(Texts.of(option(args, "data")), option(args, "pages"),
                    Long.parseLong(option(args, "documents")), table, scratch).run(option(args, "parts"));
        } finally {
            Files.walk(scratch).sorted(java.util.Comparator.reverseOrder()).forEach(Benchmarks::delete);
        }
        table.print();
        System.exit(table.losses() == 0 ? 0 : 1);
    }

    private static Path scratch(String folder) throws IOException {
        return folder.isEmpty() ? Files.createTempDirectory("lodestone-bench")
                : Files.createTempDirectory(Path.of(folder), "lodestone-bench");
    }

    private void run(String chosen) throws Exception {
        var names = chosen.isEmpty() ? List.copyOf(parts.keySet()) : List.of(chosen.split(","));
        for (var name : names) {
            var part = parts.get(name);
            if (part == null) {
                throw new IllegalArgumentException("no part \"" + name + "\"; there are " + parts.keySet());
            }
            System.err.println("bench: " + name);
            part.run();
        }
    }

    private static String option(String[] args, String name) {
        var start = "--" + name + "=";
        return Arrays.stream(args).filter(arg -> arg.startsWith(start))
                .map(arg -> arg.substring(start.length()))
                .findFirst().orElse("");
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException left) {
            System.err.println("bench: left " + path);
        }
    }
}
