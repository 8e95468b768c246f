package lodestone.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import lodestone.Samples;
import lodestone.model.Exchange;
import lodestone.model.Header;
import lodestone.model.TextDigest;
import lodestone.model.Version;
import lodestone.store.Stored;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bundle of a document, checked as its reader would: by its own program, without a network.
class BundleTest {

    @TempDir
    private Path folder;

    private Served served;

    @BeforeEach
    void keepADocument() throws IOException {
        served = Served.in(folder.resolve("home"));
        served.parts().archive().write(exchange("an earlier page"));
        var capture = served.parts().archive().write(exchange("<p>" + Samples.CLAIM));
        var again = served.parts().archive().write(exchange("<p>" + Samples.CLAIM));
        assertThat(again.revisit()).isTrue();
        var sample = Samples.version();
        served.store().documents().save(new Stored(new Version("d1", 1, "corvane", sample.document(), capture,
                Samples.SEEN, TextDigest.of(Samples.TEXT), 1, Optional.empty(), Optional.empty()),
                Optional.of(Samples.flagged()), Optional.empty()));
        served.store().documents().seenAt("d1", Samples.URL, Samples.SEEN.plusSeconds(60),
                Optional.of(again));
    }

    @AfterEach
    void close() throws IOException {
        served.close();
    }

    @Test
    void provesItself() throws Exception {
        unpack();
        var checked = verify();
        assertThat(checked.text()).contains("0 failed").doesNotContain("FAILED");
        assertThat(checked.code()).isZero();
        assertThat(folder.resolve("bundle/version-1/text.txt")).hasContent(Samples.TEXT);
        assertThat(Files.readString(folder.resolve("bundle/document.json")))
                .contains("\"chain_version\" : \"1\"");
    }

    @Test
    void showsWhatWasAltered() throws Exception {
        unpack();
        var text = folder.resolve("bundle/version-1/text.txt");
        Files.writeString(text, Files.readString(text).replace("12 million", "92 million"));
        var checked = verify();
        assertThat(checked.code()).isEqualTo(1);
        assertThat(checked.text()).contains("FAILED: version-1/text.txt is not what it was",
                "FAILED: version 1 does not say at");
    }

    @Test
    void isTheSameEachTime() throws IOException {
        assertThat(bytes()).isEqualTo(bytes());
    }

    private static Exchange exchange(String body) {
        return new Exchange(Samples.URL, Samples.SEEN, "GET", List.of(), 200, "OK",
                List.of(new Header("Content-Type", "text/html; charset=utf-8")),
                body.getBytes(StandardCharsets.UTF_8), Optional.empty(), Optional.empty());
    }

    private byte[] bytes() throws IOException {
        var out = new ByteArrayOutputStream();
        assertThat(new Bundle(served.store(), served.parts().archive()).write("d1", out)).isTrue();
        return out.toByteArray();
    }

    private void unpack() throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var file = folder.resolve("bundle").resolve(entry.getName());
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                Files.write(file, zip.readAllBytes());
            }
        }
    }

    private record Checked(int code, String text) {}

    private Checked verify() throws IOException, InterruptedException {
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "Verify.java").directory(folder.resolve("bundle").toFile())
                .redirectErrorStream(true).start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Checked(process.waitFor(), text);
    }
}
