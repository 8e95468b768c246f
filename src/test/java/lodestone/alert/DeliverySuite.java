package lodestone.alert;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import lodestone.Ticking;
import lodestone.alert.ChannelSettings.Form;
import lodestone.alert.ChannelSettings.Login;
import lodestone.alert.ChannelSettings.Security;
import lodestone.alert.ChannelSettings.Trust;
import lodestone.model.DigestPeriod;
import lodestone.model.Watch;
import lodestone.store.Alert;
import lodestone.store.Store;
import lodestone.store.StoreSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A store with one alert, and a desk that tells it.
abstract class DeliverySuite {

    static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    static final String SECRET = "hunter2";

    @TempDir
    private Path folder;

    Store store;
    final Ticking clock = new Ticking(NOW);
    private int runs;

    @BeforeEach
    void open() {
        store = Store.open(StoreSettings.sqlite(folder.resolve("store.db")));
    }

    @AfterEach
    void close() {
        store.close();
    }

    void raise(String listing) {
        store.alerts().raise(new Alert("gone:" + listing, "gone", "", listing, clock.instant(), "gone"));
    }

    Delivering to(ChannelSettings... channels) {
        return to(Limits.defaults(), List.of(), channels);
    }

    Delivering to(Limits limits, List<Watch> watches, ChannelSettings... channels) {
        var all = List.of(channels);
        var settings = new AlertSettings(URI.create("http://lodestone.example"), all,
                all.stream().map(ChannelSettings::id).toList(), limits);
        return Deliveries.to(store, settings, watches, clock, clock::pass);
    }

    Digest issue(Delivering delivering) throws IOException {
        var desk = new DigestDesk(store, new DigestFiles(folder.resolve("digests")), delivering,
                ZoneOffset.UTC, clock);
        int run = ++runs;
        return desk.issue(DigestPeriod.requested(run, clock.instant()), run, List.of(), List.of())
                .orElseThrow().digest();
    }

    static ChannelSettings.Mail mail(int port, Security security, Optional<String> password, String... to) {
        return mail(port, security, security == Security.TLS ? new Trust.Any() : new Trust.Usual(), password,
                to);
    }

    static ChannelSettings.Mail mail(int port, Security security, Trust trust, Optional<String> password,
            String... to) {
        return new ChannelSettings.Mail("desk", "127.0.0.1", port, security,
                password.map(word -> new Login("lodestone", new Secret(word, "a test"))),
                "Lodestone <lodestone@example.org>", List.of(to), trust);
    }

    static ChannelSettings.Webhook webhook(Form form, String url) {
        return new ChannelSettings.Webhook("hook", form, new Secret(url, "a test"),
                Optional.of(new Secret(SECRET, "a test")));
    }
}
