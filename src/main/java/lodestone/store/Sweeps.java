package lodestone.store;

import java.time.Instant;
import java.util.Optional;

/// When the watches went over the archive. All methods are thread-safe.
public final class Sweeps {

    private final Database database;

    Sweeps(Database database) {
        this.database = database;
    }

    /// When the newest sweep that came to its end began.
    public Optional<Instant> newest() {
        return database.read(handle -> handle.createQuery("SELECT MAX(started) FROM sweep")
                .mapTo(Long.class).findFirst().map(Instant::ofEpochMilli));
    }

    /// One that began then is done.
    public void done(Instant started, long documents, long raised) {
        database.change(handle -> handle.createUpdate("INSERT INTO sweep (started, documents, raised) "
                + "VALUES (:started, :documents, :raised) ON CONFLICT (started) DO NOTHING")
                .bind("started", started.toEpochMilli()).bind("documents", documents)
                .bind("raised", raised).execute());
    }
}
