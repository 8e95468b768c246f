package lodestone.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachedTest {

    private static final String TITLE = "Corvane pours first metal";

    private static RawDocument page(String html) {
        return new RawDocument(html.getBytes(StandardCharsets.UTF_8), Optional.empty(),
                Optional.of(URI.create("https://corvane.example/news/7")), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /r.pdf | <p><a href=/r.pdf>Download</a>
            /r.PDF?v=2 | <p><a href=/r.PDF?v=2#page=1>Download</a> <a href=/r.PDF?v=2>or here</a>
            /r.pdf | <iframe src=/r.pdf></iframe>
            /r.pdf | <embed src="../r.pdf">
            /r.pdf | <object data=/r.pdf type=application/pdf></object>
            /r.pdf | <iframe src="/viewer.html?zoom=1&file=%2Fr.pdf"></iframe>
            /static-files/0abc | <a href=/static-files/0abc type=application/pdf>Release</a>
            /download/7 | <a href=/download/7>View the PDF (321 kB)</a>
            /r.pdf | <article><header><a href=/r.pdf>PDF</a></header></article>
            /r.pdf | <nav><a href=/deck.pdf>Deck</a></nav><a href=/r.pdf>Release</a>
            /r.pdf | <div class="site-footer"><a href=/deck.pdf>Deck</a></div><a href=/r.pdf>Release</a>
            /r.pdf | <a href=/r.pdf>Release</a> <a href=/privacy-policy.pdf>Privacy</a>
            /r.pdf | <a href=/deck.pdf>Deck</a> <a href=/r.pdf>Corvane pours first metal</a>
            /corvane-pours-metal.pdf | <a href=/deck.pdf>Deck</a> <a href=/corvane-pours-metal.pdf>Here</a>
            """)
    void findsTheFile(String path, String html) {
        assertThat(Attached.file(page(html), TITLE)).contains(URI.create("https://corvane.example" + path));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <p>Corvane pours first metal
            <a href=/a.pdf>Deck</a> <a href=/b.pdf>Fact sheet</a>
            <a href=/a.pdf>Corvane pours metal</a> <a href=/b.pdf>Corvane pours metal (French)</a>
            <nav><a href=/deck.pdf>Deck</a></nav>
            <aside><ul class=menu><li><a href=/deck.pdf>Deck</a></ul></aside>
            <header><a href=/deck.pdf>Deck</a></header>
            <a href=/release.html>Release</a>
            <a href="file:///etc/r.pdf">Release</a>
            """)
    void findsNone(String html) {
        assertThat(Attached.file(page(html), TITLE)).isEmpty();
    }

    @Test
    void takesNoListOfFilesForACover_inAMoment() {
        var links = new StringBuilder("<div class=a>".repeat(400));
        for (int i = 0; i < 100_000; i++) {
            links.append("<a href=/").append(i).append(".pdf>Release</a>");
        }
        var started = System.nanoTime();
        assertThat(Attached.file(page(links.toString()), TITLE)).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void knowsWhetherTheFileSaysWhatThePageSays() {
        var file = "Corvane pours first metal\nCorvane has poured the first metal of its plant today.";
        assertThat(Attached.says(file, TITLE + " Download PDF")).isTrue();
        assertThat(Attached.says(file, TITLE + " and signs the binding agreement with Tindrel")).isFalse();
        assertThat(Attached.says("", TITLE)).isFalse();
    }
}
