package lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.time.Clock;
import lodestone.archive.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a home suffers, and the commands that look after it.
class HomeCareTest {

    @TempDir
    private Path folder;
    private Path home = Path.of("");

    @BeforeEach
    void runsOnce() throws IOException {
        home = folder.resolve("home");
        try (var world = BadWorld.in(home)) {
            world.good("good");
            world.settings("timeout: 60s\n");
            assertThat(world.run().code()).isZero();
        }
    }

    private Program lodestone(String... args) {
        return Program.run(home, "", args);
    }

    @Test
    void refusesASecondWriter_readersGoOn() throws IOException {
        try (var _ = Archive.open(home.resolve("index/archive"), Clock.systemUTC())) {
            var run = lodestone("run");
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err()).startsWith("lodestone run: another process is writing to the archive in ")
                    .hasLineCount(1);
            assertThat(lodestone("search", "mine-to-magnet").out()).contains("1 of 1 found");
            assertThat(lodestone("verify").code()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"segments_", ".si", ".cfs", ".cfe"})
    void saysHowToMendADamagedIndex(String file) throws IOException {
        damage(home.resolve("index/lucene"), file);
        var verify = lodestone("verify");
        assertThat(verify.code()).isEqualTo(1);
        assertThat(verify.out() + verify.err()).contains("is damaged; ./lodestone reindex rebuilds it")
                .doesNotContain("Exception");
        assertThat(lodestone("reindex").out()).isEqualTo("1 documents indexed\n");
        assertThat(lodestone("verify").out()).isEqualTo("1 documents checked, 0 faults\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"segments_", ".si", ".cfe"})
    void rebuildsADamagedIndexWhenItRuns(String file) throws IOException {
        damage(home.resolve("index/lucene"), file);
        lodestone("run");
        assertThat(lodestone("search", "mine-to-magnet").out()).contains("1 of 1 found");
        assertThat(lodestone("verify").out()).isEqualTo("1 documents checked, 0 faults\n");
    }

    @Test
    void rebuildsAMissingIndexWhenItRuns() throws IOException {
        try (var files = Files.list(home.resolve("index/lucene"))) {
            for (var one : files.toList()) {
                Files.delete(one);
            }
        }
        assertThat(lodestone("search", "mine-to-magnet").out()).contains("nothing found");
        lodestone("run");
        assertThat(lodestone("search", "mine-to-magnet").out()).contains("1 of 1 found");
    }

    private static void damage(Path folder, String name) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.filter(f -> f.getFileName().toString().contains(name)).toList()) {
                var bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 0x55;
                Files.write(file, bytes);
            }
        }
    }

    @Test
    void tellsOfATruncatedArchiveAndKeepsTheRest() throws IOException {
        try (var files = Files.list(home.resolve("index/archive"))) {
            var warc = files.filter(file -> file.toString().endsWith(".warc.gz")).findFirst().orElseThrow();
            Files.write(warc, java.util.Arrays.copyOf(Files.readAllBytes(warc), 300));
        }
        var verify = lodestone("verify");
        assertThat(verify.code()).isEqualTo(1);
        assertThat(verify.out()).contains("no capture sha256:").contains("1 documents checked");
        assertThat(lodestone("search", "mine-to-magnet").out()).contains("1 of 1 found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json_set(capture, '$.offset', 0)",
        "json_set(capture, '$.url', 'https://corvane.example/other')",
        "json_set(capture, '$.digest', 'sha256:00')"})
    void tellsOfACaptureWithAnotherRecord(String damage) throws Exception {
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("index/lodestone.db"));
                var statement = database.createStatement()) {
            assertThat(statement.executeUpdate("UPDATE version SET capture = " + damage)).isEqualTo(1);
        }
        var verify = lodestone("verify");
        assertThat(verify.code()).isEqualTo(1);
        assertThat(verify.out()).contains(" version 1: no capture sha256:", " with digest sha256:");
    }

    @ParameterizedTest
    @CsvSource({"run", "verify", "reindex", "sources list"})
    void namesADatabaseThatIsNone(String command) throws IOException {
        Files.deleteIfExists(home.resolve("index/lodestone.db-wal"));
        Files.writeString(home.resolve("index/lodestone.db"),
                "This is a letter, not a database. ".repeat(99));
        var run = lodestone(command.split(" "));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).hasLineCount(1).contains("lodestone.db: the file is not a database");
    }

    @Test
    void namesAFolderThatCannotBeMade() throws IOException {
        var other = folder.resolve("other");
        Homes.shipped(other);
        Files.writeString(other.resolve("index"), "a file");
        var run = Program.run(other, "", "run");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).hasLineCount(1).contains(other.resolve("index").toString());
    }

    @Test
    void tellsEveryFaultOfTheSettings() throws IOException {
        Files.writeString(home.resolve("config/lodestone.yaml"), "contact: nobody\nfetch: {attempts: 0}\n");
        var run = lodestone("run");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(2).allMatch(
                line -> line.startsWith("lodestone run: config/lodestone.yaml: "));
        assertThat(lodestone("assess").err()).contains("config/lodestone.yaml: contact");
    }

    @Test
    void givesBackWhatItBackedUp() throws IOException {
        var copy = folder.resolve("copy");
        assertThat(lodestone("backup", copy.toString()).code()).isZero();
        var restored = folder.resolve("restored");
        var restore = Program.run(restored, "", "restore", copy.toString());
        assertThat(restore.out()).as(restore.err()).endsWith("1 documents indexed\n");
        assertThat(Program.run(restored, "", "verify").out()).isEqualTo("1 documents checked, 0 faults\n");
        assertThat(Program.run(restored, "", "search", "mine-to-magnet").out())
                .isEqualTo(lodestone("search", "mine-to-magnet").out());
    }

    @Test
    void overwritesNothing() throws IOException {
        assertThat(lodestone("backup", home.toString()).err()).contains("is not empty; name a new folder");
        var copy = folder.resolve("copy");
        lodestone("backup", copy.toString());
        assertThat(lodestone("restore", copy.toString()).err()).contains("nothing is overwritten");
    }

    @Test
    void restoresNoDamagedBackup() throws IOException {
        var copy = folder.resolve("copy");
        lodestone("backup", copy.toString());
        Files.writeString(copy.resolve("config/watches.yaml"), "#", StandardOpenOption.APPEND);
        var restore = Program.run(folder.resolve("restored"), "", "restore", copy.toString());
        assertThat(restore.code()).isEqualTo(1);
        assertThat(restore.err()).contains("watches.yaml is not as it was backed up").hasLineCount(1);
        assertThat(folder.resolve("restored")).doesNotExist();
    }

    @Test
    void reassessesByThePresentRules() throws IOException {
        assertThat(lodestone("reassess").out()).startsWith("1 documents assessed by chain ")
                .endsWith(", 0 came out otherwise\n");
        assertThat(lodestone("verify").code()).isZero();
    }

    @Test
    void triesChangedRulesOnTheArchive_andStoresNothing() throws IOException {
        var chain = home.resolve("config/chains/rare-earth-magnets.yaml");
        Files.createDirectories(chain.getParent());
        Files.writeString(chain, Files.readString(Program.PROJECT.resolve("config/chains").resolve(
                chain.getFileName())).replaceAll("(?m)^  - id: mine-to-magnet\n    stages: .*",
                        "  - id: mine-to-magnet\n    stages: [mining, separation]"));
        var tried = lodestone("reassess", "--try").out();
        assertThat(tried).startsWith("unsupported ").contains(" -> no-claim  ")
                .endsWith(", 1 would come out otherwise\n");
        assertThat(lodestone("reassess", "--try").out()).isEqualTo(tried);
        assertThat(lodestone("reassess").out()).endsWith(", 1 came out otherwise\n")
                .startsWith(tried.lines().findFirst().orElseThrow());
        assertThat(lodestone("reassess", "--try").out()).endsWith(", 0 would come out otherwise\n");
    }

    @Test
    void tellsTheDoctorsFindings() throws IOException {
        assertThat(lodestone("doctor").out()).doesNotContain("FAIL")
                .contains("ok    index          1 documents");
        damage(home.resolve("index/lucene"), "segments_");
        Files.writeString(home.resolve("sources/good.yaml"), "colour: red\n", StandardOpenOption.APPEND);
        var doctor = lodestone("doctor");
        assertThat(doctor.code()).isEqualTo(1);
        assertThat(doctor.out()).contains("FAIL  configuration  sources/good.yaml: ")
                .contains("./lodestone reindex rebuilds it").doesNotContain("Exception");
    }

    @Test
    void tellsWhatIsWrongWithTheChain() throws IOException {
        var chain = home.resolve("config/chains/rare-earth-magnets.yaml");
        Files.writeString(chain, Files.readString(chain).replaceFirst("example: ", "exemple: "));
        var doctor = lodestone("doctor");
        assertThat(doctor.code()).isEqualTo(1);
        assertThat(doctor.out()).contains("FAIL  chain          config/chains/rare-earth-magnets.yaml: ")
                .contains("(line ");
    }
}
