package lodestone.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lodestone.Samples;
import lodestone.model.Account;
import lodestone.model.Watch;
import lodestone.store.Alert;
import lodestone.web.access.AccessSettings;
import lodestone.web.access.Scope;
import lodestone.web.access.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedPagesTest {

    private static final Watch WATCH = Watch.of("metal", "Says <metal> & shows none", "gap:metal");

    @TempDir
    private Path folder;

    private static HttpResponse<String> get(Served served, String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(served.home().resolve(path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void feedsFlagsAndWatches_thatAReaderCanRead() throws Exception {
        try (var served = Served.in(folder, List.of(), List.of(WATCH))) {
            served.store().documents().save(Samples.stored());
            served.store().alerts().raise(new Alert("flag::d1:x", "flag", "d1", "", Samples.SEEN));
            served.store().alerts()
                    .raise(new Alert("watch:w:d1:x", "watch", "d1", WATCH.name(), Samples.SEEN));
            for (var path : List.of("/feeds/flags.atom", "/feeds/watches/metal.atom")) {
                var answer = get(served, path);
                assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                        .startsWith("application/atom+xml");
                var feed = new SyndFeedInput().build(new StringReader(answer.body()));
                assertThat(feed.getEntries()).singleElement().satisfies(entry -> {
                    assertThat(entry.getTitle()).contains(Samples.HEADLINE);
                    assertThat(entry.getLink()).contains("/documents/d1#c");
                    assertThat(entry.getUri()).startsWith("urn:uuid:");
                });
            }
        }
    }

    /// A program for feeds knows names and passwords, and no other header.
    @Test
    void letsAReaderInByATokenAsItsPassword_whereReadingTakesAnAccount() throws Exception {
        var settings = new WebSettings("127.0.0.1", 0, Optional.empty(), Optional.empty(), new AccessSettings(
                AccessSettings.Entry.NOTHING, Duration.ofHours(8), Duration.ofDays(7), false, false),
                Collections.emptySortedMap());
        var clock = Clock.fixed(Samples.SEEN, ZoneOffset.UTC);
        try (var served = Served.in(folder, settings, clock)) {
            served.store().accounts().add(new Account("ann", Account.Role.READER), Samples.SEEN);
            var token = new Tokens(served.store(), clock).make(new Account("ann", Account.Role.READER),
                    "a feed reader", Set.of(Scope.READ), Optional.empty());
            var refused = get(served, "/feeds/flags.atom");
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().firstValue("WWW-Authenticate"))
                    .contains("Basic realm=\"Lodestone feeds\"");
            assertThat(basic(served, "/feeds/flags.atom", "reader:" + token)).isEqualTo(200);
            assertThat(basic(served, "/feeds/flags.atom", "reader:wrong")).isEqualTo(401);
            assertThat(basic(served, "/feeds/flags.atom", "%")).isEqualTo(401);
            assertThat(basic(served, "/api/documents/d1", "reader:" + token)).as("feeds only").isEqualTo(401);
        }
    }

    private static int basic(Served served, String path, String pair) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(served.home().resolve(path)).header("Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                    .build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    @Test
    void hasNoFeed_unknownWatch() throws Exception {
        try (var served = Served.in(folder)) {
            assertThat(get(served, "/feeds/watches/none.atom").statusCode()).isEqualTo(404);
            assertThat(new SyndFeedInput()
                    .build(new StringReader(get(served, "/feeds/flags.atom").body())).getEntries()).isEmpty();
        }
    }
}
