package lodestone.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import lodestone.alert.AssessmentJson;
import lodestone.extract.ListingRead;
import lodestone.extract.ListingReader;
import lodestone.extract.RawDocument;
import lodestone.model.JsonPointers;
import lodestone.model.Link;
import lodestone.model.Listing;
import lodestone.model.ListingKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// The documents that a listing announces.
@Command(name = "links",
        description = "The documents that a feed, page, sitemap, EDGAR or JSON answer announces.",
        footer = {"",
            "Where a listing goes on, such as an index of sitemaps, is told on the error output. "
                    + "A JSON answer is read as JSON Feed unless --json names its places: a listing's keys "
                    + "under json: in sources/, such as --json entries=/news --json url=/link --json "
                    + "published=/date_gmt."})
final class LinksCommand implements Callable<Integer> {

    private static final URI NOWHERE = URI.create("https://listing.invalid/");
    private static final List<String> KEYS = List.copyOf(JsonPointers.JSON_FEED.pointers().keySet());

    @ParentCommand
    private @Nullable Main main;

    @Option(names = "--kind", required = true, paramLabel = "feed|page|sitemap|edgar|json",
            description = "What the files are.")
    private String kind = "";

    @Option(names = "--url", paramLabel = "BASE", description = "Address of the listing, for relative links.")
    private @Nullable URI url;

    @Option(names = "--select", paramLabel = "CSS",
            description = "For pages: which links to take; XPath where it begins with / or (.")
    private @Nullable String selector;

    @Option(names = "--json", paramLabel = "KEY=POINTER",
            description = "For JSON: where the entries stand in it (RFC 6901).")
    private Map<String, String> pointers = Map.of();

    @Parameters(paramLabel = "FILE", arity = "1..*")
    private List<Path> files = List.of();

    private boolean failed;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var streams = java.util.Objects.requireNonNull(main).streams();
        var read = kind();
        OrderedWork.run(files.iterator(), file -> new Announced(file, announced(file, read)), found -> {
            switch (found.read()) {
                case ListingRead.Links links -> {
                    links.links().forEach(link -> streams.out().println(JsonLines.line(object(link))));
                    links.older().forEach(page -> streams.err()
                            .println("lodestone links: " + found.file() + " goes on at " + page.url()));
                }
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
            var listing = new Listing("links", read, Optional.ofNullable(url).orElse(NOWHERE),
                    Optional.ofNullable(selector), Optional.empty(), json(), List.of(), List.of(), true,
                    true);
            return new ListingReader().read(listing, raw);
        } catch (IOException fault) {
            return new ListingRead.Unreadable(Unreadable.reason(file, fault));
        }
    }

    private ListingKind kind() {
        try {
            return ListingKind.valueOf(kind.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new UsageException("--kind is feed, page, sitemap, edgar or json, not \"" + kind + "\"");
        }
    }

    private Optional<JsonPointers> json() {
        var unknown = pointers.keySet().stream().filter(key -> !KEYS.contains(key)).findFirst();
        if (unknown.isPresent()) {
            throw new UsageException("--json takes " + String.join(", ", KEYS) + ", not \"" + unknown.get()
                    + "\"");
        }
        var wrong = pointers.values().stream().filter(text -> !JsonPointers.isPointer(text)).findFirst();
        if (wrong.isPresent()) {
            throw new UsageException("--json takes a pointer such as /items, not \"" + wrong.get() + "\"");
        }
        return pointers.isEmpty() ? Optional.empty() : Optional.of(JsonPointers.of(pointers));
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
        node.put("modified_utc", link.modified().map(Instant::toString).orElse(null));
        return node;
    }
}
