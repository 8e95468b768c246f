package lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import lodestone.Samples;
import lodestone.archive.Archive;
import lodestone.model.Exchange;
import lodestone.model.Version;
import lodestone.store.Store;
import lodestone.store.StoreSettings;
import lodestone.store.Stored;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleCommandTest {

    @TempDir
    private Path home;

    @BeforeEach
    void keepADocument() throws IOException {
        Homes.shipped(home);
        try (var store = Store.open(StoreSettings.sqlite(Home.of(home).database()));
                var archive = Archive.open(Home.of(home).archive(),
                        Clock.fixed(Samples.SEEN, ZoneOffset.UTC))) {
            var capture = archive.write(new Exchange(Samples.URL, Samples.SEEN, "GET", List.of(), 200, "OK",
                    List.of(), Samples.TEXT.getBytes(StandardCharsets.UTF_8), Optional.empty(),
                    Optional.empty()));
            var sample = Samples.version();
            store.documents().save(new Stored(new Version("d1", 1, "corvane", sample.document(), capture,
                    Samples.SEEN, sample.textDigest(), 1, Optional.empty(), Optional.empty()),
                    Optional.of(Samples.flagged()), Optional.empty()));
        }
    }

    @Test
    void writesTheEvidenceOfOneDocument() throws IOException {
        var file = home.resolve("evidence.zip");
        assertThat(bundle("d1", file).code()).isZero();
        try (var zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(entry -> entry.getName())).contains("README.txt", "SHA256SUMS",
                    "Verify.java", "archive.warc.gz", "version-1/text.txt", "version-1/findings.json");
        }
        assertThat(bundle("d1", file)).extracting(Program::code, Program::err).containsExactly(2,
                "lodestone bundle: " + file + " exists; name a new file (--help shows how)\n");
    }

    @Test
    void saysThatThereIsNoSuchDocument() {
        var file = home.resolve("none.zip");
        assertThat(bundle("d9", file)).extracting(Program::code, Program::err).containsExactly(2,
                "lodestone bundle: no document \"d9\" (--help shows how)\n");
        assertThat(file).doesNotExist();
    }

    private Program bundle(String id, Path file) {
        return Program.run(home, "", "bundle", id, file.toString());
    }
}
