package lodestone.web.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import lodestone.model.Account;
import lodestone.store.Invitation;
import lodestone.store.Member;
import lodestone.store.Store;

/// How people come by an account: by a link that is worth something once, for a day, and lets whoever follows
/// it choose a password. Nobody ever knows another's.
public final class Accounts {

    /// What an account may be called.
    public static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");

    private static final Duration WORTH = Duration.ofDays(1);

    private final Store store;
    private final Clock clock;
    private final Secrets secrets = new Secrets();
    private final Passwords passwords = new Passwords();

    /// Over that store's accounts.
    public Accounts(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Where the first admin chooses a name and a password, e.g. `/welcome/…`; empty if there is an admin. An
    /// older such address is worth nothing any more.
    public Optional<String> firstAdmin() {
        return store.accounts().hasAdmin() ? Optional.empty()
                : Optional.of(invite(Optional.empty(), Account.Role.ADMIN));
    }

    /// Adds an account; the address where its owner chooses the password. Empty if the name is taken.
    public Optional<String> add(Account account) {
        if (!NAME.matcher(account.name()).matches()) {
            throw new IllegalArgumentException("not a name for an account: " + account.name());
        }
        return store.accounts().add(account, clock.instant())
                ? Optional.of(invite(Optional.of(account.name()), account.role())) : Optional.empty();
    }

    /// The address where the owner of an account that has not ended chooses another password.
    public Optional<String> renew(String name) {
        return store.accounts().named(name).filter(member -> member.ended().isEmpty())
                .map(member -> invite(Optional.of(name), member.account().role()));
    }

    /// What that link is worth; empty if nothing.
    public Optional<Invitation> invitation(String secret) {
        return store.invitations().open(Digest.of(secret), clock.instant());
    }

    /// Follows a link: makes its account, if it is none yet, and gives it the password. All its sessions end.
    ///
    /// @param name chosen, where the link leaves it open
    /// @return why not; empty if it was done
    public Optional<String> accept(String secret, String name, String password) {
        var invitation = invitation(secret);
        if (invitation.isEmpty()) {
            return Optional.of("This link was used, or is too old.");
        }
        var chosen = invitation.get().account().orElse(name);
        if (!NAME.matcher(chosen).matches()) {
            return Optional.of("A name has up to 40 small letters, digits, dots, dashes and underscores.");
        }
        var fault = Passwords.fault(chosen, password);
        if (fault.isPresent()) {
            return fault;
        }
        var hashed = passwords.hash(password);
        if (invitation.get().account().isEmpty()
                && !store.accounts().add(new Account(chosen, invitation.get().role()), clock.instant())) {
            return Optional.of("There is an account of that name already.");
        }
        return store.invitations().use(Digest.of(secret)) ? settle(chosen, hashed)
                : Optional.of("This link was used.");
    }

    private Optional<String> settle(String name, String hashed) {
        store.accounts().password(name, hashed);
        store.sessions().endAll(name);
        return Optional.empty();
    }

    /// The account of that name and password; empty if there is none, or it has ended.
    Optional<Account> account(String name, String password) {
        var member = store.accounts().named(name).filter(Member::active);
        return passwords.holds(password, member.flatMap(Member::password))
                ? member.map(Member::account) : Optional.empty();
    }

    /// Gives an account another password, if the old one is right; all its sessions end.
    ///
    /// @return why not; empty if it was done
    public Optional<String> change(String name, String old, String fresh) {
        if (account(name, old).isEmpty()) {
            return Optional.of("The present password is another.");
        }
        var fault = Passwords.fault(name, fresh);
        if (fault.isEmpty()) {
            store.accounts().password(name, passwords.hash(fresh));
            store.sessions().endAll(name);
        }
        return fault;
    }

    private String invite(Optional<String> account, Account.Role role) {
        var secret = secrets.next();
        Instant ends = clock.instant().plus(WORTH);
        store.invitations().add(Digest.of(secret), new Invitation(account, role, ends));
        return "/welcome/" + secret;
    }
}
