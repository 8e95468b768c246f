package lodestone.web;

import java.util.ArrayList;
import java.util.List;
import lodestone.alert.Change;
import lodestone.alert.FindingsDiff;
import lodestone.alert.SentenceDiff;
import lodestone.model.Version;
import lodestone.store.Stored;

/// One version of a document and how it differs from the one before.
///
/// @param changes what left and what came, no more than are worth reading
/// @param more how many changes are not shown
/// @param findings what changed in the findings, a line each
public record VersionView(Version version, List<Change> changes, int more, List<String> findings) {

    private static final int MOST = 60;

    public VersionView {
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
    }

    /// Newest first.
    static List<VersionView> of(List<Stored> oldestFirst) {
        var views = new ArrayList<VersionView>();
        for (int i = 0; i < oldestFirst.size(); i++) {
            views.addFirst(i == 0 ? new VersionView(oldestFirst.getFirst().version(), List.of(), 0, List.of())
                    : between(oldestFirst.get(i - 1), oldestFirst.get(i)));
        }
        return views;
    }

    private static VersionView between(Stored before, Stored after) {
        var changes = SentenceDiff.between(before.version().document().text(),
                after.version().document().text());
        return new VersionView(after.version(), changes.stream().limit(MOST).toList(),
                Math.max(0, changes.size() - MOST),
                FindingsDiff.between(before.assessment(), after.assessment()));
    }

    /// When it was first fetched.
    public String seen() {
        return Dates.readable(version.seen());
    }
}
