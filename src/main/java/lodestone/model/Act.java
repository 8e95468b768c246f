package lodestone.model;

import java.util.Locale;

/// What was done with a quantity. Unlike acts are never compared: what could be made was not made, what was
/// made was not sold.
public enum Act {
    /// Could be made: a capacity.
    NAMEPLATE,
    PRODUCED,
    SOLD,
    /// Left the gate, sold or not.
    SHIPPED,
    /// Is to be made or sold.
    PLANNED;

    /// The name in machine output.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
