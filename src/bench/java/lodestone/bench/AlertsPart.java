package lodestone.bench;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lodestone.alert.AlertSettings;
import lodestone.alert.Alerting;
import lodestone.alert.ChannelSettings;
import lodestone.alert.Coverage;
import lodestone.alert.Delivering;
import lodestone.alert.DigestDesk;
import lodestone.alert.DigestFiles;
import lodestone.alert.Limits;
import lodestone.alert.Secret;
import lodestone.alert.SmtpReceiver;
import lodestone.fetch.FetchSettings;
import lodestone.fetch.Posting;
import lodestone.index.ClaimIndex;
import lodestone.index.Indexed;
import lodestone.index.WatchMatcher;
import lodestone.model.Capture;
import lodestone.model.DigestPeriod;
import lodestone.model.Document;
import lodestone.model.Version;
import lodestone.model.Watch;
import lodestone.record.Records;
import lodestone.store.Store;
import lodestone.store.StoreSettings;
import lodestone.store.Stored;

/// Ten thousand documents with 300 flags and 50 watches: how long after the last document is stored the
/// digest is with a mail server and a webhook.
///
/// @param scratch to write in
record AlertsPart(Table table, Path scratch) {

    private static final int DOCUMENTS = 10_000;
    private static final int FLAGS = 300;
    private static final int BATCH = 500;
    private static final int WATCHES = 50;
    private static final int ISSUERS = 200;
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-02T06:30:00Z");

    void run() throws Exception {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var hook = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        hook.start();
        hook.stubFor(post(anyUrl()).willReturn(ok()));
        try (var store = Store.open(StoreSettings.sqlite(scratch.resolve("alerts.db")));
                var index = ClaimIndex.open(scratch.resolve("alerts-lucene"), List.of());
                var posting = new Posting(loopback(), clock);
                var mail = SmtpReceiver.open()) {
            var rules = Rules.load();
            var records = new Records(store, List.of(), Rules.chain());
            var alerting = new Alerting(store, new WatchMatcher(index, watches()), records, clock);
            var delivering = new Delivering(settings(mail.port(), hook.port()), watches(),
                    new Delivering.With(store, records, posting, Duration.ofSeconds(20), "bench",
                            ZoneOffset.UTC, clock, Thread::sleep));
            var desk = new DigestDesk(store, new DigestFiles(scratch.resolve("alerts-digests")), delivering,
                    ZoneOffset.UTC, clock);
            for (int from = 0; from < DOCUMENTS - BATCH; from += BATCH) {
                index(index, alerting, store(store, rules, from));
            }
            var last = store(store, rules, DOCUMENTS - BATCH);
            long stored = System.nanoTime();
            index(index, alerting, last);
            desk.issue(DigestPeriod.requested(1, NOW), 1, coverage(), List.of()).orElseThrow();
            var troubles = delivering.deliver();
            double seconds = (System.nanoTime() - stored) / 1e9;
            table.held("digest of 10,000 documents with mail server and webhook within 5 s of the last",
                    seconds < 5 && troubles.isEmpty(), "%.2f s, the last %d of them not indexed before"
                            .formatted(seconds, BATCH));
            table.kept("flags in what the webhook got", FLAGS, flags(hook), "");
            table.kept("mails", 1, mail.taken().size(), "");
        } finally {
            hook.stop();
        }
    }

    private static FetchSettings loopback() {
        var usual = FetchSettings.defaults();
        return new FetchSettings(usual.product(), usual.contact(), usual.delay(), usual.maxCrawlDelay(),
                usual.timeout(), usual.limits(), usual.maxRedirects(), Set.of("127.0.0.1"), usual.attempts(),
                usual.maxWait(), usual.groups(), usual.pageRobots());
    }

    private static AlertSettings settings(int mail, int hook) {
        return new AlertSettings(URI.create("http://127.0.0.1:8765"), List.of(
                new ChannelSettings.Mail("desk", "127.0.0.1", mail, ChannelSettings.Security.NONE,
                        Optional.empty(), "lodestone@example.org", List.of("desk@example.org"),
                        new ChannelSettings.Trust.Usual()),
                new ChannelSettings.Webhook("hook", ChannelSettings.Form.WEBHOOK,
                        new Secret("http://127.0.0.1:" + hook + "/", "bench"), Optional.empty())),
                List.of("desk", "hook"), Limits.defaults());
    }

    private static List<Watch> watches() {
        var watches = new ArrayList<Watch>();
        for (int i = 0; i < WATCHES; i++) {
            watches.add(Watch.of("w" + i, "Watch " + i, "issuer:\"Invented Company " + i + "\" AND "
                    + "claim:asserts"));
        }
        return watches;
    }

    private static List<Stored> store(Store store, Rules rules, int from) {
        var all = new ArrayList<Stored>();
        for (int i = from; i < from + BATCH; i++) {
            all.add(document(rules, i));
        }
        store.documents().saveAll(all);
        return all;
    }

    private static Stored document(Rules rules, int number) {
        var issuer = "Invented Company " + number % ISSUERS;
        boolean claims = number * (long) FLAGS / DOCUMENTS != (number + 1) * (long) FLAGS / DOCUMENTS;
        var text = "News " + number + "\n" + issuer + " announces word" + number * 7 + " and word"
                + number * 11
                + " at its rare earth separation plant." + (claims ? " " + issuer
                        + " is America's mine-to-magnet company." : "");
        var at = FIRST.plusSeconds(number * 60L);
        var document = Document.of(text).withIssuer(issuer).withPublishedUtc(Optional.of(at))
                .withDefaults("News " + number, Optional.empty(), Optional.empty());
        var url = URI.create("https://news.example/" + number);
        var capture = new Capture(url, at, 200, "sha256:" + number, "bench.warc.gz", 0, false);
        var version = new Version("doc" + number, 1, "bench", document, capture, at, "sha256:" + number, 0,
                Optional.empty(), Optional.empty());
        return new Stored(version, Optional.of(rules.assess(document)), Optional.empty());
    }

    private static void index(ClaimIndex index, Alerting alerting, List<Stored> all) throws Exception {
        for (var stored : all) {
            index.put(Indexed.newest(stored.version(), stored.assessment(), List.of()));
        }
        index.commit();
        alerting.consider(all);
    }

    private static List<Coverage> coverage() {
        return List.of(new Coverage("bench", "bench/news", Coverage.Outcome.OK, Optional.empty(), DOCUMENTS,
                DOCUMENTS, 0, 0, FLAGS, 0, 0, 0, Duration.ZERO, Optional.empty(), Coverage.Health.UNKNOWN));
    }

    private static long flags(WireMockServer hook) throws Exception {
        var body = hook.findAll(postRequestedFor(anyUrl())).getFirst().getBody();
        long flags = 0;
        for (var entry : new ObjectMapper().readTree(body).path("digest").path("entries")) {
            flags += entry.path("alerts").toString().contains("\"flag\"") ? 1 : 0;
        }
        return flags;
    }
}
