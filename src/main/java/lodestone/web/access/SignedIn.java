package lodestone.web.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import lodestone.model.Account;
import lodestone.store.Store;
import lodestone.store.WebSession;

/// Who is signed in. A session ends when it was not used for a while, and for good after a longer one; it
/// lies in the store and outlives a restart.
final class SignedIn {

    /// A session's use is noted no more often: each note is a write.
    private static final Duration NOTED = Duration.ofMinutes(5);

    private final Store store;
    private final AccessSettings settings;
    private final Clock clock;

    SignedIn(Store store, AccessSettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /// Begins a session, and forgets those that have ended.
    void start(String secret, Account account) {
        var now = clock.instant();
        store.sessions().forget(now.minus(settings.longestSession()), now.minus(settings.idleSession()));
        store.sessions().start(Digest.of(secret), account.name(), now);
    }

    /// Whose session it is; empty if there is none or it has ended.
    Optional<Account> account(String secret) {
        var digest = Digest.of(secret);
        var now = clock.instant();
        var session = store.sessions().find(digest).filter(found -> lasts(found, now));
        session.filter(found -> found.seen().plus(NOTED).isBefore(now))
                .ifPresent(_ -> store.sessions().seen(digest, now));
        return session.map(WebSession::account);
    }

    private boolean lasts(WebSession session, Instant now) {
        return now.isBefore(session.made().plus(settings.longestSession()))
                && now.isBefore(session.seen().plus(settings.idleSession()));
    }

    void end(String secret) {
        store.sessions().end(Digest.of(secret));
    }
}
