package lodestone.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import lodestone.model.Basis;
import lodestone.model.Decision;

/// Why a case that was decided is open again, in words.
final class Reopening {

    private Reopening() {}

    /// Each point on which the document differs from what was decided last, and that its issuer has replied
    /// since; empty if on none.
    static List<String> between(Decision last, Basis now, Instant replied) {
        var points = new ArrayList<String>();
        if (last.at().isBefore(replied)) {
            points.add("the issuer replied on " + LocalDate.ofInstant(replied, ZoneOffset.UTC));
        }
        var decided = last.basis();
        if (decided.version() != now.version()) {
            points.add("the text is version " + now.version() + ", decided was version " + decided.version());
        } else if (!decided.textDigest().equals(now.textDigest())) {
            points.add("the text is another");
        }
        differ(points, "verdict", decided.verdict().label(), now.verdict().label());
        differ(points, "claim", decided.claim().label(), now.claim().label());
        differ(points, "stages claimed", listed(decided.claimed()), listed(now.claimed()));
        var stages = new LinkedHashSet<>(now.levels().keySet());
        stages.addAll(decided.levels().keySet());
        stages.forEach(stage -> differ(points, stage + " level", level(decided, stage), level(now, stage)));
        return List.copyOf(points);
    }

    private static void differ(List<String> points, String point, String before, String after) {
        if (!before.equals(after)) {
            points.add(point + " " + before + " → " + after);
        }
    }

    private static String listed(List<String> stages) {
        return stages.isEmpty() ? "none" : String.join(", ", stages);
    }

    private static String level(Basis basis, String stage) {
        var level = basis.levels().get(stage);
        return level == null ? "unknown" : level.toString();
    }
}
