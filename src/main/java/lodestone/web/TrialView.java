package lodestone.web;

import java.util.List;
import java.util.Optional;
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

    public TrialView {
        watches = List.copyOf(watches);
    }

    /// Whether it is compared with that one.
    public boolean compares(Watch watch) {
        return against.filter(watch::equals).isPresent();
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
