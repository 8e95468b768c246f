package lodestone.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OcrTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final byte[] SCANNED = new Drawn().page().picture().page().picture().bytes();

    @Test
    void readsEveryPageByTheProgram(@TempDir Path folder) throws IOException {
        var program = script(folder, """
                #!/bin/sh
                test "$1 $2" = "stdin stdout" && test "$(head -c 4 | tail -c 3)" = PNG || exit 1
                cat >/dev/null
                printf 'Corvane mines\\nmonazite.\\n\\nIt sells oxide.\\n\\f'
                """);

        var read = (PdfOutcome.Read) parse(program.toString());

        assertThat(read.text().text()).isEqualTo("""
                Corvane mines monazite.
                It sells oxide.
                Corvane mines monazite.
                It sells oxide.""");
        assertThat(read.text().pageStarts()).containsExactly(0, 40);
    }

    @Test
    void tellsThatNothingWasSeen(@TempDir Path folder) throws IOException {
        var program = script(folder, "#!/bin/sh\ncat >/dev/null\n");

        assertThat(parse(program.toString())).isEqualTo(new PdfOutcome.NoText(
                "PDF without a text layer (2 pages, 0 letters), nor can any be seen on it"));
    }

    @Test
    void tellsThatThereIsNoSuchProgram(@TempDir Path folder) {
        assertThat(parse(folder.resolve("none").toString())).isInstanceOfSatisfying(PdfOutcome.NoText.class,
                none -> assertThat(none.reason()).startsWith(
                        "PDF without a text layer (2 pages, 0 letters); "
                                + "not read by OCR: Cannot run program"));
    }

    @Test
    void mendsWordsThatALineBroke(@TempDir Path folder) throws IOException {
        var program = script(folder, """
                #!/bin/sh
                cat >/dev/null
                printf 'The separa-\\ntion of heavy rare-\\nearth oxides needs\\n'
                printf 'rare-earth chemists.\\n\\nSepara-\\nTech sells it.\\n\\f'
                """);

        var read = (PdfOutcome.Read) parse(program.toString());

        assertThat(read.text().text()).startsWith("""
                The separation of heavy rare-earth oxides needs rare-earth chemists.
                Separa-Tech sells it.
                """);
    }

    @Test
    void tellsThatTheProgramFailed(@TempDir Path folder) throws IOException {
        var program = script(folder, "#!/bin/sh\necho half a page\nexit 7\n").toString();

        assertThat(parse(program)).isEqualTo(new PdfOutcome.NoText("PDF without a text layer (2 pages, "
                + "0 letters); not read by OCR: " + program + " ended with 7 on page 1"));
    }

    @Test
    void waitsForNoPageBeyondItsBound(@TempDir Path folder) throws IOException {
        var program = script(folder, "#!/bin/sh\ntail -f /dev/null\n").toString();
        var hasty = new Ocr(program, Duration.ofMillis(200), () -> {});

        assertThat(parse(hasty))
                .isEqualTo(new PdfOutcome.NoText("PDF without a text layer (2 pages, 0 letters); "
                        + "not read by OCR: page 1 not within 0 s"));
    }

    @Test
    void tellsOfEveryPage(@TempDir Path folder) throws IOException {
        var program = script(folder, "#!/bin/sh\ncat >/dev/null\necho Oxide.\n").toString();
        var told = new AtomicInteger();

        parse(new Ocr(program, MINUTE, told::incrementAndGet));

        assertThat(told).hasValue(2);
    }

    @Test
    void readsInTheProcessThatReadsPdf(@TempDir Path folder) throws IOException {
        var program = script(folder, "#!/bin/sh\ncat >/dev/null\necho Oxide.\n").toString();
        var settings = new PdfSettings(MINUTE, 1 << 20, 9, 9_999, 64, Optional.of(program));

        try (var reader = new PdfReader(settings)) {
            assertThat(reader.read(SCANNED)).isInstanceOfSatisfying(PdfOutcome.Read.class,
                    read -> assertThat(read.text().text()).isEqualTo("Oxide.\nOxide."));
        }
    }

    private static PdfOutcome parse(String program) {
        return parse(new Ocr(program, MINUTE, () -> {}));
    }

    private static PdfOutcome parse(Ocr ocr) {
        return new PdfParser(9, 9_999, Optional.of(ocr)).read(SCANNED);
    }

    private static Path script(Path folder, String text) throws IOException {
        var program = Files.writeString(folder.resolve("ocr"), text);
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }
}
