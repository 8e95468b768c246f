package lodestone.web;

import java.util.List;
import java.util.Optional;
import lodestone.store.AuditLog;

/// What the audit page shows.
///
/// @param entries newest first
/// @param account whose they are; blank for everybody's
/// @param before where the page behind this one begins; empty if this is the last
/// @param alone whether one line was asked for
/// @param check what looking at every line's digest told; empty where nobody asked for that
public record AuditView(
        List<AuditLog.Entry> entries, String account, Optional<Long> before, Optional<String> check,
        boolean alone) {

    public AuditView {
        entries = List.copyOf(entries);
    }

    /// What was said, cut where a cell would be as long as a page; the line alone shows all of it.
    public String detail(AuditLog.Entry entry) {
        var detail = entry.line().detail();
        return alone ? detail : Cut.of(detail);
    }

    /// Whether more was said than the list shows.
    public boolean cut(AuditLog.Entry entry) {
        return !alone && Cut.isTooLong(entry.line().detail());
    }

    /// When it was done, UTC.
    public String at(AuditLog.Entry entry) {
        return Dates.minute(entry.line().at());
    }
}
