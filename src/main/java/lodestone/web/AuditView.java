package lodestone.web;

import java.util.List;
import java.util.Optional;
import lodestone.store.AuditLog;

/// What the audit page shows.
///
/// @param entries newest first
/// @param account whose they are; blank for everybody's
/// @param before where the page behind this one begins; empty if this is the last
/// @param check what looking at every line's digest told; empty where nobody asked for that
public record AuditView(
        List<AuditLog.Entry> entries, String account, Optional<Long> before, Optional<String> check) {

    public AuditView {
        entries = List.copyOf(entries);
    }

    /// When it was done.
    public String at(AuditLog.Entry entry) {
        return Dates.readable(entry.line().at());
    }
}
