package lodestone.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarcWriterTest {

    @TempDir
    private Path folder;
    private int begun;
    private final List<Long> told = new ArrayList<>();

    private WarcWriter writer(long full) {
        return new WarcWriter(full, _ -> folder.resolve(++begun + ".warc.gz"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private String content(int file) throws IOException {
        return Files.readString(folder.resolve(file + ".warc.gz"), StandardCharsets.US_ASCII);
    }

    @Test
    void bringsAllToTheDiskAtOnce_oneOfThemAsks() throws IOException {
        try (var writer = writer(1000)) {
            var first = writer.append(bytes("one"), bytes(" request;"));
            var second = writer.append(bytes("two"), bytes(" request;"));
            writer.force(second.turn(), told::add);
            writer.force(first.turn(), told::add);
            assertThat(second.offset()).isEqualTo(12);
        }
        assertThat(told).containsExactly(2L);
        assertThat(content(1)).isEqualTo("one request;two request;");
    }

    @Test
    void tellsWhatWentIntoAFullFile() throws IOException {
        try (var writer = writer(10)) {
            writer.append(bytes("one"), bytes(" request;"));
            writer.append(bytes("two"), bytes(" request;"));
            writer.force(1, told::add);
        }
        assertThat(told).containsExactly(2L);
        assertThat(List.of(content(1), content(2))).containsExactly("one request;", "two request;");
    }

    /// An interruption closes the file under all who write to it, as a disk that is gone would.
    @Test
    void confirmsNothing_diskIsGone() throws IOException {
        try (var writer = writer(1000)) {
            writer.append(bytes("one"), bytes(" request;"));
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> writer.force(1, told::add)).isInstanceOf(IOException.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThatThrownBy(() -> writer.force(1, told::add)).isInstanceOf(IOException.class)
                    .hasMessageContaining("cannot write to " + folder.resolve("1.warc.gz"));
            assertThatThrownBy(() -> writer.append(bytes("two"), bytes(""))).isInstanceOf(IOException.class);
        }
        assertThat(told).isEmpty();
    }

    @Test
    void takesBackWhatIsNotConfirmed_ownerCannotNote() throws IOException {
        try (var writer = writer(1000)) {
            writer.append(bytes("one"), bytes(";"));
            writer.force(1, told::add);
            writer.append(bytes("two"), bytes(";"));
            assertThatThrownBy(() -> writer.force(2, _ -> {
                writer.append(bytes("three"), bytes(";"));
                throw new IOException("no space left");
            })).isInstanceOf(IOException.class).hasMessageContaining("no space left");
            assertThatThrownBy(() -> writer.force(3, told::add)).hasMessageContaining("no space left");
        }
        assertThat(content(1)).isEqualTo("one;two;");
    }
}
