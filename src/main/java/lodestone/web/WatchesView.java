package lodestone.web;

import java.util.List;
import lodestone.model.Watch;

/// The saved searches.
///
/// @param size how many documents are searched
public record WatchesView(List<Row> rows, long size) {

    public WatchesView {
        rows = List.copyOf(rows);
    }

    /// One of them.
    ///
    /// @param found how many documents it finds in the archive
    /// @param fault why its query cannot be read; blank if it can
    public record Row(Watch watch, long found, String fault) {

        /// Where its alerts go.
        public String channels() {
            return watch.channels().isEmpty() ? "default" : String.join(", ", watch.channels());
        }
    }
}
