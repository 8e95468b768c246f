package lodestone.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import lodestone.fetch.FetchOutcome.Fetched;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockPageTest {

    private static final String RELEASE = "<p>Corvane commissioned its separation plant. ".repeat(20);

    @ParameterizedTest
    @ValueSource(strings = {
        "<!DOCTYPE html><html><body><h1>Your request comes from an Undeclared Automated Tool</h1>",
        "<html><head><title>Just a moment...</title></head><body>Checking if you are human.",
        "<html><noscript>Enable JavaScript and cookies to continue</noscript></html>",
        "<html><body>Please verify you’re a human<div id=px-captcha></div>",
        "<html><style>p{}</style><iframe src=//x.example/_Incapsula_Resource?a=1></iframe></html>",
        "<!-- a --><html><body><form><div class=\"g-recaptcha\"></div></form></body></html>",
        "<html><body>Sorry, you have been blocked<script>let a = '<p>' "})
    void knowsPagesForAutomatedVisitors(String html) {
        assertThat(reason(html)).isPresent();
    }

    @Test
    void leavesReleasesAlone() {
        assertThat(reason("<html>" + RELEASE + "<div class=g-recaptcha></div>"
                + "<script src=/cdn-cgi/challenge-platform/scripts/main.js></script></html>")).isEmpty();
        assertThat(reason("<html><script>var s = 'verify you are human'</script>" + RELEASE)).isEmpty();
        assertThat(reason("<html><body>" + RELEASE.repeat(9) + " The captcha asks: verify you are human."))
                .isEmpty();
        assertThat(reason("<rss><title>Undeclared automated tool</title></rss>")).isEmpty();
        assertThat(reason("<html></html>")).isEmpty();
    }

    @Test
    void readsWhatIsLeftOpenInOneWalk() {
        assertThat(reason("<html>" + "<script>".repeat(20_000))).isEmpty();
        assertThat(reason("<html>" + "<".repeat(150_000))).isEmpty();
    }

    private static Optional<String> reason(String html) {
        var url = URI.create("https://corvane.example/news");
        return BlockPage.reason(new Fetched(url, List.of(), url, html.getBytes(StandardCharsets.UTF_8),
                Optional.empty(), Optional.empty(), Optional.empty()));
    }
}
