package lodestone.cli;

import java.util.ArrayList;
import java.util.List;
import lodestone.alert.SentenceDiff;
import lodestone.model.Capture;
import lodestone.store.Store;
import lodestone.store.Stored;

/// The versions of a document, each with its capture and what left and came since the one before; then when
/// it was last found, and where it was not.
final class VersionLines {

    private VersionLines() {}

    static List<String> of(Store store, List<Stored> versions) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < versions.size(); i++) {
            var version = versions.get(i).version();
            lines.add("%-10s seen %s, %s".formatted("version " + version.number(), version.seen(),
                    capture(version.capture())));
            if (i > 0) {
                SentenceDiff.between(versions.get(i - 1).version().document().text(),
                        version.document().text())
                        .forEach(change -> lines.add("  " + (change.added() ? "+ " : "- ")
                                + change.sentence()));
            }
        }
        var id = versions.getLast().version().documentId();
        var absent = store.absences().of(id);
        store.absences().lastSeen(id)
                .filter(seen -> seen.at().isAfter(versions.getLast().version().seen()))
                .ifPresent(seen -> lines.add("%-10s %s, %s".formatted("unchanged", seen.at(),
                        capture(seen))));
        absent.forEach(missing -> lines.add("%-10s %s, HTTP %d, %s".formatted("not found", missing.at(),
                missing.status(), capture(missing))));
        return lines;
    }

    private static String capture(Capture capture) {
        return "capture %s at %s:%d".formatted(capture.digest(), capture.file(), capture.offset());
    }
}
