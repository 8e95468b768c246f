package lodestone.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// The connections, for SQLite and PostgreSQL, and the only way to them: every fault names the database.
final class Database implements AutoCloseable {

    private static final String SQLITE = "jdbc:sqlite:";
    /// `SQLITE_OPEN_READONLY`
    private static final String READ_ONLY = "1";
    private static final int CONNECTIONS = 4;
    /// Of pages that a connection to SQLite keeps; negative means KiB. Its default of two million bytes is
    /// less than one page of a company reads.
    private static final String CACHE = "-32000";

    private final String name;
    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final Schema schema;
    private final Turns turns;
    private final boolean embedded;

    private Database(StoreSettings settings, HikariDataSource pool) {
        this.name = name(settings);
        this.embedded = isEmbedded(settings);
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
        this.turns = new Turns(jdbi);
        this.schema = new Schema(pool, jdbi);
    }

    /// Opens the database and brings its tables up to date.
    ///
    /// @throws IllegalStateException naming the database, if it cannot be opened
    static Database open(StoreSettings settings) {
        return guarded(name(settings), () -> upToDate(settings));
    }

    private static Database upToDate(StoreSettings settings) {
        makeFolder(settings);
        var database = checked(new Database(settings, new HikariDataSource(writing(settings))),
                Schema::migrate);
        try {
            Statements.fill(database);
            return database;
        } catch (RuntimeException fault) {
            database.close();
            throw fault;
        }
    }

    /// Opens the database for reading only. Tables of an older release are brought up to date first.
    ///
    /// @throws IllegalStateException naming the database, if there is none or it cannot be opened
    static Database openReadOnly(StoreSettings settings) {
        return guarded(name(settings), () -> {
            if (!exists(settings)) {
                throw new IllegalStateException("there is no such file yet; a run makes it");
            }
            return checked(new Database(settings, new HikariDataSource(reading(settings))), schema -> {
                if (schema.isOlder()) {
                    upToDate(settings).close();
                }
            });
        });
    }

    static boolean exists(StoreSettings settings) {
        return !isEmbedded(settings) || Files.exists(Path.of(name(settings)));
    }

    private static Database checked(Database database, Consumer<Schema> check) {
        try {
            check.accept(database.schema);
            return database;
        } catch (RuntimeException fault) {
            database.close();
            throw fault;
        }
    }

    /// Asks the database.
    <T> T read(Function<Handle, T> query) {
        return guarded(name, () -> jdbi.withHandle(query::apply));
    }

    /// Changes the database in one transaction that is on disk when this returns.
    <T> T write(Function<Handle, T> change) {
        return guarded(name, () -> embedded ? turns.take(change) : jdbi.inTransaction(change::apply));
    }

    /// The same, until there is an answer: none means that another program came first in that moment.
    <T> T writeUntil(Function<Handle, Optional<T>> change) {
        while (true) {
            var answer = write(change);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
    }

    /// The same, without an answer.
    void change(Consumer<Handle> change) {
        write(handle -> {
            change.accept(handle);
            return true;
        });
    }

    void copyTo(Path file) {
        guarded(name, () -> {
            if (!embedded) {
                throw new IllegalStateException("is copied with pg_dump and put back with pg_restore");
            }
            return jdbi.withHandle(handle -> handle.execute("VACUUM INTO ?", file.toString()));
        });
    }

    private interface Step<T> {
        T take();
    }

    private static <T> T guarded(String name, Step<T> step) {
        try {
            return step.take();
        } catch (JdbiException | FlywayException | PoolInitializationException fault) {
            throw Fault.of(name, Fault.root(fault), fault);
        } catch (IllegalStateException fault) {
            throw Fault.of(name, fault, fault);
        }
    }

    private static HikariConfig writing(StoreSettings settings) {
        var config = pool(settings);
        if (isEmbedded(settings)) {
            config.addDataSourceProperty("journal_mode", "WAL");
            config.addDataSourceProperty("synchronous", "FULL");
            config.addDataSourceProperty("foreign_keys", "true");
            config.addDataSourceProperty("transaction_mode", "IMMEDIATE");
        }
        return config;
    }

    private static HikariConfig reading(StoreSettings settings) {
        var config = pool(settings);
        config.setReadOnly(true);
        if (isEmbedded(settings)) {
            config.addDataSourceProperty("open_mode", READ_ONLY);
        }
        return config;
    }

    private static HikariConfig pool(StoreSettings settings) {
        var config = new HikariConfig();
        config.setJdbcUrl(settings.url());
        settings.user().ifPresent(config::setUsername);
        settings.password().ifPresent(config::setPassword);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setPoolName("store");
        if (isEmbedded(settings)) {
            config.addDataSourceProperty("cache_size", CACHE);
        }
        if (isEmbedded(settings) && !settings.url().contains("busy_timeout=")) {
            config.addDataSourceProperty("busy_timeout", "30000");
        }
        return config;
    }

    private static boolean isEmbedded(StoreSettings settings) {
        return settings.url().startsWith(SQLITE);
    }

    /// The file, or the URL; without the parameters, which may hold a password.
    private static String name(StoreSettings settings) {
        int parameters = settings.url().indexOf('?');
        var url = parameters < 0 ? settings.url() : settings.url().substring(0, parameters);
        return isEmbedded(settings) ? url.substring(SQLITE.length()) : url;
    }

    private static void makeFolder(StoreSettings settings) {
        var folder = isEmbedded(settings) ? Path.of(name(settings)).toAbsolutePath().getParent() : null;
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException fault) {
            throw new IllegalStateException("cannot make the folder " + folder, fault);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
