package lodestone.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TrimmingTest {

    @Test
    void leavesAnOrdinaryPageAsItIs() throws IOException {
        var html = "<html lang=en class='a > b'><p id=\"x\">One<p>Two<br/> caf\u00e9</html>";

        assertThat(trimmed(html)).isEqualTo(html);
    }

    @Test
    void dropsWhatScriptsAndStyleSheetsHold() throws IOException {
        var html = "<style>p > b { }</style><script src='a>b'>if (a<b) '<div>'</script><p>One";

        assertThat(trimmed(html)).isEqualTo("<style></style><script src='a>b'></script><p>One");
    }

    @Test
    void keepsDataAndAScriptWhoseEndACommentHides() throws IOException {
        var html = "<script type='application/LD+JSON'>{\"a\":1}</script>"
                + "<script><!-- <script>x</script> --></script><p>One";

        assertThat(trimmed(html)).isEqualTo(html);
    }

    @Test
    void keepsDataWhoseTypeIsEscaped() throws IOException {
        var html = "<script type='application&#x2F;ld&#x2B;json'>{}</script><p>One";

        assertThat(trimmed(html)).isEqualTo(html);
    }

    @Test
    void takesNoElementForAScriptThatOnlyBeginsLikeOne() throws IOException {
        var html = "<style-guide><p>One</p></style-guide><title-bar>Two</title-bar>";

        assertThat(trimmed(html)).isEqualTo(html);
    }

    @Test
    void emptiesComments() throws IOException {
        assertThat(trimmed("a<!-- <div> -->b<!---->c")).isEqualTo("a<!---->b<!---->c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a<!-->b-->c", "a<!--->b-->c", "a<!-- x --!>b-->c", "a<!-- x --!> y"})
    void leavesACommentWhoseEndIsDoubtful(String html) throws IOException {
        assertThat(trimmed(html)).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <a href="x?a>b" class=c>t</a>      | <a  class=c>t</a>
            <a HREF=x/ Title='t' id=i data-x>t | <a  Title='t' id=i >t
            <p style="display:none" = a"b=c>t  | <p style="display:none"  >t
            <img src=a alt="b"/>t              | <img  />t
            <br/src=a>t                        | <br/src=a>t
            <META property=a value=b>t         | <META property=a value=b>t
            <ix:nonNumeric name=a>t            | <ix:nonNumeric name=a>t
            <td width = 5 hidden>t             | <td  hidden>t
            <a href="x                         | '<a '
            """)
    void cutsAttributesThatSayNothingOfAText(String html, String left) throws IOException {
        assertThat(trimmed(html)).isEqualTo(left);
    }

    @Test
    void emptiesDrawingsOfLinesOnly() throws IOException {
        assertThat(trimmed("<svg><g><path d='x'/></g><title>t</title></svg>b"))
                .isEqualTo("<svg></svg>b");
        assertThat(trimmed("<svg/><p>a")).isEqualTo("<svg/><p>a");
        assertThat(trimmed("<svg><path/><p>a</p></svg>b")).isEqualTo("<svg><path/><p>a</p></svg>b");
        assertThat(trimmed("<svg><path/>a")).isEqualTo("<svg><path/>a");
    }

    @Test
    void readsThePageAsIfNothingHadBeenCut() throws IOException {
        var html = "<table><tr><td width=1>a<p align=x>b</table><b x=1><i y=2>c</b>d</i>"
                + "<svg viewBox='0'><path d=''/></svg><a href=x>e<a href=y>f</a>";

        var whole = Jsoup.parse(html);
        whole.getAllElements().forEach(Element::clearAttributes);
        whole.select("path").remove();

        assertThat(Jsoup.parse(trimmed(html)).html()).isEqualTo(whole.html());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            <div> <p>a</p>  <p>b c</p> </div>|<div><p>a</p><p>b c</p></div>
            <p>a <b>b</b> <i>c</i> </p> d|<p>a <b>b</b> <i>c</i> </p> d
            <li> <!-- x --> <li>a|<li><!----><li>a
            <p>a</p> <span>b</span> <p>c|<p>a</p> <span>b</span> <p>c
            <pre><p>a</p> <p>b</p></pre> <p>c</p> <p>d|<pre><p>a</p> <p>b</p></pre> <p>c</p><p>d
            """)
    void cutsBlanksBetweenBlocks(String html, String left) throws IOException {
        assertThat(trimmed(html)).isEqualTo(left);
    }

    @Test
    void findsNoScriptInsideAnAttribute() throws IOException {
        var html = "<div title='a > b <script>'><p>One</p><b title=c<d>two</b></div><script>x</script>";

        assertThat(trimmed(html)).endsWith("<p>One</p><b title=c<d>two</b></div><script></script>");
    }

    @Test
    void dropsTagsBeyondTheBoundAndKeepsTheirText() throws IOException {
        var html = "<div>".repeat(1000) + "deep words" + "</div>".repeat(1000) + "<p>after</p>";

        var trimmed = trimmed(html);

        assertThat(trimmed.split("<div>", -1)).hasSize(201);
        assertThat(trimmed.split("</div>", -1)).hasSize(201);
        assertThat(trimmed).contains("deep words").endsWith("<p>after</p>");
    }

    @Test
    void countsNoElementWhoseEndIsImplied() throws IOException {
        var html = "<ul>" + "<li>One<p>Two".repeat(5000) + "</ul>";

        assertThat(trimmed(html)).isEqualTo(html);
    }

    @Test
    void endsAtATagThatIsNotClosed() throws IOException {
        assertThat(trimmed("<div>x<span")).isEqualTo("<div>x<span");
        assertThat(trimmed("a < b <!-- x")).isEqualTo("a < b <!-- x");
        assertThat(trimmed("<script>x")).isEqualTo("<script>");
    }

    private static String trimmed(String html) throws IOException {
        try (var read = Trimming.of(html.getBytes(StandardCharsets.UTF_8), new StyleSheets())) {
            return read.readAllAsString();
        }
    }
}
