package lodestone.web.access;

import java.time.Clock;
import java.util.Optional;
import lodestone.store.Store;

/// All that decides who comes in, over one store.
public final class Access implements AutoCloseable {

    private final Accounts accounts;
    private final Tokens tokens;
    private final Entrance entrance;
    private final Gate gate;
    private final Optional<Provided> provided;

    /// As the settings say.
    public Access(AccessSettings settings, Store store, Clock clock) {
        var cookies = new Cookies(settings.encrypted());
        var signedIn = new SignedIn(store, settings, clock);
        this.accounts = new Accounts(store, clock);
        this.tokens = new Tokens(store, clock);
        var audit = new Audit(store, settings.proxy(), clock);
        this.entrance = new Entrance(accounts, signedIn, cookies, audit, new Throttle(clock));
        this.provided = Provided.of(settings, store, signedIn, cookies, audit, clock);
        this.gate = new Gate(settings.entry(), cookies, signedIn, tokens, audit);
    }

    /// How people come by an account.
    public Accounts accounts() {
        return accounts;
    }

    /// How programs come in.
    public Tokens tokens() {
        return tokens;
    }

    /// How people sign in and out.
    public Entrance entrance() {
        return entrance;
    }

    /// How people come in through a provider; empty where there is none.
    public Optional<Provided> provided() {
        return provided;
    }

    @Override
    public void close() {
        provided.ifPresent(Provided::close);
    }

    /// What stands before every route.
    public Gate gate() {
        return gate;
    }
}
