package lodestone.web.access;

import io.javalin.http.Context;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lodestone.model.Account;
import org.jspecify.annotations.Nullable;

/// Whoever sent one request. The secret is that of a cookie, and made when it is first needed.
final class Visitor {

    private final Account account;
    private final Optional<Set<String>> scopes;
    private final Cookies cookies;
    private @Nullable String secret;

    private Visitor(Account account, Optional<Set<String>> scopes, Cookies cookies, @Nullable String secret) {
        this.account = account;
        this.scopes = scopes;
        this.cookies = cookies;
        this.secret = secret;
    }

    /// Somebody at a browser.
    ///
    /// @param secret of the cookie that the request brought; null if it brought none
    static Visitor browsing(Account account, Cookies cookies, @Nullable String secret) {
        return new Visitor(account, Optional.empty(), cookies, secret);
    }

    /// A program that shows a token.
    static Visitor program(Account account, Set<String> scopes, Cookies cookies) {
        return new Visitor(account, Optional.of(scopes), cookies, null);
    }

    Account account() {
        return account;
    }

    /// Whether it shows a token: then no page elsewhere can have made it ask.
    boolean showsToken() {
        return scopes.isPresent();
    }

    /// Whether the token that it shows, if it does, is for that.
    boolean within(Optional<Scope> scope) {
        return scopes.isEmpty() || (scope.isPresent() && scopes.get().contains(scope.get().label()));
    }

    /// What the visitor's token against forged writes is derived from.
    String secret(Context context) {
        if (secret == null) {
            secret = cookies.give(context, Cookies.VISIT);
        }
        return Objects.requireNonNull(secret);
    }
}
