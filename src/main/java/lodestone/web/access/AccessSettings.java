package lodestone.web.access;

import java.time.Duration;
import java.util.Optional;
import lodestone.web.access.oidc.OidcSettings;

/// Who may come in.
///
/// @param entry what a visitor without an account may do
/// @param idleSession after which a session that is not used ends
/// @param longestSession after which any session ends
/// @param encrypted whether visitors come over TLS only, ours or a proxy's
/// @param proxy whether a proxy tells in `X-Forwarded-For` where a visitor comes from
/// @param oidc the provider through which people come in too; empty where there is none
public record AccessSettings(
        Entry entry, Duration idleSession, Duration longestSession, boolean encrypted, boolean proxy,
        Optional<OidcSettings> oidc) {

    /// Without a provider.
    public AccessSettings(Entry entry, Duration idleSession, Duration longestSession, boolean encrypted,
            boolean proxy) {
        this(entry, idleSession, longestSession, encrypted, proxy, Optional.empty());
    }

    /// What a visitor without an account may do.
    public enum Entry {
        /// Everything, as an admin named `demo`: for a demonstration on this machine.
        DEMO,
        /// Read.
        READ,
        /// Sign in.
        NOTHING
    }

    /// Anyone reads, accounts write.
    public static AccessSettings usual() {
        return with(Entry.READ);
    }

    /// Whoever comes may do everything.
    public static AccessSettings demo() {
        return with(Entry.DEMO);
    }

    private static AccessSettings with(Entry entry) {
        return new AccessSettings(entry, Duration.ofHours(8), Duration.ofDays(7), false, false);
    }
}
