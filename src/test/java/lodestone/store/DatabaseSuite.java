package lodestone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import lodestone.Samples;
import lodestone.model.Capture;
import lodestone.model.Document;
import lodestone.model.Version;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every database must do with its tables, with several programs at once, and when a program is killed.
abstract class DatabaseSuite {

    /// A killed program leaves SQLite's unpacked library behind: here, not in the machine's folder.
    @TempDir
    private Path leftovers;

    private StoreSettings settings;
    protected Store store;

    /// Settings of an empty database.
    abstract StoreSettings empty() throws Exception;

    @BeforeEach
    void open() throws Exception {
        settings = empty();
        store = Store.open(settings);
    }

    /// Of the open database.
    StoreSettings settings() {
        return settings;
    }

    @AfterEach
    void close() {
        store.close();
    }

    /// Does behind the store's back what it would not do.
    void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(settings.url(), settings.user().orElse(null), null);
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    static Stored named(String id, int number, String text) {
        var v = Samples.version();
        var url = URI.create("https://corvane.example/" + id);
        var document = Document.of(text);
        var capture = new Capture(url, Samples.SEEN, 200, "sha256:ab", "a.warc.gz", 7, false);
        return new Stored(new Version(id, number, "corvane", document, capture, Samples.SEEN,
                "sha256:" + text.hashCode(), v.signature(), Optional.empty(), Optional.empty()),
                Optional.of(Samples.silent()), Optional.empty());
    }

    @Test
    void readsBesideAWriter_changingNothing() {
        store.documents().save(Samples.stored());
        try (var reader = Store.openReadOnly(settings)) {
            store.documents().save(named("b", 1, "two"));
            assertThat(reader.documents().count()).isEqualTo(2);
            assertThatThrownBy(() -> reader.documents().save(named("c", 1, "three")))
                    .isInstanceOf(IllegalStateException.class).hasMessageStartingWith("database ");
        }
    }

    @Test
    void takesOverTheTablesOfTheFirstRelease() throws Exception {
        var old = empty();
        Flyway.configure().dataSource(old.url(), old.user().orElse(null), null).target("1").load().migrate();
        try (var reader = Store.openReadOnly(old); var opened = Store.open(old)) {
            opened.documents().save(Samples.stored());
            assertThat(reader.documents().flagged(9)).containsExactly(Samples.stored());
        }
    }

    @Test
    void refusesTheTablesOfALaterRelease() throws Exception {
        execute("UPDATE flyway_schema_history SET version = '99' WHERE version = '" + Schema.NEWEST + "'");
        assertThatThrownBy(() -> Store.open(settings)).hasMessageContaining("newer release");
        assertThatThrownBy(() -> Store.openReadOnly(settings)).hasMessageContaining("newer release");
    }

    @Test
    void opensOnce_manyProgramsMeetingAtAnEmptyDatabase() throws Exception {
        var fresh = empty();
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Long> opening = () -> {
                try (var opened = Store.open(fresh)) {
                    return opened.runs().start(Samples.SEEN, "visit", "");
                }
            };
            var ids = new ArrayList<Long>();
            for (var opened : threads.invokeAll(Collections.nCopies(4, opening))) {
                ids.add(opened.get());
            }
            assertThat(ids).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
        }
    }

    /// Five rounds here; `-Dlodestone.kills=500` for more.
    @Test
    void losesNothingAcknowledged_killed() throws Exception {
        var random = new Random(5);
        int next = 0;
        for (int kill = 0; kill < Integer.getInteger("lodestone.kills", 5); kill++) {
            int acknowledged = writeUntilKilled(next, 1 + random.nextInt(60));
            for (int i = next; i <= acknowledged; i++) {
                assertThat(store.documents().byId("k" + i + "a")).isPresent();
                assertThat(store.documents().byId("k" + i + "b")).isPresent();
            }
            assertThat(store.documents().count()).as("whole transactions").isEven();
            next = acknowledged + 1;
        }
    }

    /// The last number that the program acknowledged before or while it was killed.
    private int writeUntilKilled(int first, int enough) throws Exception {
        var program = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + leftovers,
                "-cp", System.getProperty("java.class.path"), CrashWriter.class.getName(), settings.url(),
                settings.user().orElse(""), String.valueOf(first))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        int last = first - 1;
        try (var said = program.inputReader()) {
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                last = Integer.parseInt(line);
                if (last == first + enough) {
                    program.toHandle().destroyForcibly();
                }
            }
        }
        program.waitFor();
        assertThat(last).isGreaterThanOrEqualTo(first + enough);
        return last;
    }
}
