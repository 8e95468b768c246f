package lodestone.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BadPdfTest {

    private static final String SENTENCE = "Corvane Rare Earths mines monazite at Tolliver.";
    private static final PdfSettings SMALL = new PdfSettings(Duration.ofMinutes(2), 1 << 20, 20, 2_000, 64,
            Optional.empty());

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void tellsScannedPages(int pages) {
        var drawn = new Drawn();
        for (int page = 1; page <= pages; page++) {
            drawn.page().picture().words(300, 820, 8, "p " + page);
        }
        assertThat(parse(drawn.bytes())).isEqualTo(new PdfOutcome.NoText(pages == 1
                ? "PDF without a text layer (1 page, 1 letters)"
                : "PDF without a text layer (3 pages, 3 letters)"));
    }

    @Test
    void readsFewWordsWithoutAnyPicture() {
        assertThat(parse(new Drawn().page().words(50, 60, 10, "Closed.").bytes()))
                .isInstanceOf(PdfOutcome.Read.class);
    }

    @Test
    void tellsThatThereAreNoPages() {
        assertThat(parse(new Drawn().bytes())).isEqualTo(new PdfOutcome.NoText("PDF without pages"));
    }

    @Test
    void tellsPasswords() throws IOException {
        assertThat(parse(locked("secret")))
                .isEqualTo(new PdfOutcome.Refused("PDF is locked with a password"));
        assertThat(parse(locked(""))).isInstanceOf(PdfOutcome.Read.class);
    }

    private static byte[] locked(String password) throws IOException {
        var drawn = new Drawn().page().lines(50, 60, SENTENCE);
        drawn.pdf().protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
        return drawn.bytes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%PDF-1.7\n", "%PDF-1.7\ntrailer << /Root 1 0 R >>\n%%EOF",
        "%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 1 0 R >> endobj\ntrailer << /Root 1 0 R >>"})
    void tellsDamage(String file) {
        assertThat(parse(file.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOfAny(PdfOutcome.Refused.class,
                        PdfOutcome.NoText.class)
                .asString().containsAnyOf("damaged PDF: ", "PDF without pages");
    }

    @Test
    void endsWhereThePageTreeTurnsBack() {
        var outcome = parse(file("<< /Type /Pages /Kids [ 2 0 R 3 0 R ] /Count 2 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"));

        assertThat(outcome).isInstanceOf(PdfOutcome.NoText.class);
    }

    @Test
    void countsPagesAndBelievesNoNumber() {
        var outcome = parse(file("<< /Type /Pages /Kids [ 3 0 R ] /Count 2000000000 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"));

        assertThat(outcome).isEqualTo(new PdfOutcome.NoText("PDF without a text layer (1 page, 0 letters)"));
    }

    @Test
    void refusesMorePagesThanAllowed() {
        var kids = IntStream.range(3, 30).mapToObj(i -> i + " 0 R").collect(Collectors.joining(" "));
        var pages = new String[28];
        pages[0] = "<< /Type /Pages /Kids [ " + kids + " ] /Count 1 >>";
        for (int i = 1; i < pages.length; i++) {
            pages[i] = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>";
        }
        assertThat(parse(file(pages)))
                .isEqualTo(new PdfOutcome.Refused("PDF is too large: more than 20 pages"));
    }

    @Test
    void refusesMoreTextThanAllowed() {
        var drawn = new Drawn().page();
        for (int line = 0; line < 50; line++) {
            drawn.words(50, 60 + 10 * line, 8, SENTENCE);
        }
        assertThat(parse(drawn.bytes()))
                .isEqualTo(new PdfOutcome.Refused("PDF is too large: more than 2000 characters"));
    }

    @Test
    void endsInADeepPageTree() {
        int deep = 40_000;
        var nodes = new String[deep];
        for (int i = 0; i < deep; i++) {
            nodes[i] = "<< /Type /Pages /Kids [ " + (i + 3) + " 0 R ] /Count 1 >>";
        }
        assertThat(parse(file(nodes))).isInstanceOfAny(PdfOutcome.Refused.class, PdfOutcome.NoText.class);
    }

    @Test
    void refusesABombAndReadsOn() throws IOException {
        try (var reader = new PdfReader(SMALL)) {
            assertThat(reader.read(bomb()))
                    .isEqualTo(new PdfOutcome.Refused("PDF needs more than 64 MB of memory"));
            assertThat(reader.read(new Drawn().page().lines(50, 60, SENTENCE).bytes()))
                    .isInstanceOfSatisfying(PdfOutcome.Read.class,
                            read -> assertThat(read.text().text()).isEqualTo(SENTENCE));
        }
    }

    /// 100 MB of words that wait for an operator as a page's content, pressed to 100 KB.
    private static byte[] bomb() throws IOException {
        var drawn = new Drawn();
        var words = ("(" + "a".repeat(9_997) + ")\n").repeat(100).getBytes(StandardCharsets.ISO_8859_1);
        var content = new COSStream();
        try (var out = content.createOutputStream(COSName.FLATE_DECODE)) {
            for (int i = 0; i < 100; i++) {
                out.write(words);
            }
        }
        var page = new PDPage();
        page.setContents(new PDStream(content));
        drawn.pdf().addPage(page);
        return drawn.bytes();
    }

    @Test
    void endsWhatTakesTooLong() {
        var hasty = new PdfSettings(Duration.ofMillis(1), 1 << 20, 20, 2_000, 64,
                Optional.empty());
        try (var reader = new PdfReader(hasty)) {
            assertThat(reader.read(new Drawn().page().lines(50, 60, SENTENCE).bytes()))
                    .isEqualTo(new PdfOutcome.Refused("PDF not read within 0 s"));
        }
    }

    @Test
    void refusesLargeFilesUnread() {
        try (var reader = new PdfReader(SMALL)) {
            assertThat(reader.read(new byte[3 << 20]))
                    .isEqualTo(new PdfOutcome.Refused("PDF is too large: 3 MB are more than 1 MB"));
        }
    }

    private static PdfOutcome parse(byte[] file) {
        return new PdfParser(SMALL.maxPages(), SMALL.maxCharacters(), Optional.empty()).read(file);
    }

    /// A file of a catalogue and of these objects, which begin with number 2.
    private static byte[] file(String... objects) {
        var file = new StringBuilder("%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n");
        for (int i = 0; i < objects.length; i++) {
            file.append(i + 2).append(" 0 obj ").append(objects[i]).append(" endobj\n");
        }
        return file.append("trailer << /Root 1 0 R >>\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
