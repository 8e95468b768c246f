package lodestone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import lodestone.model.Verdict;
import org.junit.jupiter.api.Test;

class MarkupTest {

    private static String body(String text) {
        return Markup.body(
                new Story("x", "x", "release", "site", Instant.EPOCH, "Headline", text, Verdict.NO_CLAIM));
    }

    @Test
    void leavesOutTheHeadline() {
        assertThat(body("Headline\n\nThe first cell was started, and the second follows.")).isEqualTo(
                "<p>The first cell was started, and the second follows.</p>\n");
    }

    @Test
    void makesLists() {
        assertThat(body("- one <kiln>\n- two and\n  a half")).isEqualTo(
                "<ul>\n<li>one &lt;kiln&gt;</li>\n<li>two and\na half</li>\n</ul>\n");
    }

    @Test
    void makesTables_barsOrColumns() {
        var figures = "                 2026     2025\nOxide | 12 t | 9 t\nMetal sold     3 t";

        assertThat(body(figures)).isEqualTo("""
                <table class="figures">
                <tr><td></td><td>2026</td><td>2025</td></tr>
                <tr><td>Oxide</td><td>12 t</td><td>9 t</td></tr>
                <tr><td>Metal sold</td><td>3 t</td></tr>
                </table>
                """);
    }

    @Test
    void makesHeadings() {
        assertThat(body("Highlights")).isEqualTo("<h3>Highlights</h3>\n");
    }
}
