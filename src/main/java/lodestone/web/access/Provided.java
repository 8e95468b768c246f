package lodestone.web.access;

import io.javalin.http.Context;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import lodestone.model.Account;
import lodestone.model.TextDigest;
import lodestone.store.Member;
import lodestone.store.Store;
import lodestone.web.access.oidc.OidcException;
import lodestone.web.access.oidc.OidcSettings;
import lodestone.web.access.oidc.OpenId;
import lodestone.web.access.oidc.Proven;

/// How people come in through the provider of OpenID Connect that the settings name. Whoever comes the first
/// time gets an account, which has no password: what it may do is what the provider says each time. Every try
/// stands in the audit.
public final class Provided implements AutoCloseable {

    private static final int LONGEST_NAME = 31;
    private static final int DIGEST = 8;
    private static final String ACTION = "sign in through the provider";

    private final OpenId openId;
    private final String issuer;
    private final Store store;
    private final SignedIn signedIn;
    private final Cookies cookies;
    private final Audit audit;
    private final Clock clock;

    Provided(OidcSettings settings, Store store, SignedIn signedIn, Cookies cookies, Audit audit,
            Clock clock) {
        this.openId = new OpenId(settings, clock);
        this.issuer = Objects.requireNonNullElse(settings.issuer().getHost(), settings.issuer().toString());
        this.store = store;
        this.signedIn = signedIn;
        this.cookies = cookies;
        this.audit = audit;
        this.clock = clock;
    }

    /// What people know the provider by.
    public String issuer() {
        return issuer;
    }

    /// Where the browser goes to sign in, after which it goes to `next`.
    ///
    /// @param back where it comes back
    public URI begin(Context context, String next, URI back) throws OidcException {
        return openId.begin(cookies.give(context, Cookies.OPENID), next, back);
    }

    /// Lets in whoever came back; the page that they asked for.
    public String end(Context context, URI back) throws OidcException {
        var secret = cookies.secret(context, Cookies.OPENID).orElse("");
        cookies.take(context, Cookies.OPENID);
        try {
            var arrived = openId.end(secret, asked(context, "state"), code(context), back);
            var account = account(arrived.who());
            cookies.secret(context, Cookies.SESSION).ifPresent(signedIn::end);
            signedIn.start(cookies.give(context, Cookies.SESSION), account);
            audit.add(context, account.name(), ACTION, "done");
            return arrived.next();
        } catch (OidcException refused) {
            audit.add(context, "", ACTION, String.valueOf(refused.getMessage()));
            throw refused;
        }
    }

    private static String code(Context context) throws OidcException {
        var code = asked(context, "code");
        if (code.isEmpty()) {
            throw new OidcException("The provider did not let you through.");
        }
        return code;
    }

    private static String asked(Context context, String name) {
        return Objects.requireNonNullElse(context.queryParam(name), "");
    }

    private Account account(Proven who) throws OidcException {
        var account = new Account(name(who), who.role());
        var known = store.accounts().named(account.name());
        if (known.isEmpty()) {
            store.accounts().add(account, clock.instant());
        } else if (isShut(known.get(), account)) {
            throw new OidcException("The account " + account.name() + " has ended, or is not to be had so.");
        }
        return account;
    }

    /// Whether it has ended, has a password, or keeps a role that the provider took away.
    private boolean isShut(Member known, Account account) {
        return known.ended().isPresent() || known.password().isPresent()
                || (known.account().role() != account.role()
                        && !store.accounts().role(account.name(), account.role()));
    }

    /// What the provider calls them, and a few letters of who they are to it: two who are called the same are
    /// two accounts, and nobody comes to another's by a name.
    static String name(Proven who) {
        var plain = who.name().toLowerCase(Locale.ROOT).replaceAll("@.*", "").replaceAll("[^a-z0-9._-]+", "-")
                .replaceAll("^[._-]+", "");
        var start = plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
        return (start.isEmpty() ? "somebody" : start) + "." + TextDigest
                .hex(who.subject().getBytes(StandardCharsets.UTF_8)).substring(0, DIGEST);
    }

    @Override
    public void close() {
        openId.close();
    }

    /// The same where the settings name a provider.
    static Optional<Provided> of(AccessSettings settings, Store store, SignedIn signedIn, Cookies cookies,
            Audit audit, Clock clock) {
        return settings.oidc()
                .map(oidc -> new Provided(oidc, store, signedIn, cookies, audit, clock));
    }
}
