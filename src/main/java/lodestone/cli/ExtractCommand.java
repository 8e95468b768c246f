package lodestone.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import lodestone.alert.AssessmentJson;
import lodestone.claim.Parts;
import lodestone.claim.Sections;
import lodestone.extract.DocumentReader;
import lodestone.extract.Extraction;
import lodestone.extract.RawDocument;
import lodestone.model.Document;
import lodestone.model.Imprint;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Main text and metadata of files.
@Command(name = "extract", description = "Main text and metadata from HTML, PDF, text or mail files.",
        footer = "%nWhat came with a mail (.eml) stands behind it, a line each. Behind the contract's own "
                + "fields stand those that a document may leave out (null, or an empty list): modified, "
                + "modified_utc, authors, canonical (the page's own address), wire, dateline, page_starts "
                + "(of a PDF: where each page begins in the text), parties (companies that issue it with "
                + "the issuer), filing (what EDGAR's header, address or cover say: form, type, accession, "
                + "cik, company, filed, accepted_utc, period, amends, former_names, stated_items; the items "
                + "found in the text; the documents of a full submission, each with its place or why it was "
                + "skipped). Behind those of a section stands its part: its role, or more finely "
                + "sub-headline, qualified-person, source; a quote's name is its speaker.")
final class ExtractCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Main main;

    @Option(names = "--url", paramLabel = "URL", description = "The address that the file came from.")
    private @Nullable URI url;

    @Option(names = "--format", paramLabel = "jsonl|text", description = "Default: ${DEFAULT-VALUE}.")
    private Format format = Format.jsonl;

    @Parameters(paramLabel = "FILE", arity = "1..*")
    private List<Path> files = List.of();

    private boolean failed;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var streams = java.util.Objects.requireNonNull(main).streams();
        try (var reader = new DocumentReader()) {
            OrderedWork.run(files.iterator(), file -> objects(file, reader), nodes -> nodes.forEach(node -> {
                failed |= !node.path("error").isNull();
                streams.out().println(format == Format.jsonl ? JsonLines.line(node) : people(node));
            }));
        }
        return failed ? 1 : 0;
    }

    /// The file's, then those of what came with it.
    private List<ObjectNode> objects(Path file, DocumentReader reader) {
        try {
            var raw = new RawDocument(Unreadable.read(file), Optional.empty(), Optional.ofNullable(url),
                    Optional.of(String.valueOf(file.getFileName())));
            var nodes = new ArrayList<>(List.of(object(file, raw, reader)));
            for (var one : reader.files(raw)) {
                nodes.add(object(file.resolve(one.name().orElse("")), one, reader));
            }
            return nodes;
        } catch (IOException fault) {
            return List.of(object(file, null, Unreadable.reason(file, fault)));
        }
    }

    private ObjectNode object(Path file, RawDocument raw, DocumentReader reader) {
        return switch (reader.read(raw)) {
            case Extraction.Extracted extracted ->
                object(file, Parts.apart(Sections.complete(extracted.document())), null);
            case Extraction.NoText none -> object(file, null, none.reason());
            case Extraction.Unreadable unreadable -> object(file, null, unreadable.reason());
        };
    }

    private ObjectNode object(Path file, @Nullable Document found, @Nullable String error) {
        var document = found == null ? Document.of("") : found;
        var node = JsonLines.object();
        node.put("file", file.toString());
        node.put("url", document.url().or(() -> Optional.ofNullable(url)).map(URI::toString).orElse(null));
        node.put("title", document.title().isEmpty() ? null : document.title());
        node.put("published", document.published().orElse(null));
        node.put("published_utc", document.publishedUtc().map(Instant::toString).orElse(null));
        node.put("language", document.language().orElse(null));
        node.put("site", document.site().orElse(null));
        node.put("issuer", document.issuer().orElse(null));
        node.set("tickers", AssessmentJson.strings(document.tickers()));
        node.put("text", found == null ? null : document.text());
        var sections = node.putArray("sections");
        document.sections().forEach(section -> sections.addObject()
                .put("role", section.role().broad().label()).put("name", section.name().orElse(null))
                .put("start", section.start()).put("end", section.end()).put("part", section.role().label()));
        node.put("error", error);
        imprint(node, document.imprint());
        var pages = node.putArray("page_starts");
        document.pageStarts().forEach(pages::add);
        node.set("parties", AssessmentJson.strings(document.parties()));
        node.set("filing", document.filing().map(FilingJson::of).orElse(null));
        return node;
    }

    private static void imprint(ObjectNode node, Imprint imprint) {
        node.put("modified", imprint.modified().orElse(null));
        node.put("modified_utc", imprint.modifiedUtc().map(Instant::toString).orElse(null));
        node.set("authors", AssessmentJson.strings(imprint.authors()));
        node.put("canonical", imprint.canonical().map(URI::toString).orElse(null));
        node.put("wire", imprint.wire().orElse(null));
        node.put("dateline", imprint.dateline().orElse(null));
    }

    private static String people(ObjectNode node) {
        return node.path("error").isNull()
                ? node.path("text").asText() + "\n"
                : node.path("file").asText() + ": " + node.path("error").asText();
    }
}
