package lodestone.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// The connection pool and the tables, for SQLite and PostgreSQL.
final class Database implements AutoCloseable {

    /// The newest file in `db/migration`.
    private static final String NEWEST = "1";
    private static final String SQLITE = "jdbc:sqlite:";

    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private Database(HikariDataSource pool) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
    }

    /// Opens the pool and brings the tables up to date.
    ///
    /// @throws IllegalStateException naming the database, if it cannot be opened
    static Database open(StoreSettings settings) {
        try {
            makeFolder(settings.url());
            var database = new Database(new HikariDataSource(pool(settings)));
            database.migrate();
            return database;
        } catch (RuntimeException fault) {
            throw new IllegalStateException("cannot open the database " + settings.url() + ": " + root(fault),
                    fault);
        }
    }

    Jdbi jdbi() {
        return jdbi;
    }

    private static HikariConfig pool(StoreSettings settings) {
        var config = new HikariConfig();
        config.setJdbcUrl(settings.url());
        settings.user().ifPresent(config::setUsername);
        settings.password().ifPresent(config::setPassword);
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(1);
        config.setPoolName("store");
        if (settings.url().startsWith(SQLITE)) {
            config.addDataSourceProperty("journal_mode", "WAL");
            config.addDataSourceProperty("synchronous", "FULL");
            config.addDataSourceProperty("foreign_keys", "true");
            config.addDataSourceProperty("busy_timeout", "30000");
            config.addDataSourceProperty("transaction_mode", "IMMEDIATE");
        }
        return config;
    }

    /// Flyway costs more than opening the database, so it is asked only when the tables are not the newest.
    private void migrate() {
        if (!version().equals(Optional.of(NEWEST))) {
            Flyway.configure().dataSource(pool).locations("classpath:db/migration").load().migrate();
        }
    }

    private Optional<String> version() {
        try {
            return jdbi.withHandle(handle -> handle
                    .createQuery(
                            "SELECT version FROM flyway_schema_history ORDER BY installed_rank DESC LIMIT 1")
                    .mapTo(String.class).findFirst());
        } catch (JdbiException noTables) {
            return Optional.empty();
        }
    }

    private static void makeFolder(String url) {
        if (!url.startsWith(SQLITE)) {
            return;
        }
        var folder = Path.of(url.substring(SQLITE.length())).toAbsolutePath().getParent();
        try {
            Files.createDirectories(folder);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String root(Throwable fault) {
        var cause = fault;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse(cause.toString());
    }

    @Override
    public void close() {
        pool.close();
    }
}
