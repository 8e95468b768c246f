package lodestone.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The coverage table as rows of words; every format prints these.
final class CoverageTable {

    static final List<String> HEAD = List.of(
            "source", "outcome", "new", "changed", "copies", "flagged", "unread", "requests", "bytes",
            "waited",
            "days since new");

    private CoverageTable() {}

    static List<List<String>> rows(Digest digest) {
        return digest.coverage().stream().map(row -> row(row, digest.generated())).toList();
    }

    private static List<String> row(Coverage row, Instant now) {
        return List.of(row.listingId(), row.outcome().label(), number(row.fresh()), number(row.changed()),
                number(row.copies()), number(row.flagged()), number(row.unread()), number(row.requests()),
                bytes(row.bytes()), seconds(row.waited()),
                row.lastNew().map(at -> Long.toString(Duration.between(at, now).toDays())).orElse("never"));
    }

    static String text(Digest digest) {
        var all = new ArrayList<List<String>>();
        all.add(HEAD);
        all.addAll(rows(digest));
        var widths = new int[HEAD.size()];
        for (var row : all) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return all.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(List<String> row, int[] widths) {
        var line = new StringBuilder("  ");
        for (int i = 0; i < widths.length; i++) {
            boolean left = i < 2;
            line.append(("%" + (left ? "-" : "") + widths[i] + "s").formatted(row.get(i))).append("  ");
        }
        return line.toString().stripTrailing();
    }

    private static String number(long number) {
        return Long.toString(number);
    }

    private static String bytes(long bytes) {
        return bytes < 10_000 ? bytes + " B"
                : bytes < 10_000_000 ? bytes / 1000 + " kB" : bytes / 1_000_000 + " MB";
    }

    private static String seconds(Duration time) {
        return "%.1f s".formatted(time.toMillis() / 1000.0);
    }
}
