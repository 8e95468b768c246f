package lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Sound feeds whose one document cannot be had or read.
class BadDocumentsTest {

    private static final String SCAN = """
            %PDF-1.4
            1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
            2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
            3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >> endobj
            trailer << /Root 1 0 R >>
            """;
    private static final int DEPTH = 50_000;

    @TempDir
    private static Path home;
    private static Program run = new Program(-1, "", "");

    @BeforeAll
    static void runsOnce() throws IOException {
        try (var world = BadWorld.in(home)) {
            world.good("good");
            world.documents("scan", (_, out) -> BadWorld.whole(out, "application/pdf", SCAN));
            world.documents("torn-pdf", (_, out) -> BadWorld.whole(out, "application/pdf", "%PDF-1.7 x"));
            world.documents("binary", (_, out) -> BadWorld.whole(out, "text/html", BadWorld.noise(90_000)));
            world.documents("gone", (_, out) -> BadWorld.head(out, "404 No", "Content-Length: 0"));
            world.documents("oops", (_, out) -> BadWorld.head(out, "500 No", "Content-Length: 0"));
            world.documents("blank", (_, out) -> BadWorld.whole(out, "text/html", ""));
            world.documents("deep", (_, out) -> BadWorld.whole(out, "text/html",
                    "<html><body>" + "<div><b>".repeat(DEPTH) + "We sell paint to painters."));
            world.documents("latin", (_, out) -> BadWorld.whole(out, "text/html; charset=utf-8",
                    "<html><body><p>Caf\u00e9 Corvane sells paint and brushes to painters.".getBytes(
                            StandardCharsets.ISO_8859_1)));
            world.settings("timeout: 60s\n");
            run = world.run();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            scan     | PDF without a text layer (1 page
            torn-pdf | damaged PDF
            binary   | neither text nor PDF
            gone     | HTTP 404
            oops     | HTTP 500
            blank    | an empty file
            """)
    void namesTheDocumentAndTheReasonInOneLine(String source, String reason) {
        assertThat(run.lines()).filteredOn(line -> line.startsWith("  " + source + "/feed: http://"))
                .singleElement().asString().contains("/news/1: ", reason).doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource({"painters, 2", "mine-to-magnet, 1"})
    void storesEveryDocumentThatCame(String word, int found) {
        assertThat(Program.run(home, "", "search", word).out()).contains(found + " of " + found + " found");
    }

    @Test
    void printsNoStackTrace() {
        assertThat(run.code()).isZero();
        assertThat(run.err()).doesNotContain("Exception", "\tat ");
        assertThat(Program.run(home, "", "verify").out()).contains(", 0 faults");
    }
}
