package lodestone.alert;

/// Something that must not be shown: a password, a key, an address that lets in whoever knows it. It comes
/// from an environment variable or a file, and in words it is only its place.
public final class Secret {

    private final String value;
    private final String place;

    /// @param place where it came from, e.g. `environment variable LODESTONE_HOOK`
    public Secret(String value, String place) {
        this.value = value;
        this.place = place;
    }

    String value() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && secret.value.equals(value) && secret.place.equals(place);
    }

    @Override
    public int hashCode() {
        return place.hashCode();
    }

    @Override
    public String toString() {
        return "(from " + place + ")";
    }
}
