package lodestone.alert;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import lodestone.model.HostDay;

/// The fair-access ledger as words and rows of words; every format prints these.
public final class AccessTable {

    /// Hosts shown to people; machines get all.
    private static final int MOST = 10;

    private static final List<TextTable.Column> COLUMNS = List.of(TextTable.left("host"),
            TextTable.right("requests"), TextTable.right("304"), TextTable.right("bytes"),
            TextTable.right("pace").spare(4), TextTable.right("crawl-delay").spare(2),
            TextTable.right("retry-after").spare(1), TextTable.right("back-off").spare(3),
            TextTable.right("refused"));

    static final List<String> HEAD = COLUMNS.stream().map(TextTable.Column::head).toList();

    private AccessTable() {}

    /// One line, e.g. `84 requests to 8 hosts, 12 % answered 304, 1.5 s of waits obeyed, 2 uses refused by
    /// robots rules`.
    static String line(Digest digest) {
        var hosts = byHost(digest.access());
        long requests = hosts.stream().mapToLong(HostDay::requests).sum();
        long same = hosts.stream().mapToLong(HostDay::notModified).sum();
        var waited = hosts.stream().map(day -> day.waited().total()).reduce(Duration.ZERO, Duration::plus);
        long refused = hosts.stream().mapToLong(HostDay::refused).sum();
        return "%s to %s, %s answered 304, %s of waits obeyed, %s refused by robots rules%s".formatted(
                counted(requests, "request"), counted(hosts.size(), "host"), share(same, requests),
                seconds(waited), counted(refused, "use"),
                hosts.size() > MOST ? "; the " + MOST + " asked most:" : "");
    }

    private static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /// The busiest hosts first.
    static List<List<String>> rows(Digest digest) {
        return rows(byHost(digest.access()).stream().limit(MOST).toList());
    }

    static String text(Digest digest, int width) {
        return TextTable.of(COLUMNS, rows(digest), width);
    }

    /// A table of these, days of one host together, the busiest first.
    ///
    /// @param width in characters; 0 for any
    public static String text(List<HostDay> days, int width) {
        return TextTable.of(COLUMNS, rows(byHost(days)), width);
    }

    /// The days of one host together, the busiest host first.
    public static List<HostDay> byHost(List<HostDay> days) {
        var hosts = new LinkedHashMap<String, HostDay>();
        days.forEach(day -> hosts.merge(day.host(), day, HostDay::plus));
        return hosts.values().stream()
                .sorted(Comparator.comparingLong(HostDay::requests).reversed().thenComparing(HostDay::host))
                .toList();
    }

    private static List<List<String>> rows(Collection<HostDay> hosts) {
        return hosts.stream().map(AccessTable::row).toList();
    }

    private static List<String> row(HostDay day) {
        var waits = day.waited();
        return List.of(day.host(), Long.toString(day.requests()), share(day.notModified(), day.requests()),
                CoverageTable.bytes(day.bytes()), seconds(waits.pace()), seconds(waits.crawlDelay()),
                seconds(waits.retryAfter()), seconds(waits.backOff()), Long.toString(day.refused()));
    }

    private static String share(long part, long whole) {
        return whole == 0 ? "0 %" : Math.round(100.0 * part / whole) + " %";
    }

    private static String seconds(Duration time) {
        return CoverageTable.seconds(time);
    }
}
