package lodestone.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HopTest {

    private static RawDocument page(String html) {
        return new RawDocument(html.getBytes(StandardCharsets.UTF_8), Optional.empty(),
                Optional.of(URI.create("https://exchange.example/terms?id=7")), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <input name=pdfURL value=/pdf/7.pdf>               | input[name=pdfURL]
            <p><a href='pdf/7.pdf'>Go on</a>                   | //a
            <iframe src=https://exchange.example/pdf/7.pdf>    | iframe
            <meta http-equiv=refresh content="3; URL='/pdf/7.pdf'"> | meta[http-equiv=refresh]
            <object data=/pdf/7.pdf></object>                  | object
            """)
    void findsWhereTheDocumentLies(String html, String selector) {
        assertThat(Hop.target(page(html), selector))
                .contains(URI.create("https://exchange.example/pdf/7.pdf"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>New terms                        | input[name=pdfURL]
            <input name=pdfURL value=>          | input[name=pdfURL]
            <a href='file:///etc/hosts'>x</a>   | a
            <a href=/pdf/7.pdf>x</a>            | a[
            """)
    void findsNothing(String html, String selector) {
        assertThat(Hop.target(page(html), selector)).isEmpty();
    }

    @Test
    void knowsTheDocumentItself() {
        assertThat(Hop.isDocument(page("%PDF-1.7\n"))).isTrue();
        assertThat(Hop.isDocument(page("<p>terms</p>"))).isFalse();
    }
}
