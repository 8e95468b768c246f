package lodestone.web.access;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;

/// How people sign in and out. Every try stands in the audit.
public final class Entrance {

    private final Accounts accounts;
    private final SignedIn signedIn;
    private final Cookies cookies;
    private final Audit audit;
    private final Throttle throttle;

    Entrance(Accounts accounts, SignedIn signedIn, Cookies cookies, Audit audit, Throttle throttle) {
        this.accounts = accounts;
        this.signedIn = signedIn;
        this.cookies = cookies;
        this.audit = audit;
        this.throttle = throttle;
    }

    /// What became of a try.
    public sealed interface Outcome {

        /// The browser holds a session now.
        record In() implements Outcome {}

        /// The name or the password is wrong; which of the two is not told.
        record Wrong() implements Outcome {}

        /// Too many failed; nothing was looked at.
        record Later(Duration delay) implements Outcome {}
    }

    /// Tries a name and a password.
    public Outcome signIn(Context context, String name, String password) {
        var account = "account " + name;
        var address = "address " + audit.address(context);
        var wait = throttle.wait(account).or(() -> throttle.wait(address));
        if (wait.isPresent()) {
            audit.add(context, name, "sign in", "too many failed");
            return new Outcome.Later(wait.get());
        }
        var found = accounts.account(name, password);
        if (found.isEmpty()) {
            throttle.failed(account);
            throttle.failed(address);
            audit.add(context, name, "sign in", "wrong");
            return new Outcome.Wrong();
        }
        throttle.succeeded(account);
        end(context);
        signedIn.start(cookies.give(context, Cookies.SESSION), found.get());
        audit.add(context, name, "sign in", "done");
        return new Outcome.In();
    }

    /// Follows a one-time link: the account that it is for gets that password.
    ///
    /// @param name chosen, where the link leaves it open
    /// @return why not; empty if it was done
    public Optional<String> accept(Context context, String secret, String name, String password) {
        var invited = accounts.invitation(secret).flatMap(found -> found.account()).orElse(name);
        var fault = accounts.accept(secret, name, password);
        audit.add(context, invited, "choose a password", fault.isEmpty() ? "done" : "refused");
        return fault;
    }

    /// Ends the browser's session.
    public void signOut(Context context) {
        audit.add(context, Visitors.of(context).name(), "sign out", "done");
        end(context);
        cookies.take(context, Cookies.SESSION);
    }

    private void end(Context context) {
        cookies.secret(context, Cookies.SESSION).ifPresent(signedIn::end);
    }
}
