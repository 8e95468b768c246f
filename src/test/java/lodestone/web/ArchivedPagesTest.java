package lodestone.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lodestone.Samples;
import lodestone.model.Document;
import lodestone.model.Exchange;
import lodestone.model.Header;
import lodestone.model.Imprint;
import lodestone.model.Version;
import lodestone.store.Stored;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivedPagesTest {

    @TempDir
    private Path folder;

    private Served served;

    @BeforeEach
    void serve() throws IOException {
        served = Served.in(folder);
    }

    @AfterEach
    void close() throws IOException {
        served.close();
    }

    private void keep(String url, String type, List<Integer> pages) throws IOException {
        var capture = served.parts().archive().write(new Exchange(URI.create(url), Samples.SEEN, "GET",
                List.of(), 200, "OK", List.of(new Header("Content-Type", type)),
                "%PDF-1.4".getBytes(StandardCharsets.US_ASCII), Optional.empty(), Optional.empty()));
        var sample = Samples.document();
        var document = new Document(sample.url(), sample.title(), sample.published(), sample.publishedUtc(),
                sample.language(), sample.site(), sample.issuer(), sample.tickers(), sample.kind(),
                sample.text(), sample.sections(), Imprint.NONE, pages);
        served.store().documents().save(new Stored(new Version("d1", 1, "corvane", document, capture,
                Samples.SEEN, "sha256:a", 1, Optional.empty(), Optional.empty()),
                Optional.of(Samples.flagged()), Optional.empty()));
    }

    private String page() throws Exception {
        return new Visit(served.home()).get("/documents/d1").body();
    }

    @Test
    void linksAPdf() throws Exception {
        keep("https://corvane.example/release?id=7", "application/pdf", List.of(0));
        assertThat(page()).contains("/documents/d1/original?version=1\">Keep what was received</a>")
                .doesNotContain("<iframe");
        assertThat(new Visit(served.home()).get("/documents/d1/original?version=1").headers()
                .firstValue("Content-Disposition")).contains("attachment; filename=\"d1.pdf\"");
    }

    @Test
    void linksAPdf_withoutPages() throws Exception {
        keep("https://corvane.example/a/Release.PDF", "application/pdf", List.of());
        assertThat(page()).doesNotContain("<iframe");
    }

    @Test
    void framesAPage() throws Exception {
        keep("https://corvane.example/a", "text/html", List.of());
        assertThat(page()).contains("<iframe").doesNotContain("Keep what was received");
    }
}
