package lodestone.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class NestingTest {

    @Test
    void leavesAnOrdinaryPageAsItIs() throws IOException {
        var html = "<html><!-- <div> --><p>One<p>Two<br/></html>";

        assertThat(bounded(html)).isEqualTo(html);
    }

    @Test
    void dropsWhatScriptsAndStyleSheetsHold() throws IOException {
        var html = "<style>p > b { }</style><script src='a>b'>if (a<b) '<div>'</script><p>One";

        assertThat(bounded(html)).isEqualTo("<style></style><script src='a>b'></script><p>One");
    }

    @Test
    void keepsDataAndAScriptWhoseEndACommentHides() throws IOException {
        var html = "<script type='application/LD+JSON'>{\"a\":1}</script>"
                + "<script><!-- <script>x</script> --></script><p>One";

        assertThat(bounded(html)).isEqualTo(html);
    }

    @Test
    void findsNoScriptInsideAnAttribute() throws IOException {
        var html = "<div title='a > b <script>'><p>One</p><b title=c<d>two</b></div><script>x</script>";

        assertThat(bounded(html)).endsWith("<p>One</p><b title=c<d>two</b></div><script></script>");
    }

    @Test
    void dropsTagsBeyondTheBoundAndKeepsTheirText() throws IOException {
        var html = "<div>".repeat(1000) + "deep words" + "</div>".repeat(1000) + "<p>after</p>";

        var bounded = bounded(html);

        assertThat(bounded.split("<div>", -1)).hasSize(201);
        assertThat(bounded.split("</div>", -1)).hasSize(201);
        assertThat(bounded).contains("deep words").endsWith("<p>after</p>");
    }

    @Test
    void countsNoElementWhoseEndIsImplied() throws IOException {
        var html = "<ul>" + "<li>One<p>Two".repeat(5000) + "</ul>";

        assertThat(bounded(html)).isEqualTo(html);
    }

    @Test
    void endsAtATagThatIsNotClosed() throws IOException {
        assertThat(bounded("<div>x<span")).isEqualTo("<div>x<span");
        assertThat(bounded("a < b <!-- x")).isEqualTo("a < b <!-- x");
        assertThat(bounded("<script>x")).isEqualTo("<script>");
    }

    private static String bounded(String html) throws IOException {
        try (var read = Nesting.bounded(PageCode.of(html))) {
            return new String(read.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
