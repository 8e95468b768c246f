package lodestone.web.access;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import lodestone.model.Account;
import lodestone.store.ApiToken;

/// Stands before every route: finds out who asks, and refuses who may not. A refused request reaches no
/// handler, but ends in a [RefusedException]. What a known account wrote, or was refused to, is written down
/// behind the route.
public final class Gate {

    private static final Account DEMO = new Account("demo", Account.Role.ADMIN);
    private static final String BASIC = "Basic ";
    private static final String FEEDS = "/feeds/";
    private static final String BEARER = "Bearer ";

    private final AccessSettings.Entry entry;
    private final Cookies cookies;
    private final SignedIn signedIn;
    private final Tokens tokens;
    private final Audit audit;

    Gate(AccessSettings.Entry entry, Cookies cookies, SignedIn signedIn, Tokens tokens, Audit audit) {
        this.entry = entry;
        this.cookies = cookies;
        this.signedIn = signedIn;
        this.tokens = tokens;
        this.audit = audit;
    }

    /// Puts itself before and behind the routes.
    public void on(RoutesConfig routes) {
        routes.before(context -> {
            Visitors.remember(context, Visitor.browsing(Account.ANONYMOUS, cookies, null));
            Visitors.remember(context, visitor(context));
        });
        routes.beforeMatched(this::check);
        routes.afterMatched(this::writeDown);
    }

    private Visitor visitor(Context context) {
        if (Needs.isStatic(context)) {
            return Visitor.browsing(Account.ANONYMOUS, cookies, null);
        }
        var authorization = Optional.ofNullable(context.header("Authorization"))
                .filter(header -> header.startsWith(BEARER));
        if (authorization.isPresent()) {
            return program(authorization.get().substring(BEARER.length()).strip());
        }
        var reading = reader(context);
        if (reading.isPresent()) {
            return program(reading.get());
        }
        var secret = cookies.secret(context, Cookies.SESSION);
        var account = secret.flatMap(signedIn::account);
        if (account.isPresent()) {
            return Visitor.browsing(account.get(), cookies, secret.orElseThrow());
        }
        return Visitor.browsing(entry == AccessSettings.Entry.DEMO ? DEMO : Account.ANONYMOUS, cookies,
                cookies.secret(context, Cookies.VISIT).orElse(null));
    }

    /// The token that a reader of feeds gives as its password: hardly one can be told to send another header.
    private static Optional<String> reader(Context context) {
        return Optional.ofNullable(context.header("Authorization"))
                .filter(header -> context.path().startsWith(FEEDS) && header.startsWith(BASIC))
                .map(header -> decoded(header.substring(BASIC.length()).strip()))
                .map(pair -> pair.substring(pair.indexOf(':') + 1));
    }

    /// What is no Base64 is no token either.
    private static String decoded(String given) {
        try {
            return new String(Base64.getDecoder().decode(given), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    private Visitor program(String secret) {
        ApiToken token = tokens.shown(secret).orElseThrow(() -> new RefusedException(HttpStatus.UNAUTHORIZED,
                "This token is not known here, or it has ended."));
        return Visitor.program(token.account(), token.scopes(), cookies);
    }

    private void check(Context context) {
        var needs = Needs.of(context);
        var visitor = Visitors.visitor(context);
        if (!mayTake(visitor.account(), needs)) {
            throw new RefusedException(
                    visitor.account().known() ? HttpStatus.FORBIDDEN : HttpStatus.UNAUTHORIZED,
                    "This needs the role " + needs.least().label() + "; " + (visitor.account().known()
                            ? "yours is " + visitor.account().role().label() : "sign in first") + ".");
        }
        if (!visitor.within(needs.scope())) {
            throw new RefusedException(HttpStatus.FORBIDDEN, needs.scope()
                    .map(scope -> "This needs a token with the scope " + scope.label() + ".")
                    .orElse("This is for people, not for programs."));
        }
        if (Csrf.writes(context) && !visitor.showsToken()
                && !Csrf.holds(context, visitor.secret(context))) {
            throw new RefusedException(HttpStatus.FORBIDDEN,
                    "This did not come from a page of this program, or the page is too old; load it again.");
        }
    }

    private boolean mayTake(Account account, Needs needs) {
        return needs.nothing() || (account.may(needs.least())
                && (account.known() || (entry == AccessSettings.Entry.READ && !needs.account())));
    }

    private void writeDown(Context context) {
        var account = Visitors.of(context);
        if (Csrf.writes(context) && account.known() && Needs.of(context).account()) {
            audit.add(context, account,
                    Objects.requireNonNull(context.endpoints().matchedHttpEndpoint()).path);
        }
    }
}
