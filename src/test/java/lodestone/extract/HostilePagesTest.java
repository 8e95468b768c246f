package lodestone.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Pages made to cost time or memory, or to make a reader show what nobody sees.
final class HostilePagesTest {

    private static final String WORDS = "<p>The plant shipped oxide, and the words of this page remain.</p>";

    static Stream<Named<Supplier<String>>> pages() {
        return Stream.of(
                page("deep", () -> "<div>".repeat(100_000) + WORDS),
                page("deep styles", () -> "<b><i><a href=x>".repeat(30_000) + WORDS),
                page("deep tables", () -> "<table><tr><td>".repeat(20_000) + WORDS),
                page("lists in lists", () -> "<ul><li>".repeat(50_000) + WORDS),
                page("long attribute", () -> "<div title='" + "x".repeat(5_000_000) + "'>" + WORDS),
                page("many attributes", () -> "<div " + "a b=c ".repeat(100_000) + ">" + WORDS),
                page("many classes", () -> "<p class='" + "a-b cD ".repeat(200_000) + "'>x</p>" + WORDS),
                page("hidden classes", () -> "<style>.h{display:none}</style><style>"
                        + ".c{color:red}\n".repeat(100_000) + "</style>" + WORDS.repeat(400)
                        + IntStream.range(0, 20_000).mapToObj("<p class='h x%d'>y"::formatted)
                                .collect(Collectors.joining())),
                page("open rules", () -> "<style>.h{display:none}</style><style>" + ".a{".repeat(300_000)
                        + "display:block}</style>" + WORDS.repeat(4) + "<p class='h x'>y"),
                page("long selectors", () -> "<style>.h{display:none}</style><style>" + ".a".repeat(300_000)
                        + "{display:block}</style>" + WORDS.repeat(4) + "<p class='h x'>y"),
                page("tiny elements", () -> "<i>x</i>".repeat(200_000) + WORDS),
                page("open comments", () -> WORDS + "<!-- ".repeat(200_000)),
                page("open tags", () -> WORDS + "<a <".repeat(200_000)),
                page("years", () -> WORDS + "<p>" + "2026 12/2026 May 2026, ".repeat(50_000) + "</p>"),
                page("quotes", () -> WORDS + "<p>" + "“said A, B” ".repeat(50_000) + "</p>"),
                page("deep json",
                        () -> "<script type=application/ld+json>" + "[{\"a\":".repeat(100_000) + "</script>"
                                + WORDS),
                page("long title", () -> "<title>" + "a | b - ".repeat(100_000) + "</title>" + WORDS));
    }

    private static Named<Supplier<String>> page(String name, Supplier<String> html) {
        return Named.of(name, html);
    }

    @ParameterizedTest
    @MethodSource("pages")
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD, unit = TimeUnit.SECONDS)
    void readsWithinBounds(Supplier<String> page) {
        var read = read("<html><body>" + page.get());

        assertThat(read).isInstanceOfSatisfying(Extraction.Extracted.class, extracted -> assertThat(
                extracted.document().text()).contains("the words of this page remain"));
    }

    @ParameterizedTest
    @EnumSource
    void showsNothingHidden(Hidden hidden) {
        var read = read("<html><body>" + WORDS + hidden.html + WORDS.replace("remain", "stay"));

        assertThat(read).isInstanceOfSatisfying(Extraction.Extracted.class, extracted -> assertThat(
                extracted.document().text()).doesNotContain("SECRET").contains("remain", "stay"));
    }

    @ParameterizedTest
    @EnumSource
    void showsWhatReadersSee(Shown shown) {
        var read = read("<html><body>" + WORDS + shown.html + WORDS.replace("remain", "stay"));

        assertThat(read).isInstanceOfSatisfying(Extraction.Extracted.class, extracted -> assertThat(
                extracted.document().text()).contains("remain", "Seen words.", "stay"));
    }

    enum Shown {
        ON_PAPER_ALONE(
                "<style>@media print{.x{display:none}} .y{color:red}</style><p class=x>Seen words.</p>"),
        FOR_PRINT("<style media=print>.x{display:none}</style><p class=x>Seen words.</p>"),
        NO_SCRIPT("<noscript><style>.x{display:none}</style></noscript><p class=x>Seen words.</p>"),
        SHOWN_BY_ANOTHER(
                "<style>.x{display:none}.x.on{display:block}</style><p class='x on'>Seen words.</p>"),
        WIDE_SCREENS("<style>.x{display:none}</style><p class='x md:block'>Seen words.</p>"),
        INSIDE_ANOTHER("<style>.menu .x{display:none}</style><p class=x>Seen words.</p>"),
        FADED_IN("<p style='opacity:0;transform:translateY(9px)'>Seen words.</p>"),
        FADED_IN_BY_CLASS("<style>.fade-up{opacity:0}</style><p class=fade-up>Seen words.</p>"),
        HALF("<p style='opacity:0.5;margin-left:-10px'>Seen words.</p>"),
        MOST_OF_THE_PAGE("<p style='opacity:0'>Seen words.</p><p style='opacity:0'>"
                + "A page that hides so much of what it has is shown by a script.</p>");

        private final String html;

        Shown(String html) {
            this.html = html;
        }
    }

    enum Hidden {
        SCRIPT("<script>document.write('<p>SECRET</p>')</script>"),
        SVG("<svg><text>SECRET</text></svg>"),
        MATH("<math><mtext><option><p>SECRET</p></option></mtext></math>"),
        TEMPLATE("<template><p>SECRET words, and more of them.</p></template>"),
        FRAME("<iframe srcdoc='SECRET'>SECRET</iframe>"),
        ATTRIBUTE("<img src=x alt='SECRET' onerror='SECRET'>"),
        COMMENT("<!-- --!><!-- SECRET -->"),
        TEXTAREA("<textarea>SECRET</textarea>"),
        SIZE("<p style='font-size: 0'>SECRET words, and more of them.</p>"),
        TRANSPARENT("<p style='opacity:0'>SECRET words.</p>"),
        AWAY("<p style='position:absolute; left: -9999px'>SECRET words.</p>"),
        INDENTED("<p style='text-indent:-9999px'>SECRET words.</p>"),
        CLIPPED("<p style='position:absolute;clip:rect(0,0,0,0)'>SECRET words.</p>"),
        BY_CLASS(
                "<style>/* a */.x, .unseen{display:none !important}</style><p class='unseen a'>SECRET</p>"),
        BY_ID("<p id=quiet>SECRET</p><style>@import 'a';#quiet{visibility:hidden}</style>"),
        BY_CLASS_AWAY("<style media=screen>.y{position:absolute;left:-9999px}</style><p class=y>SECRET</p>"),
        FALLBACK("<object><p>SECRET</p></object><noembed>SECRET</noembed>");

        private final String html;

        Hidden(String html) {
            this.html = html;
        }
    }

    private static Extraction read(String html) {
        return new DocumentReader().read(new RawDocument(html.getBytes(StandardCharsets.UTF_8),
                Optional.of("text/html"), Optional.empty(), Optional.empty()));
    }
}
