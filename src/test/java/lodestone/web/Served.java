package lodestone.web;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lodestone.Samples;
import lodestone.archive.Archive;
import lodestone.claim.Chain;
import lodestone.claim.Chains;
import lodestone.claim.Classifier;
import lodestone.index.ClaimIndex;
import lodestone.index.Indexed;
import lodestone.model.Source;
import lodestone.model.Watch;
import lodestone.review.Intake;
import lodestone.review.ReviewSettings;
import lodestone.store.Store;
import lodestone.store.StoreSettings;
import lodestone.store.Stored;

/// A server over an empty store, index and archive in that folder, on the day on which [Samples] were seen.
/// Close it.
final class Served implements AutoCloseable {

    private static final Chain CHAIN = Chains.shipped();
    private static final Classifier CLASSIFIER = new Classifier(CHAIN);

    private final WebParts parts;
    private final Server server;
    private final URI home;

    private Served(WebSettings settings, WebParts parts) {
        this.parts = parts;
        this.server = new Server(settings, parts);
        this.home = server.start();
    }

    static Served in(Path folder) throws IOException {
        return in(folder, List.of(), List.of());
    }

    /// The same, but whoever comes is the admin `demo`.
    static Served demo(Path folder) throws IOException {
        return new Served(WebSettings.demo(0), parts(folder, List.of(), List.of(),
                Clock.fixed(Samples.SEEN, ZoneOffset.UTC)));
    }

    static Served in(Path folder, List<Source> sources, List<Watch> watches) throws IOException {
        return new Served(WebSettings.loopback(),
                parts(folder, sources, watches, Clock.fixed(Samples.SEEN, ZoneOffset.UTC)));
    }

    /// One that takes its time from that clock.
    static Served in(Path folder, WebSettings settings, Clock clock) throws IOException {
        return new Served(settings, parts(folder, List.of(), List.of(), clock));
    }

    private static WebParts parts(Path folder, List<Source> sources, List<Watch> watches, Clock clock)
            throws IOException {
        return new WebParts(Store.open(StoreSettings.sqlite(folder.resolve("lodestone.db"))),
                ClaimIndex.open(folder.resolve("lucene"), CHAIN.synonyms()),
                Archive.open(folder.resolve("archive"), clock), CHAIN, CLASSIFIER, sources, watches,
                new ReviewSettings(0, Optional.empty(), 5, Duration.ofHours(1)), clock, Optional.empty());
    }

    WebParts parts() {
        return parts;
    }

    Store store() {
        return parts.store();
    }

    /// Stores these and lets them be found.
    void keep(Collection<Stored> all) throws IOException {
        store().documents().saveAll(all);
        for (var one : all) {
            parts.index().put(Indexed.newest(one.version(), one.assessment(),
                    parts.classifier().sentences(one.version().document().text())));
        }
        parts.index().commit();
    }

    /// Stores a document of [Samples] under each of these ids, and a case of each.
    void enter(String... ids) {
        store().documents().saveAll(Stream.of(ids).map(id -> Samples.stored(id)).toList());
        Stream.of(ids).forEach(new Intake(store())::enter);
    }

    Server server() {
        return server;
    }

    URI home() {
        return home;
    }

    @Override
    public void close() throws IOException {
        server.close();
        parts.index().close();
        parts.archive().close();
        parts.store().close();
    }
}
