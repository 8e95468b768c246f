package lodestone.web.access;

import io.javalin.http.Context;
import java.util.Objects;
import lodestone.model.Account;
import org.jspecify.annotations.Nullable;

/// Whoever sent one request. The secret is that of a cookie, and made when it is first needed.
final class Visitor {

    private final Account account;
    private final Cookies cookies;
    private @Nullable String secret;

    /// @param secret of the cookie that the request brought; null if it brought none
    Visitor(Account account, Cookies cookies, @Nullable String secret) {
        this.account = account;
        this.cookies = cookies;
        this.secret = secret;
    }

    Account account() {
        return account;
    }

    /// What the visitor's token is derived from.
    String secret(Context context) {
        if (secret == null) {
            secret = cookies.give(context, Cookies.VISIT);
        }
        return Objects.requireNonNull(secret);
    }
}
