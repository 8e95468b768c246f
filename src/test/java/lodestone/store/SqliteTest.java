package lodestone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import lodestone.Samples;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteTest extends RepositorySuite {

    @TempDir
    private Path folder;

    @Override
    StoreSettings empty() {
        return StoreSettings.sqlite(folder.resolve("new/store.db"));
    }

    @Test
    void survivesReopening() {
        var settings = StoreSettings.sqlite(folder.resolve("again.db"));
        try (var store = Store.open(settings)) {
            store.documents().save(Samples.stored());
        }
        try (var store = Store.open(settings)) {
            assertThat(store.documents().byId("d1")).contains(Samples.stored());
        }
    }

    @Test
    void saysThatItsMigrationsAreMissing() {
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl("jdbc:sqlite:" + folder.resolve("bare.db"));
            assertThatThrownBy(() -> new Schema(pool, Jdbi.create(pool), "classpath:db/nothing").migrate())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("is missing from classpath:db/nothing");
        }
    }

    @Test
    void namesTheFile_notADatabase() throws IOException {
        var file = Files.writeString(folder.resolve("letter.db"), "Dear reader, hello. ".repeat(99));
        assertThatThrownBy(() -> Store.open(StoreSettings.sqlite(file)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("letter.db").hasMessageContaining("not a database");
    }

    @Test
    void namesTheFile_damaged() throws IOException {
        var file = folder.resolve("damaged.db");
        try (var store = Store.open(StoreSettings.sqlite(file))) {
            store.documents().save(named("a", 1, "x".repeat(200_000)));
        }
        try (var bytes = FileChannel.open(file, StandardOpenOption.WRITE)) {
            bytes.write(ByteBuffer.wrap("damage".repeat(20_000).getBytes(StandardCharsets.US_ASCII)), 8192);
        }
        assertThatThrownBy(() -> readAll(StoreSettings.sqlite(file)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("damaged.db").hasMessageContaining("restore it from a backup");
    }

    private static void readAll(StoreSettings settings) {
        try (var store = Store.open(settings)) {
            store.documents().forEach(
                    stored -> assertThat(stored.version().document().text()).doesNotContain("damage"));
        }
    }

    @Test
    void namesTheFile_locked() throws SQLException {
        var file = folder.resolve("locked.db");
        var settings = new StoreSettings("jdbc:sqlite:" + file + "?busy_timeout=20", Optional.empty(),
                Optional.empty());
        try (var store = Store.open(settings);
                var other = DriverManager.getConnection("jdbc:sqlite:" + file);
                var lock = other.createStatement()) {
            lock.execute("BEGIN IMMEDIATE");
            assertThatThrownBy(() -> store.documents().save(Samples.stored()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("locked.db: another program keeps it locked");
            assertThat(store.documents().count()).isZero();
        }
    }

    @Test
    void namesTheFile_itsFolderIsAFile() throws IOException {
        var file = Files.writeString(folder.resolve("letter"), "Dear reader").resolve("store.db");
        assertThatThrownBy(() -> Store.open(StoreSettings.sqlite(file)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("database " + file + ": cannot make the folder");
    }

    @Test
    void makesNothing_readOnly() {
        var file = folder.resolve("none/store.db");
        assertThatThrownBy(() -> Store.openReadOnly(StoreSettings.sqlite(file)))
                .hasMessage("database " + file + ": there is no such file yet; a run makes it");
        assertThat(file.getParent()).doesNotExist();
    }

    @Test
    void asksOnlyIndexes() throws SQLException {
        var file = folder.resolve("plans.db");
        Store.open(StoreSettings.sqlite(file)).close();
        assertThat(plan(file, "SELECT signature FROM trace WHERE document_id IN (SELECT document_id "
                + "FROM trace_band WHERE band IN (1, 257)) AND published BETWEEN 0 AND 9 AND method = 2"))
                .contains("SEARCH trace_band").contains("SEARCH trace USING INDEX sqlite_autoindex_trace")
                .doesNotContain("SCAN");
        assertThat(plan(file, "SELECT v.* FROM version v JOIN document d ON d.id = v.document_id "
                + "WHERE v.flagged = 1 AND v.copy_of IS NULL AND v.number = d.newest "
                + "ORDER BY v.severity DESC, v.seen DESC, v.document_id LIMIT 9"))
                .contains("version_severe").doesNotContain("TEMP B-TREE");
        assertThat(plan(file, "SELECT * FROM review_case WHERE waiting = 1 AND severity >= 50 "
                + "ORDER BY rank DESC, document_id LIMIT 9"))
                .contains("review_waiting").doesNotContain("TEMP B-TREE");
    }

    private static String plan(Path file, String query) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("EXPLAIN QUERY PLAN " + query)) {
            var plan = new StringBuilder();
            while (rows.next()) {
                plan.append(rows.getString("detail")).append('\n');
            }
            return plan.toString();
        }
    }

    @Test
    void keepsThePasswordOutOfWords() {
        var url = "jdbc:postgresql://127.0.0.1:1/none?password=hunter2";
        var settings = new StoreSettings(url, Optional.of("me"), Optional.of("hunter2"));
        assertThat(settings.toString()).doesNotContain("hunter2");
        assertThatThrownBy(() -> Store.open(settings)).hasMessageContaining("postgresql://127.0.0.1:1/none: ")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void knowsTheNewestMigration() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(files.map(file -> file.getFileName().toString().replaceAll("^V|__.*$", ""))
                    .map(Integer::valueOf)
                    .max(Integer::compare)).contains(Schema.NEWEST);
        }
    }
}
