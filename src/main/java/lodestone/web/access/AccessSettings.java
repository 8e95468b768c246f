package lodestone.web.access;

/// Who may come in.
///
/// @param open whether whoever comes is an admin named `demo`; on loopback only
public record AccessSettings(boolean open) {

    /// Anyone reads, accounts write.
    public static AccessSettings usual() {
        return new AccessSettings(false);
    }

    /// Whoever comes may do everything: for a demonstration on this machine.
    public static AccessSettings demo() {
        return new AccessSettings(true);
    }
}
