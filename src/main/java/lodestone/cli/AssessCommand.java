package lodestone.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import lodestone.alert.AssessmentJson;
import lodestone.claim.Classifier;
import lodestone.claim.Sections;
import lodestone.extract.DocumentReader;
import lodestone.model.Assessment;
import lodestone.model.Document;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Assesses texts without storing anything.
@Command(name = "assess",
        description = "Assess documents from files or standard input without storing anything.",
        footer = {"",
            "Reads JSON Lines with id and text (optionally url, title, kind, issuer, published) from FILE "
                    + "or standard input; FILEs ending in .html, .pdf, .txt or .eml are read as one document "
                    + "each. Claims and evidence of a PDF name their page, those of a filing their place "
                    + "in it. Where issuer names a company of sources/, its aliases, subsidiaries and "
                    + "brands stand for it."})
final class AssessCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Main main;

    @Option(names = "--format", paramLabel = "text|jsonl",
            description = "text for people, jsonl for programs (default: text on a terminal, else jsonl).")
    private @Nullable Format format;

    @Option(names = "--explain", description = "Print the text with its claims and evidence marked.")
    private boolean explain;

    @Mixin
    private final ChainOption chain = new ChainOption();

    @Parameters(paramLabel = "FILE",
            description = "JSON Lines, .html, .pdf, .txt or .eml; none or - reads standard input.")
    private List<Path> files = List.of();

    private boolean failed;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var root = java.util.Objects.requireNonNull(main);
        var ontology = chain.chain(root.home());
        var classifier = new Classifier(ontology);
        var companies = new WatchedCompanies(root.home().folder());
        var streams = root.streams();
        var text = new AssessmentText(streams.colour(), ontology::words);
        boolean people = explain || Format.or(format, streams) == Format.text;
        if (files.isEmpty()) {
            files = List.of(Path.of("-"));
        }
        try (var reader = new DocumentReader()) {
            assess(reader, input -> render(judge(input.get(), classifier, companies), people, text), people);
        }
        return failed ? 1 : 0;
    }

    private void assess(DocumentReader reader, Function<Supplier<Submitted>, Rendered> work, boolean people)
            throws InterruptedException {
        var streams = java.util.Objects.requireNonNull(main).streams();
        for (var file : files) {
            try (var in = open(file, streams)) {
                OrderedWork.run(inputs(file, in, reader), work, result -> {
                    failed |= result.failed();
                    print(streams, people, result.text());
                });
            } catch (IOException | UncheckedIOException fault) {
                failed = true;
                streams.err().println("lodestone assess: " + file + ": " + Unreadable.reason(file, fault));
            }
        }
    }

    private static void print(Streams streams, boolean people, String text) {
        if (people) {
            streams.show(text);
        } else {
            streams.out().print(text);
        }
    }

    private record Judged(Submitted input, @Nullable Document document, @Nullable Assessment assessment,
            @Nullable String error) {}

    private record Rendered(String text, boolean failed) {}

    private static InputStream open(Path file, Streams streams) throws IOException {
        if (file.toString().equals("-")) {
            return new Uncloseable(streams.in());
        }
        return isDocument(file) ? InputStream.nullInputStream() : Files.newInputStream(file);
    }

    /// Inputs still to be parsed, so that parsing too happens on every core.
    private static Iterator<Supplier<Submitted>> inputs(Path file, InputStream in, DocumentReader reader) {
        if (isDocument(file)) {
            return List.<Supplier<Submitted>>of(() -> Submitted.ofFile(file, reader)).iterator();
        }
        var lines = JsonLines.lines(in);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return lines.hasNext();
            }

            @Override
            public Supplier<Submitted> next() {
                var line = lines.next();
                return () -> Submitted.ofLine(line);
            }
        };
    }

    private static boolean isDocument(Path file) {
        return file.toString().matches("(?i).*\\.(html?|pdf|txt|eml)");
    }

    private static Judged judge(Submitted input, Classifier classifier, WatchedCompanies companies) {
        if (input.document() == null) {
            return new Judged(input, null, null, input.error());
        }
        try {
            var document = Sections.complete(input.document());
            var found = classifier.assess(document, companies.named(document.issuer()));
            return new Judged(input, document, found, null);
        } catch (RuntimeException fault) {
            return new Judged(input, input.document(), null, "the rules failed: " + fault);
        }
    }

    private static Rendered render(Judged judged, boolean people, AssessmentText text) {
        if (people) {
            return new Rendered(forPeople(judged, text), judged.error() != null);
        }
        var node = JsonLines.object();
        node.put("id", judged.input().id());
        if (judged.assessment() == null || judged.document() == null) {
            if (judged.input().id() == null) {
                node.put("line", judged.input().line());
            }
            node.put("error", judged.error());
        } else {
            AssessmentJson.put(node, judged.assessment(), judged.document());
            handOn(judged.input().other(), node);
        }
        return new Rendered(JsonLines.line(node) + "\n", judged.error() != null);
    }

    private static String forPeople(Judged judged, AssessmentText text) {
        var name = judged.input().id() != null ? judged.input().id() : "line " + judged.input().line();
        return judged.assessment() == null || judged.document() == null
                ? name + ": " + judged.error() + "\n\n"
                : text.of(name, judged.document(), judged.assessment());
    }

    private static void handOn(ObjectNode other, ObjectNode node) {
        other.properties().stream().filter(e -> !node.has(e.getKey()))
                .forEach(e -> node.set(e.getKey(), e.getValue()));
    }
}
