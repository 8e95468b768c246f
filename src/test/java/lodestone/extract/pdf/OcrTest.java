package lodestone.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OcrTest {

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

    private static PdfOutcome parse(String program) {
        return new PdfParser(9, 9_999, Optional.of(new Ocr(program))).read(SCANNED);
    }

    private static Path script(Path folder, String text) throws IOException {
        var program = Files.writeString(folder.resolve("ocr"), text);
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }
}
