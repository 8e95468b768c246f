package lodestone.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class NestingTest {

    @Test
    void leavesAnOrdinaryPageAsItIs() {
        var html = "<html><!-- <div> --><script>if (a<b) '<div>'</script><p>One<p>Two<br/></html>";

        assertThat(Nesting.bounded(html)).isSameAs(html);
    }

    @Test
    void dropsTagsBeyondTheBoundAndKeepsTheirText() {
        var html = "<div>".repeat(1000) + "deep words" + "</div>".repeat(1000) + "<p>after</p>";

        var bounded = Nesting.bounded(html);

        assertThat(bounded.split("<div>", -1)).hasSize(201);
        assertThat(bounded.split("</div>", -1)).hasSize(201);
        assertThat(bounded).contains("deep words").endsWith("<p>after</p>");
    }

    @Test
    void countsNoElementWhoseEndIsImplied() {
        var html = "<ul>" + "<li>One<p>Two".repeat(5000) + "</ul>";

        assertThat(Nesting.bounded(html)).isSameAs(html);
    }

    @Test
    void endsAtATagThatIsNotClosed() {
        assertThat(Nesting.bounded("<div>x<span")).isEqualTo("<div>x<span");
        assertThat(Nesting.bounded("a < b <!-- x")).isEqualTo("a < b <!-- x");
        assertThat(Nesting.bounded("<script>x")).isEqualTo("<script>x");
    }
}
