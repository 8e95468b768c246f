package lodestone.web.access;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import io.javalin.security.RouteRole;
import java.util.Optional;
import lodestone.model.Account;

/// What a route needs of whoever takes it, given beside its handler:
///
/// ```java
/// routes.post("/runs", this::start, Needs.EDITOR);
/// ```
public enum Needs implements RouteRole {
    /// Nothing: the way in.
    NOTHING(Account.Role.READER, Optional.of(Scope.READ)),
    READER(Account.Role.READER, Optional.of(Scope.READ)),
    /// To be a person with an account, of any role.
    ACCOUNT(Account.Role.READER, Optional.empty()),
    REVIEWER(Account.Role.REVIEWER, Optional.of(Scope.REVIEW)),
    EDITOR(Account.Role.EDITOR, Optional.of(Scope.EDIT)),
    ADMIN(Account.Role.ADMIN, Optional.empty());

    private static final String STATIC = "/static/";

    private final Account.Role least;
    private final Optional<Scope> scope;

    Needs(Account.Role least, Optional<Scope> scope) {
        this.least = least;
        this.scope = scope;
    }

    /// The least role.
    public Account.Role least() {
        return least;
    }

    /// What a token must be for; empty where none will do.
    public Optional<Scope> scope() {
        return scope;
    }

    /// Whether nobody needs an account for it even where readers need one.
    boolean nothing() {
        return this == NOTHING;
    }

    /// Whether it needs one even where anyone reads.
    boolean account() {
        return this != NOTHING && this != READER;
    }

    static boolean isStatic(Context context) {
        return context.path().startsWith(STATIC);
    }

    /// What a route names; empty if it names nothing.
    public static Optional<Needs> named(Endpoint endpoint) {
        var roles = endpoint.metadata(Roles.class);
        return roles == null ? Optional.empty() : roles.getRoles().stream().filter(Needs.class::isInstance)
                .map(Needs.class::cast).findFirst();
    }

    /// What the matched route names; else a reader for what only reads, a reviewer for the rest.
    static Needs of(Context context) {
        if (isStatic(context)) {
            return NOTHING;
        }
        return context.routeRoles().stream().filter(Needs.class::isInstance).map(Needs.class::cast)
                .findFirst().orElse(Csrf.writes(context) ? REVIEWER : READER);
    }
}
