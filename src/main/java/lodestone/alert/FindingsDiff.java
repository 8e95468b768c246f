package lodestone.alert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lodestone.model.Assessment;
import lodestone.model.StageFinding;
import org.jspecify.annotations.Nullable;

/// What a correction or an edit changes in the findings. Nothing is taken from the earlier text: its own
/// findings stay as they are.
public final class FindingsDiff {

    private FindingsDiff() {}

    /// One line a finding that differs, e.g. `separation: level 2, was 1`; empty if none does or if either
    /// text could not be assessed.
    public static List<String> between(Optional<Assessment> earlier, Optional<Assessment> later) {
        return earlier.isEmpty() || later.isEmpty() ? List.of() : between(earlier.get(), later.get());
    }

    private static List<String> between(Assessment earlier, Assessment later) {
        var lines = new ArrayList<String>();
        line(lines, "claim", earlier.modality().label(), later.modality().label());
        line(lines, "claimed stages", stages(earlier), stages(later));
        var before = new HashMap<>(earlier.stages().stream()
                .collect(Collectors.toMap(StageFinding::stage, StageFinding::level)));
        later.stages().forEach(stage -> line(lines, stage.stage(), level(before.remove(stage.stage())),
                level(stage.level())));
        line(lines, "verdict", earlier.verdict().label(), later.verdict().label());
        line(lines, "severity", Integer.toString(earlier.severity()), Integer.toString(later.severity()));
        return List.copyOf(lines);
    }

    private static void line(List<String> lines, String name, String before, String after) {
        if (!before.equals(after)) {
            lines.add(name + ": " + after + ", was " + before);
        }
    }

    private static String stages(Assessment assessment) {
        return assessment.claimed().isEmpty() ? "none" : String.join(", ", assessment.claimed());
    }

    private static String level(@Nullable Integer level) {
        return "level " + (level == null ? 0 : level);
    }
}
