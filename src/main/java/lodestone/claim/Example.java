package lodestone.claim;

import java.util.Optional;
import java.util.function.Predicate;

/// A text that stands in a chain or language file beside an entry: an example must fire, a near miss must
/// not.
///
/// @param shared whether it stands in the language file
/// @param path `milestones.MI05.example`
/// @param text empty where the entry has none
/// @param fires whether the entry fires in a text
/// @param must whether it must
public record Example(boolean shared, String path, String text, Predicate<String> fires, boolean must) {

    /// What is wrong with it.
    public Optional<ChainFault> fault() {
        if (text.isBlank()) {
            return Optional.of(new ChainFault(shared, path, "there is none"));
        }
        return fires.test(text) == must ? Optional.empty()
                : Optional.of(new ChainFault(shared, path,
                        "\"" + text + "\" " + (must ? "does not fire" : "fires")));
    }

    @Override
    public String toString() {
        return path;
    }
}
