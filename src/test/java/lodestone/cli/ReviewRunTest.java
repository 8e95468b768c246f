package lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import lodestone.store.Store;
import lodestone.store.StoreSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A flag from the run that raises it to the search that tells what was decided.
class ReviewRunTest {

    private static final String SOURCE = """
            name: Corvane Rare Earths
            kind: company
            verified: false
            terms: A site of the test.
            listings:
              - id: news
                kind: feed
                url: HOST/feed
            """;
    private static final String FEED = """
            <?xml version="1.0"?><rss version="2.0"><channel><item><title>Corvane builds</title>
            <link>HOST/news/1</link><pubDate>Mon, 05 Jan 2015 08:00:00 GMT</pubDate></item></channel></rss>
            """;
    private static final String PAGE = """
            <html><head><title>Corvane builds</title></head><body><article><h1>Corvane builds</h1>
            <p>Corvane Rare Earths, Inc. is the mine-to-magnet company. The deposit holds an inferred resource
            of 12 million tonnes. %s</p></article></body></html>
            """;

    @TempDir
    private Path home;

    private Program program(String... words) {
        return Program.run(home, "", words);
    }

    /// One decision settles a case: which cases go to a second person depends on the document's id.
    private OneSite watched() throws IOException {
        var site = OneSite.watched(home, "corvane", SOURCE);
        Files.writeString(home.resolve("config/lodestone.yaml"),
                "review: {second_share: 0, second_severity: 101}\n", StandardOpenOption.APPEND);
        return site;
    }

    private String queue(String state) {
        return program("review", "list", "--state", state).out();
    }

    @Test
    void goesFromFlagToDecisionToSearch() throws IOException {
        try (var site = watched()) {
            site.page("/feed", FEED).page("/news/1", PAGE.formatted("")).page("/proof",
                    "<html><body><p>The plant ran.</p></body></html>");
            var run = site.run("--since", "2015-01-01");
            assertThat(run.code()).as(run.out() + run.err()).isZero();
            assertThat(queue("open")).contains("Corvane builds", "the issuer's first claim");
            var id = JsonLines.parse(program("search", "flagged:true", "--format", "jsonl").lines()
                    .getFirst()).path("id").asText();
            var decided = program("review", "decide", id, "--verdict", "dismiss", "--reason",
                    "evidence-elsewhere", "--evidence", site.address() + "/proof", "--as", "ana");
            assertThat(decided.code()).as(decided.err()).isZero();
            assertThat(program("search", "reviewed:*").out()).contains("nothing found");
            site.run("--since", "2015-01-01");
            assertThat(site.asked()).contains("/proof");
            archived(id);
            assertThat(program("search", "reviewed:dismiss").out()).contains("1 of 1 found");
            assertThat(program("search", "NOT reviewed:*").out()).contains("nothing found");
            assertThat(program("search", "flagged:true").out()).contains(" · dismissed by reviewers\n");
            assertThat(program("search", "flagged:true", "--format", "csv").out()).endsWith(",dismiss\n");
            assertThat(program("search", "flagged:true", "--format", "jsonl").out())
                    .contains("\"reviewed\":\"dismiss\"");
            assertThat(program("search", "reviewed:maybe").err())
                    .contains("It takes confirm dismiss partly unsure");
        }
    }

    private void archived(String id) {
        try (var store = Store.open(StoreSettings.sqlite(Home.of(home).database()))) {
            assertThat(store.counterEvidence().of(id)).singleElement().satisfies(link -> {
                assertThat(link.outcome()).contains("archived");
                assertThat(link.capture().orElseThrow().status()).isEqualTo(200);
            });
            assertThat(store.counterEvidence().waiting()).isEmpty();
        }
    }

    @Test
    void saysWhyNothingCame() throws IOException {
        try (var site = watched()) {
            site.page("/feed", FEED).page("/news/1", PAGE.formatted(""));
            site.run("--since", "2015-01-01");
            var id = JsonLines.parse(program("search", "flagged:true", "--format", "jsonl").lines()
                    .getFirst()).path("id").asText();
            program("review", "decide", id, "--verdict", "dismiss", "--reason", "evidence-elsewhere",
                    "--evidence", site.address() + "/gone", "--as", "ana");
            site.run();
            site.run();
            assertThat(site.asked()).as("the host said that it is not there").containsOnlyOnce("/gone");
            try (var store = Store.open(StoreSettings.sqlite(Home.of(home).database()))) {
                assertThat(store.counterEvidence().of(id).getFirst().outcome().orElseThrow())
                        .isNotEqualTo("archived");
            }
        }
    }
}
