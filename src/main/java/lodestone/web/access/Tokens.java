package lodestone.web.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import lodestone.model.Account;
import lodestone.store.ApiToken;
import lodestone.store.Store;

/// API tokens: what a program shows in `Authorization: Bearer …` to act for an account, within scopes.
public final class Tokens {

    private static final String MARK = "lds_";
    private static final Duration NOTED = Duration.ofMinutes(5);
    private static final int ID_LENGTH = 8;

    private final Store store;
    private final Clock clock;
    private final Secrets secrets = new Secrets();

    /// Over that store's tokens.
    public Tokens(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Makes one. It is shown now and never again.
    ///
    /// @param lasts empty for one that ends when somebody ends it
    public String make(Account account, String label, Set<Scope> scopes, Optional<Duration> lasts) {
        var secret = MARK + secrets.next();
        var now = clock.instant();
        var digest = Digest.of(secret);
        store.tokens().add(digest,
                new ApiToken(digest.substring(0, ID_LENGTH), account, label, Scope.labels(scopes), now,
                        lasts.map(now::plus), Optional.empty(), Optional.empty()));
        return secret;
    }

    /// The token that a request shows; empty if it is worth nothing.
    Optional<ApiToken> shown(String secret) {
        var now = clock.instant();
        var token = store.tokens().find(Digest.of(secret)).filter(found -> found.holds(now));
        token.filter(found -> found.used().map(used -> used.plus(NOTED).isBefore(now)).orElse(true))
                .ifPresent(found -> store.tokens().used(found.id(), now));
        return token;
    }
}
