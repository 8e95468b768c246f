package lodestone.alert;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import lodestone.model.Capture;

/// Two captures of what should be one text: what stands in one and not in the other. Both lie in the archive
/// and can be opened; why they differ is not said.
///
/// @param kind `edit`, `correction`: the earlier and the later text; `difference`: a copy and its original;
///     `taken-down`: where the page last stood, and where its host last said that there is none
/// @param changes removed is what only the first holds, added what only the second holds
public record Comparison(String kind, Capture first, Capture second, List<Change> changes) {

    private static final int DIGEST = 23;
    private static final int SHOWN = 20;

    public Comparison {
        changes = List.copyOf(changes);
    }

    /// In one line, naming both captures.
    public String words() {
        return switch (kind) {
            case "taken-down" -> "stood at %s on %s; HTTP %d on %s".formatted(first.url(), name(first),
                    second.status(), name(second));
            case "difference" -> "the copy at %s as of %s; here as of %s".formatted(first.url(), name(first),
                    name(second));
            default -> "before as of %s; now as of %s".formatted(name(first), name(second));
        };
    }

    /// The changes that a page shows; a text that was written anew has hundreds.
    List<Change> shown() {
        return changes.size() <= SHOWN ? changes : changes.subList(0, SHOWN);
    }

    /// Says how many more there are; empty if there are none.
    Optional<String> more() {
        return Optional.of("and " + (changes.size() - SHOWN) + " more").filter(_ -> changes.size() > SHOWN);
    }

    private static String name(Capture capture) {
        var digest = capture.digest();
        var known = digest.substring(0, Math.min(DIGEST, digest.length()));
        return capture.at().truncatedTo(ChronoUnit.SECONDS) + " [" + known + "]";
    }
}
