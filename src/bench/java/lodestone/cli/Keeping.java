package lodestone.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import lodestone.archive.Archive;
import lodestone.extract.ListingRead;
import lodestone.extract.ListingReader;
import lodestone.fetch.FetchOutcome.Fetched;
import lodestone.fetch.FetchRequest;
import lodestone.fetch.Fetcher;
import lodestone.model.Capture;
import lodestone.model.Document;
import lodestone.model.Link;
import lodestone.model.Source;
import lodestone.model.TextDigest;
import lodestone.model.Version;
import lodestone.run.Outcomes;
import lodestone.store.Documents;
import lodestone.store.Store;
import lodestone.store.Stored;

/// What a crawler alone does, with the parts of a run and all that they promise: robots.txt, one request at a
/// time per host, each exchange on disk in the archive before the store says so, each document in the store.
/// Nothing but listings is read, nothing assessed or indexed. A process of its own, for measuring.
public final class Keeping {

    private final Source source;
    private final Fetcher fetcher;
    private final Archive archive;
    private final Store store;

    private Keeping(Source source, Fetcher fetcher, Archive archive, Store store) {
        this.source = source;
        this.fetcher = fetcher;
        this.archive = archive;
        this.store = store;
    }

    /// Takes the home folder.
    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        var home = Home.of(Path.of(args[0]));
        var settings = Settings.read(home);
        var clock = Clock.systemUTC();
        try (var store = Store.open(settings.store());
                var archive = Archive.open(home.archive(), clock);
                var fetcher = new Fetcher(settings.fetch(), clock, new StoredHosts(store));
                var hosts = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var host : settings.sources().stream()
                    .map(source -> hosts.submit(new Keeping(source, fetcher, archive, store)::crawl))
                    .toList()) {
                host.get();
            }
        }
    }

    private boolean crawl() throws IOException, InterruptedException {
        for (var listing : source.listings()) {
            var kept = keep(FetchRequest.of(listing.url()).asListing());
            if (kept.isPresent() && new ListingReader().read(listing,
                    Outcomes.raw(kept.get().fetched())) instanceof ListingRead.Links found) {
                for (var link : found.links()) {
                    var page = keep(FetchRequest.of(link.url()));
                    page.ifPresent(came -> store.documents().save(stored(link, came.capture())));
                }
            }
        }
        return true;
    }

    private record Kept(Fetched fetched, Capture capture) {}

    private Optional<Kept> keep(FetchRequest request) throws IOException, InterruptedException {
        var outcome = fetcher.fetch(request);
        Optional<Capture> last = Optional.empty();
        for (var exchange : outcome.exchanges()) {
            last = Optional.of(archive.write(exchange));
        }
        return outcome instanceof Fetched fetched ? last.map(capture -> new Kept(fetched, capture))
                : Optional.empty();
    }

    private Stored stored(Link link, Capture capture) {
        var document = Document.of("").withDefaults(link.title(), link.published(), link.publishedUtc());
        var version = new Version(Documents.idFor(link.url()), 1, source.id(), document, capture,
                capture.at(), TextDigest.of(""), 0, Optional.empty(), Optional.empty());
        return new Stored(version, Optional.empty(), Optional.of("kept, not read"));
    }
}
