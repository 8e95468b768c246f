package lodestone.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The daily samples of what was not flagged. All methods are thread-safe.
public final class ReviewSamples {

    private final Database database;

    ReviewSamples(Database database) {
        this.database = database;
    }

    /// One day's draw.
    ///
    /// @param population documents first seen on that day that were not flagged
    /// @param drawn how many of them people are asked to look at
    public record Sample(LocalDate day, int population, int drawn) {}

    /// Documents first seen in that time whose newest version is assessed, not flagged and no copy.
    public List<String> unflagged(Instant from, Instant to) {
        return database.read(handle -> handle.createQuery("SELECT d.id FROM document d "
                + "JOIN version v ON v.document_id = d.id AND v.number = d.newest "
                + "WHERE d.first_seen >= :from AND d.first_seen < :to AND v.flagged = 0 "
                + "AND v.copy_of IS NULL AND v.verdict IS NOT NULL ORDER BY d.id")
                .bind("from", from.toEpochMilli()).bind("to", to.toEpochMilli()).mapTo(String.class).list());
    }

    /// When the first document was seen; empty if there is none.
    public Optional<Instant> firstSeen() {
        return database.read(handle -> handle
                .createQuery("SELECT first_seen FROM document ORDER BY first_seen LIMIT 1")
                .mapTo(Long.class).findFirst().map(Instant::ofEpochMilli));
    }

    /// Notes a day's draw; a second one of that day changes nothing.
    public void save(Sample sample, Instant at) {
        database.change(handle -> handle
                .createUpdate("INSERT INTO review_sample (day, population, drawn, at) "
                        + "VALUES (:day, :population, :drawn, :at) ON CONFLICT (day) DO NOTHING")
                .bind("day", sample.day().toString()).bind("population", sample.population())
                .bind("drawn", sample.drawn()).bind("at", at.toEpochMilli()).execute());
    }

    /// Every draw, oldest day first.
    public List<Sample> all() {
        return database.read(handle -> handle.createQuery("SELECT * FROM review_sample ORDER BY day")
                .map((row, _) -> new Sample(LocalDate.parse(row.getString("day")), row.getInt("population"),
                        row.getInt("drawn")))
                .list());
    }

    /// The cases that were drawn.
    public List<ReviewCase> cases() {
        return database.read(handle -> handle
                .createQuery("SELECT * FROM review_case WHERE sampled IS NOT NULL ORDER BY document_id")
                .map(ReviewCaseRow::map).list());
    }

    /// How many documents are flagged, copies not counted.
    public long flagged() {
        return database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM version v "
                + "JOIN document d ON d.id = v.document_id WHERE v.flagged = 1 AND v.copy_of IS NULL "
                + "AND v.number = d.newest").mapTo(Long.class).one());
    }
}
