package lodestone.record;

import java.util.List;
import lodestone.store.StageLevel;
import lodestone.store.Statement;

/// An issuer's record beside what it was read from.
///
/// @param documents of the issuer, oldest first, copies left out
/// @param levels that they report, oldest first
public record Reading(CompanyRecord record, List<Statement> documents, List<StageLevel> levels) {

    public Reading {
        documents = List.copyOf(documents);
        levels = List.copyOf(levels);
    }
}
