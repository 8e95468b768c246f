package lodestone.web.access;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;

/// The program's cookies: each holds one secret, which no script can read and no other site can cause to be
/// sent; but for the one with which a provider sends somebody back.
final class Cookies {

    /// Of a visitor who has not signed in.
    static final String VISIT = "lodestone_visit";
    /// Of one who has.
    static final String SESSION = "lodestone_session";

    /// Of one who is on the way to the provider and back.
    static final String OPENID = "lodestone_openid";

    /// While the browser is open.
    private static final int WHILE_OPEN = -1;

    private final Secrets secrets = new Secrets();
    private final boolean secure;

    /// @param secure whether the pages are only served encrypted; then a browser takes the cookies from this
    ///     very host only
    Cookies(boolean secure) {
        this.secure = secure;
    }

    /// The secret that the browser holds; empty if it holds none.
    Optional<String> secret(Context context, String name) {
        return Optional.ofNullable(context.cookie(named(name))).filter(Secrets::shaped);
    }

    /// Gives the browser a fresh secret, and returns it.
    String give(Context context, String name) {
        var secret = secrets.next();
        context.cookie(new Cookie(named(name), secret, "/", WHILE_OPEN, secure, true, null,
                name.equals(OPENID) ? SameSite.LAX : SameSite.STRICT));
        return secret;
    }

    /// Takes it away.
    void take(Context context, String name) {
        context.cookie(new Cookie(named(name), "", "/", 0, secure, true, null, SameSite.STRICT));
    }

    private String named(String name) {
        return secure ? "__Host-" + name : name;
    }
}
