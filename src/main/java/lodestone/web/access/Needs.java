package lodestone.web.access;

import io.javalin.http.Context;
import io.javalin.security.RouteRole;
import lodestone.model.Account;

/// What a route needs of whoever takes it, given beside its handler:
///
/// ```java
/// routes.post("/watches", this::save, Needs.EDITOR);
/// ```
public enum Needs implements RouteRole {
    /// Nothing: the way in, and what its page is made of.
    NOTHING(Account.Role.READER),
    READER(Account.Role.READER),
    REVIEWER(Account.Role.REVIEWER),
    EDITOR(Account.Role.EDITOR),
    ADMIN(Account.Role.ADMIN);

    private final Account.Role least;

    Needs(Account.Role least) {
        this.least = least;
    }

    Account.Role least() {
        return least;
    }

    /// What the matched route names; else a reader for what only reads, a reviewer for the rest.
    static Needs of(Context context) {
        return context.routeRoles().stream().filter(Needs.class::isInstance).map(Needs.class::cast)
                .findFirst().orElse(Csrf.writes(context) ? REVIEWER : READER);
    }
}
