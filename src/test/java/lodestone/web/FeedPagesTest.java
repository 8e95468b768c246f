package lodestone.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import lodestone.Samples;
import lodestone.model.Watch;
import lodestone.store.Alert;
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

    @Test
    void hasNoFeed_unknownWatch() throws Exception {
        try (var served = Served.in(folder)) {
            assertThat(get(served, "/feeds/watches/none.atom").statusCode()).isEqualTo(404);
            assertThat(new SyndFeedInput()
                    .build(new StringReader(get(served, "/feeds/flags.atom").body())).getEntries()).isEmpty();
        }
    }
}
