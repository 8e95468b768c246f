package lodestone.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// The tables and their age.
final class Schema {

    /// The newest file in `db/migration`.
    static final int NEWEST = 16;
    /// Programs that meet at an empty database make its tables by turns; each may lose a turn a migration.
    private static final int TURNS = NEWEST + 2;

    private final DataSource source;
    private final Jdbi jdbi;
    private final String migrations;

    Schema(DataSource source, Jdbi jdbi) {
        this(source, jdbi, "classpath:db/migration");
    }

    /// @param migrations where they lie
    Schema(DataSource source, Jdbi jdbi, String migrations) {
        this.source = source;
        this.jdbi = jdbi;
        this.migrations = migrations;
    }

    /// Makes the tables, or brings them up to date. Flyway costs many times what opening the database does,
    /// so it is asked only when they are not.
    ///
    /// @throws IllegalStateException if what makes them is missing from this program
    void migrate() {
        for (int turn = 1; isOlder(); turn++) {
            try {
                var made = Flyway.configure().dataSource(source).locations(migrations).load().migrate();
                if (made.migrationsExecuted == 0 && isOlder()) {
                    throw new IllegalStateException("its tables cannot be made: version " + NEWEST
                            + " is missing from " + migrations + " in this program; build it anew");
                }
            } catch (FlywayException fault) {
                if (turn == TURNS && isOlder()) {
                    throw fault;
                }
            }
        }
    }

    /// Whether tables are missing or older than this program.
    ///
    /// @throws IllegalStateException if they are newer
    boolean isOlder() {
        int version = version();
        if (version > NEWEST) {
            throw new IllegalStateException("its tables (version " + version + ") are from a newer release "
                    + "than this program (version " + NEWEST + "); use that release");
        }
        return version < NEWEST;
    }

    /// 0 if there are no tables.
    private int version() {
        try {
            return newest();
        } catch (JdbiException absent) {
            return hasNoTables() ? 0 : newest();
        }
    }

    private int newest() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT version FROM flyway_schema_history "
                + "WHERE success ORDER BY installed_rank DESC LIMIT 1")
                .mapTo(Integer.class).findFirst().orElse(0));
    }

    /// A broken database throws here, an empty one does not.
    private boolean hasNoTables() {
        return jdbi.withHandle(handle -> handle
                .queryMetadata(about -> about.getTables(null, null, "flyway_schema_history", null))
                .mapToMap().list().isEmpty());
    }
}
