package lodestone.web.access;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import lodestone.model.Account;

/// Stands before every route: finds out who asks, and refuses who may not. A refused request reaches no
/// handler, but ends in a [RefusedException].
public final class Gate {

    private static final Account DEMO = new Account("demo", Account.Role.ADMIN);

    private final AccessSettings settings;
    private final Cookies cookies = new Cookies(false);

    /// A gate that lets in whom the settings name.
    public Gate(AccessSettings settings) {
        this.settings = settings;
    }

    /// Puts itself before the routes.
    public void on(RoutesConfig routes) {
        routes.before(context -> Visitors.remember(context, visitor(context)));
        routes.beforeMatched(this::check);
    }

    private Visitor visitor(Context context) {
        return new Visitor(settings.open() ? DEMO : Account.ANONYMOUS, cookies,
                cookies.secret(context, Cookies.VISIT).orElse(null));
    }

    private void check(Context context) {
        var needs = Needs.of(context);
        var account = Visitors.of(context);
        if (!account.may(needs.least())) {
            throw new RefusedException(account.known() ? HttpStatus.FORBIDDEN : HttpStatus.UNAUTHORIZED,
                    "This needs the role " + needs.least().label() + "; "
                            + (account.known() ? "yours is " + account.role().label() : "sign in first")
                            + ".");
        }
        if (Csrf.writes(context) && !Csrf.holds(context, Visitors.visitor(context).secret(context))) {
            throw new RefusedException(HttpStatus.FORBIDDEN,
                    "This did not come from a page of this program, or the page is too old; load it again.");
        }
    }
}
