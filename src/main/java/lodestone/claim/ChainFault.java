package lodestone.claim;

/// Something wrong in a chain file or in the language file that it uses, in words for the person who edits
/// it.
///
/// @param shared whether it stands in the language file
/// @param path of the entry: `milestones.MI05.patterns[2]`; entries of a list are called by their id or name
public record ChainFault(boolean shared, String path, String message) {

    /// `milestones.MI05.patterns[2]: "(a": a "(" has no ")"`.
    @Override
    public String toString() {
        return path + ": " + message;
    }
}
