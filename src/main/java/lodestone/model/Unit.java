package lodestone.model;

import java.util.Arrays;
import java.util.Optional;

/// What a figure counts, in the one unit to which all of its kind are converted.
public enum Unit {
    TONNE("t", Kind.MASS),
    KILOGRAM("kg", Kind.MASS),
    GRAM("g", Kind.MASS),
    PERCENT("%", Kind.SHARE),
    PPM("ppm", Kind.SHARE),
    HOUR("hours", Kind.TIME),
    PIECE("pieces", Kind.COUNT),
    DOLLAR("$", Kind.DOLLARS),
    EURO("€", Kind.EUROS),
    POUND("£", Kind.POUNDS),
    METRE("m", Kind.LENGTH),
    MEGAWATT_HOUR("MWh", Kind.ENERGY);

    private final String label;
    private final Kind kind;

    Unit(String label, Kind kind) {
        this.label = label;
        this.kind = kind;
    }

    /// What can be converted into one another; moneys cannot.
    private enum Kind {
        MASS,
        SHARE,
        TIME,
        COUNT,
        LENGTH,
        ENERGY,
        DOLLARS,
        EUROS,
        POUNDS
    }

    /// The unit with that label.
    public static Optional<Unit> of(String label) {
        return Arrays.stream(values()).filter(unit -> unit.label.equals(label)).findFirst();
    }

    /// The name in machine output, e.g. `kg`.
    public String label() {
        return label;
    }

    /// Whether figures of both are of one kind, as tonnes and kilograms are.
    public boolean converts(Unit other) {
        return kind == other.kind;
    }

    /// Whether it depends on a basis: a tonne of ore is not a tonne of metal.
    public boolean needsBasis() {
        return kind == Kind.MASS;
    }
}
