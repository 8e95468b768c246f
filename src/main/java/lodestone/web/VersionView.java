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
/// @param compared whether it is told how it differs; older ones are only named
/// @param changes what left and what came, no more than are worth reading
/// @param more how many changes are not shown
/// @param findings what changed in the findings, a line each
public record VersionView(
        Version version, boolean compared, List<Change> changes, int more, List<String> findings) {

    private static final int MOST = 60;
    /// A page that changes every day has hundreds.
    private static final int COMPARED = 5;

    public VersionView {
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
    }

    /// Newest first; the newest and the one that is shown are compared with those before them.
    static List<VersionView> of(List<Stored> oldestFirst, Stored shown) {
        var views = new ArrayList<VersionView>();
        for (int i = 0; i < oldestFirst.size(); i++) {
            var one = oldestFirst.get(i);
            boolean compared = one.equals(shown) || i >= oldestFirst.size() - COMPARED;
            views.addFirst(compared && i > 0 ? between(oldestFirst.get(i - 1), one)
                    : new VersionView(one.version(), compared, List.of(), 0, List.of()));
        }
        return views;
    }

    private static VersionView between(Stored before, Stored after) {
        var changes = SentenceDiff.between(before.version().document().text(),
                after.version().document().text());
        return new VersionView(after.version(), true, changes.stream().limit(MOST).toList(),
                Math.max(0, changes.size() - MOST),
                FindingsDiff.between(before.assessment(), after.assessment()));
    }

    /// When it was first fetched.
    public String seen() {
        return Dates.readable(version.seen());
    }
}
