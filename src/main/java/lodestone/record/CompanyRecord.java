package lodestone.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// All that an issuer has shown and claimed, as of a day.
///
/// @param issuer its name
/// @param asOf the day to the end of which documents count, in UTC
/// @param documents of this issuer that were looked at, copies counted once
/// @param stages every stage of the chain, upstream first
/// @param firstUses of each phrase, oldest first
/// @param rises oldest first
/// @param promises soonest due first
public record CompanyRecord(
        String issuer,
        LocalDate asOf,
        int documents,
        List<StageRecord> stages,
        List<FirstUse> firstUses,
        List<Rise> rises,
        List<Promise> promises) {

    public CompanyRecord {
        stages = List.copyOf(stages);
        firstUses = List.copyOf(firstUses);
        rises = List.copyOf(rises);
        promises = List.copyOf(promises);
    }

    /// Its first claim to span the chain; empty if none is known.
    public Optional<FirstUse> firstClaim() {
        return firstUses.stream().findFirst();
    }

    /// What is said of a stage without evidence, e.g. `none found in 14 documents of this issuer up to
    /// 2026-03-02`.
    public String none() {
        return "none found in %d document%s of this issuer up to %s".formatted(documents,
                documents == 1 ? "" : "s", asOf);
    }
}
