package lodestone.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import lodestone.alert.AssessmentJson;
import lodestone.extract.ListingRead;
import lodestone.extract.ListingReader;
import lodestone.extract.RawDocument;
import lodestone.model.Link;
import lodestone.model.ListingKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// The documents that a listing announces.
@Command(name = "links", description = "The documents that a feed, page, sitemap or EDGAR answer announces.")
final class LinksCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Main main;

    @Option(names = "--kind", required = true, paramLabel = "feed|page|sitemap|edgar",
            description = "What the files are.")
    private String kind = "";

    @Option(names = "--url", paramLabel = "BASE", description = "Address of the listing, for relative links.")
    private @Nullable URI url;

    @Option(names = "--select", paramLabel = "CSS", description = "For pages: which links to take.")
    private @Nullable String selector;

    @Parameters(paramLabel = "FILE", arity = "1..*")
    private List<Path> files = List.of();

    private boolean failed;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var streams = java.util.Objects.requireNonNull(main).streams();
        var read = kind();
        OrderedWork.run(files.iterator(), file -> new Announced(file, announced(file, read)), found -> {
            switch (found.read()) {
                case ListingRead.Links links ->
                    links.links().forEach(link -> streams.out().println(JsonLines.line(object(link))));
                case ListingRead.Unreadable unreadable -> {
                    streams.err().println("lodestone links: " + found.file() + ": " + unreadable.reason());
                    failed = true;
                }
            }
        });
        return failed ? 1 : 0;
    }

    private record Announced(Path file, ListingRead read) {}

    private ListingRead announced(Path file, ListingKind read) {
        try {
            var raw = new RawDocument(Unreadable.read(file), Optional.empty(), Optional.ofNullable(url),
                    Optional.of(String.valueOf(file.getFileName())));
            return new ListingReader().read(read, raw, Optional.ofNullable(selector));
        } catch (IOException fault) {
            return new ListingRead.Unreadable(Unreadable.reason(file, fault));
        }
    }

    private ListingKind kind() {
        try {
            return ListingKind.valueOf(kind.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new UsageException("--kind is feed, page, sitemap or edgar, not \"" + kind + "\"");
        }
    }

    private static ObjectNode object(Link link) {
        var node = JsonLines.object();
        node.put("url", link.url().toString());
        node.put("title", link.title());
        node.put("published", link.published().orElse(null));
        node.put("published_utc", link.publishedUtc().map(Instant::toString).orElse(null));
        node.put("summary", link.summary().orElse(null));
        node.put("id", link.id().orElse(null));
        node.set("tickers", AssessmentJson.strings(link.tickers()));
        node.put("form", link.form().orElse(null));
        node.set("enclosures",
                AssessmentJson.strings(link.enclosures().stream().map(URI::toString).toList()));
        return node;
    }
}
