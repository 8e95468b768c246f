package lodestone.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import lodestone.index.Facet;
import lodestone.index.Hit;
import lodestone.index.Trial;
import lodestone.model.Watch;

/// A query tried on the archive.
///
/// @param against the saved watch that it is compared with
/// @param watches that it can be compared with
/// @param trial empty if nothing was asked or the query cannot be read
/// @param fault why it cannot be read, or blank
public record TrialView(
        String query, Optional<Watch> against, List<Watch> watches, Optional<Trial> trial, String fault) {

    private static final Set<Integer> HIDDEN = Set.of((int) Character.CONTROL, (int) Character.FORMAT,
            (int) Character.LINE_SEPARATOR, (int) Character.PARAGRAPH_SEPARATOR, (int) Character.UNASSIGNED,
            (int) Character.PRIVATE_USE, (int) Character.SURROGATE);

    public TrialView {
        watches = List.copyOf(watches);
    }

    /// Whether it is compared with that one.
    public boolean compares(Watch watch) {
        return against.filter(watch::equals).isPresent();
    }

    /// The line that keeps it, to paste into `config/watches.yaml`: in place of the saved watch that it was
    /// compared with, or as a new one.
    public String yaml() {
        var other = against.orElseGet(() -> Watch.of("new-watch", "New watch", query));
        return "- {id: " + quoted(other.id()) + ", name: " + quoted(other.name()) + ", query: "
                + quoted(query)
                + ", schedule: " + other.schedule().label() + "}";
    }

    /// As YAML quotes it; what no editor shows is escaped.
    private static String quoted(String words) {
        var out = new StringBuilder("\"");
        words.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                out.append('\\').appendCodePoint(point);
            } else if (HIDDEN.contains(Character.getType(point))) {
                out.append("\\U%08X".formatted(point));
            } else {
                out.appendCodePoint(point);
            }
        });
        return out.append('"').toString();
    }

    /// The most documents that a month has, at least 1: what its bar is measured by.
    public int most() {
        return trial.stream().flatMap(one -> one.months().stream()).mapToInt(Facet.Count::documents).max()
                .orElse(1);
    }

    /// The day of a hit.
    public static String day(Hit hit) {
        return HitView.day(hit);
    }
}
