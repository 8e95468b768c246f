package lodestone.web;

import java.util.List;
import lodestone.alert.Change;
import lodestone.model.Version;

/// Another document that says the same, corrects this one or is corrected by it.
///
/// @param relation e.g. `copy`, `copy of`, `corrects`, `corrected by`
/// @param changes claims and evidence that only one of the two holds: added is what only this one holds
/// @param findings what the correction changes in the findings
public record Relative(String relation, Version version, List<Change> changes, List<String> findings) {

    public Relative {
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
    }

    /// When it was published.
    public String published() {
        return Dates.readable(version.document());
    }
}
