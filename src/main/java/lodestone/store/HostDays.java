package lodestone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import lodestone.model.HostDay;
import org.jdbi.v3.core.statement.StatementContext;

/// The fair-access ledger: what each host was asked on each day, over all programs.
public final class HostDays {

    private static final String ADD = """
            INSERT INTO host_day (day, host, requests, not_modified, bytes, waited_pace, waited_crawl_delay,
                waited_retry_after, waited_back_off, refused)
            VALUES (:day, :host, :requests, :unmodified, :bytes, :pace, :crawl, :retry, :back, :refused)
            ON CONFLICT (day, host) DO UPDATE SET requests = host_day.requests + excluded.requests,
                not_modified = host_day.not_modified + excluded.not_modified,
                bytes = host_day.bytes + excluded.bytes,
                waited_pace = host_day.waited_pace + excluded.waited_pace,
                waited_crawl_delay = host_day.waited_crawl_delay + excluded.waited_crawl_delay,
                waited_retry_after = host_day.waited_retry_after + excluded.waited_retry_after,
                waited_back_off = host_day.waited_back_off + excluded.waited_back_off,
                refused = host_day.refused + excluded.refused""";

    private final Database database;

    HostDays(Database database) {
        this.database = database;
    }

    /// Adds these counts to what stands there, all or none.
    public void add(List<HostDay> counts) {
        if (!counts.isEmpty()) {
            database.change(handle -> Batches.send(handle, ADD, counts, (row, day, _) -> row
                    .bind("day", day.day().toString())
                    .bind("host", PlainText.of(day.host())).bind("requests", day.requests())
                    .bind("unmodified", day.notModified()).bind("bytes", day.bytes())
                    .bind("pace", day.waited().pace().toMillis())
                    .bind("crawl", day.waited().crawlDelay().toMillis())
                    .bind("retry", day.waited().retryAfter().toMillis())
                    .bind("back", day.waited().backOff().toMillis()).bind("refused", day.refused())));
        }
    }

    /// Every host's row of the days from then on, oldest day first, hosts by name.
    public List<HostDay> since(LocalDate day) {
        return database.read(handle -> handle
                .createQuery("SELECT * FROM host_day WHERE day >= :day ORDER BY day, host")
                .bind("day", day.toString()).map(HostDays::map).list());
    }

    private static HostDay map(ResultSet row, StatementContext context) throws SQLException {
        return new HostDay(row.getString("host"), LocalDate.parse(row.getString("day")),
                row.getLong("requests"), row.getLong("not_modified"), row.getLong("bytes"),
                new HostDay.Waits(millis(row, "waited_pace"), millis(row, "waited_crawl_delay"),
                        millis(row, "waited_retry_after"), millis(row, "waited_back_off")),
                row.getLong("refused"));
    }

    private static Duration millis(ResultSet row, String column) throws SQLException {
        return Duration.ofMillis(row.getLong(column));
    }
}
