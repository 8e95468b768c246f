package lodestone.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The coverage table as rows of words; every format prints these.
final class CoverageTable {

    static final List<String> HEAD = List.of("source", "outcome", "new", "changed", "copies", "flagged",
            "unread", "requests", "bytes", "waited", "days since new", "silent days", "of expected",
            "next due");

    /// The same, short enough for 80 columns once the spare ones are left out.
    private static final List<TextTable.Column> COLUMNS = List.of(
            TextTable.left("source"), TextTable.left("outcome"), TextTable.right("new"),
            TextTable.right("changed").spare(3), TextTable.right("copies").spare(2),
            TextTable.right("flagged"), TextTable.right("unread").spare(1), TextTable.right("requests"),
            TextTable.right("bytes").spare(4), TextTable.right("waited").spare(5), TextTable.right("idle"),
            TextTable.right("silent").spare(6), TextTable.right("of").spare(7),
            TextTable.left("next due").spare(8));

    private static final int IDLE = 10;
    private static final int MINUTES = "2026-01-01T00:00".length();

    private CoverageTable() {}

    /// One at a time, since there may be very many.
    static Stream<List<String>> rows(Digest digest) {
        return digest.coverage().stream().map(row -> row(row, digest.generated()));
    }

    private static List<String> row(Coverage row, Instant now) {
        return List.of(row.listingId(), row.state(), number(row.fresh()), number(row.changed()),
                number(row.copies()), number(row.flagged()), number(row.unread()), number(row.requests()),
                bytes(row.bytes()), seconds(row.waited()),
                row.lastNew().map(at -> Long.toString(Duration.between(at, now).toDays())).orElse("never"),
                row.health().silence().map(silence -> number(silence.days())).orElse("-"),
                row.health().silence().map(silence -> number(silence.expected())).orElse("-"),
                row.health().due().map(at -> at.toString().substring(0, MINUTES)).orElse("-"));
    }

    static void write(Digest digest, int width, Sheet out) {
        TextTable.write(COLUMNS, () -> rows(digest).map(CoverageTable::withUnit), width, out);
    }

    private static List<String> withUnit(List<String> row) {
        var marked = new ArrayList<>(row);
        marked.set(IDLE, row.get(IDLE).equals("never") ? "never" : row.get(IDLE) + " d");
        return marked;
    }

    private static String number(long number) {
        return Long.toString(number);
    }

    static String bytes(long bytes) {
        return bytes < 10_000 ? bytes + " B"
                : bytes < 10_000_000 ? bytes / 1000 + " kB" : bytes / 1_000_000 + " MB";
    }

    static String seconds(Duration time) {
        return "%.1f s".formatted(time.toMillis() / 1000.0);
    }
}
