package lodestone.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lodestone.model.Basis;
import lodestone.model.Correction;
import lodestone.model.Reason;

/// Corrections beside what they correct.
public final class Corrections {

    private Corrections() {}

    /// What is wrong with it, in a clause: stages must be those of the chain.
    static Optional<String> fault(Correction correction, Basis basis) {
        var stages = basis.levels().keySet();
        return Stream.concat(correction.claimed().stream().flatMap(List::stream),
                correction.levels().keySet().stream()).filter(stage -> !stages.contains(stage)).findFirst()
                .map(stage -> "no stage \"" + stage + "\"; there are " + String.join(", ", stages));
    }

    /// Whether it corrects what that reason says is otherwise than found.
    static boolean bearsOut(Reason reason, Correction differing) {
        return switch (reason) {
            case CLAIM_DIFFERS -> differing.claim().isPresent();
            case STAGES_DIFFER -> differing.claimed().isPresent();
            case LEVEL_DIFFERS -> !differing.levels().isEmpty();
            default -> true;
        };
    }

    /// Only the points on which it differs from what was found; stages in the chain's order.
    public static Correction differing(Correction correction, Basis basis) {
        var levels = new LinkedHashMap<String, Integer>();
        basis.levels().forEach((stage, level) -> Optional.ofNullable(correction.levels().get(stage))
                .filter(other -> !other.equals(level)).ifPresent(other -> levels.put(stage, other)));
        var claimed = correction.claimed()
                .map(stages -> basis.levels().keySet().stream().filter(stages::contains).toList());
        return new Correction(correction.claim().filter(claim -> claim != basis.claim()),
                claimed.filter(stages -> !stages.equals(basis.claimed())), levels);
    }
}
