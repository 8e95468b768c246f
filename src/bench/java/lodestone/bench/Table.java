package lodestone.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The table of everything measured, as Markdown; each row is printed as soon as it is known, and again with
/// the others at the end.
final class Table {

    private final PrintStream out;
    private final List<String> rows = new ArrayList<>();
    private int losses;

    Table(PrintStream out) {
        this.out = out;
    }

    /// A ratio of two works.
    void ratio(String name, Pairs.Ratio ratio, String detail) {
        row(name, String.format(Locale.ROOT, "%.2f", ratio.median()), String.format(Locale.ROOT,
                "%.1f ms against %.1f ms, %d pairs, %.2f to %.2f", ratio.oursMillis(), ratio.theirsMillis(),
                ratio.pairs(), ratio.least(), ratio.most()) + (detail.isEmpty() ? "" : "; " + detail));
    }

    /// Something told that is no ratio.
    void told(String name, String value, String detail) {
        row(name, value, detail);
    }

    /// A count that has to come out as given; anything else is a loss.
    void kept(String name, long given, long found, String detail) {
        boolean all = given == found;
        losses += all ? 0 : 1;
        row(name, found + " of " + given, (all ? "nothing lost" : "**LOST**")
                + (detail.isEmpty() ? "" : "; " + detail));
    }

    /// A condition that has to hold; otherwise it is a loss.
    void held(String name, boolean held, String detail) {
        losses += held ? 0 : 1;
        row(name, held ? "yes" : "**NO**", detail);
    }

    int losses() {
        return losses;
    }

    private void row(String name, String value, String detail) {
        var row = "| " + name + " | " + value + " | " + detail + " |";
        rows.add(row);
        System.err.println(row);
    }

    void print() {
        out.println("| what | value | detail |\n|---|---|---|");
        rows.forEach(out::println);
        out.println(
                losses == 0 ? "\nNothing given was lost." : "\n" + losses + " rows lost something given.");
    }
}
