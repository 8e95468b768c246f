package lodestone.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How far an issuer had brought each stage by some day.
///
/// @param documents that were looked at, copies left out
/// @param stages those of which something is reported
public record Shown(int documents, List<Stage> stages) {

    public Shown {
        stages = List.copyOf(stages);
    }

    /// The highest level of a stage.
    ///
    /// @param level 1–4
    /// @param since when the earliest of the documents that show it was known
    public record Stage(String stage, int level, Instant since) {}

    /// What is known of that stage; empty where nothing is reported.
    public Optional<Stage> of(String stage) {
        return stages.stream().filter(one -> one.stage().equals(stage)).findFirst();
    }
}
