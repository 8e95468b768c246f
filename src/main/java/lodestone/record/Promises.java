package lodestone.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lodestone.record.Promise.State;
import lodestone.store.StageLevel;
import lodestone.store.Statement;

/// How plans with a day stand, beside what an issuer has shown.
///
/// @param documents of it, oldest first
/// @param rises oldest first
/// @param levels that its documents report, oldest first
record Promises(List<Statement> documents, List<Rise> rises, List<StageLevel> levels, LocalDate asOf) {

    private static final int SHOWN = 2;

    /// Empty for a plan that names no day to come.
    Optional<Promise> of(Records.Plan plan) {
        var made = plan.made();
        return DueDate.in(made.evidence().text(), made.document().day()).map(due -> {
            var seen = seen(plan);
            int since = (int) documents.stream().filter(document -> document.day().isAfter(due.last()))
                    .count();
            return new Promise(plan.stage(), made, due, state(plan, due, seen, since), seen, since);
        });
    }

    private State state(Records.Plan plan, DueDate due, Optional<Rise> seen, int since) {
        if (seen.isPresent()) {
            return State.KEPT;
        }
        if (!asOf.isAfter(due.last())) {
            return State.OPEN;
        }
        return since == 0 || wasShown(plan) ? State.UNKNOWN : State.OVERDUE;
    }

    private Optional<Rise> seen(Records.Plan plan) {
        return rises.stream().filter(rise -> rise.stage().equals(plan.stage()) && rise.to() >= SHOWN
                && rise.document().at().isAfter(plan.made().document().at())).findFirst();
    }

    /// Whether the stage was shown before the plan was told: then more of the same shows nothing new.
    private boolean wasShown(Records.Plan plan) {
        return levels.stream().anyMatch(level -> level.stage().equals(plan.stage()) && level.level() >= SHOWN
                && !level.statement().at().isAfter(plan.made().document().at()));
    }
}
