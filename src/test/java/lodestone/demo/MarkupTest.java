package lodestone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import lodestone.model.Verdict;
import org.junit.jupiter.api.Test;

class MarkupTest {

    private static String body(String text) {
        return Markup.body(new Story("x", "x", "release", "site", Instant.EPOCH, "Headline", text, Verdict.NO_CLAIM));
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
        assertThat(body("Oxide | 12 t\nMetal sold     3 t")).isEqualTo("<table class=\"figures\">\n"
                + "<tr><td>Oxide</td><td>12 t</td></tr>\n<tr><td>Metal sold</td><td>3 t</td></tr>\n</table>\n");
    }

    @Test
    void makesHeadings() {
        assertThat(body("Highlights")).isEqualTo("<h3>Highlights</h3>\n");
    }
}
