package lodestone.alert;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import lodestone.fetch.FetchSettings;
import lodestone.fetch.Posting;
import lodestone.model.Watch;
import lodestone.record.Records;
import lodestone.store.Store;

/// Deliveries for tests: over loopback, without waiting.
public final class Deliveries {

    static final List<String> STAGES = List.of("mining", "separation", "metal", "alloy", "magnet");

    private Deliveries() {}

    /// Files only.
    public static Delivering none(Store store, Clock clock) {
        return to(store, AlertSettings.at(URI.create("http://127.0.0.1:8765")), List.of(), clock);
    }

    static Delivering to(Store store, AlertSettings settings, List<Watch> watches, Clock clock) {
        return to(store, settings, watches, clock, _ -> {});
    }

    static Delivering to(Store store, AlertSettings settings, List<Watch> watches, Clock clock,
            Courier.Pause pause) {
        var usual = FetchSettings.defaults();
        var fetch = new FetchSettings(usual.product(), usual.contact(), usual.delay(), usual.maxCrawlDelay(),
                Duration.ofMillis(500), usual.limits(), usual.maxRedirects(),
                Set.of("localhost", "127.0.0.1"),
                usual.attempts(), usual.maxWait(), usual.groups(), usual.pageRobots());
        return new Delivering(settings, watches, new Delivering.With(store, records(store),
                new Posting(fetch, clock), Duration.ofSeconds(5), "a test", ZoneOffset.UTC, clock, pause));
    }

    /// Records of no watched company.
    public static Records records(Store store) {
        return new Records(store, List.of(), STAGES);
    }
}
