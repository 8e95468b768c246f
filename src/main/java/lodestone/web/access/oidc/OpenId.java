package lodestone.web.access.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lodestone.fetch.Asking;
import lodestone.model.Account;
import org.jspecify.annotations.Nullable;

/// Signing in through a provider. Thread-safe.
///
/// ```java
/// browser.redirect(openId.begin(secret, "/queue", back));  // and secret into a cookie
/// var who = openId.end(secret, state, code, back);        // when it comes back
/// ```
public final class OpenId implements AutoCloseable {

    private static final String SCOPES = "openid profile email";

    private final OidcSettings settings;
    private final Asking asking;
    private final Provider provider;
    private final IdTokens tokens;

    /// Through the provider that the settings name.
    public OpenId(OidcSettings settings, Clock clock) {
        this.settings = settings;
        this.asking = new Asking(settings.outgoing());
        this.provider = new Provider(settings, asking);
        this.tokens = new IdTokens(settings, clock);
    }

    /// Somebody who came back.
    ///
    /// @param next the page that they asked for
    public record Arrived(Proven who, String next) {}

    /// Where the browser goes to sign in.
    ///
    /// @param secret of 256 random bits, which the browser keeps
    /// @param next the page to go to then
    /// @param back where the provider sends the browser
    public URI begin(String secret, String next, URI back) throws OidcException {
        var attempt = new Attempt(secret, next);
        var endpoint = provider.endpoints().authorization().toString();
        return URI.create(endpoint + (endpoint.contains("?") ? "&" : "?") + Provider.form(Map.of(
                "response_type", "code", "scope", SCOPES, "client_id", settings.clientId(),
                "redirect_uri", back.toString(), "state", attempt.state(), "nonce", attempt.nonce(),
                "code_challenge", attempt.challenge(), "code_challenge_method", "S256")));
    }

    /// Who it is that came back with that state and code.
    ///
    /// @throws OidcException if nobody comes in so, saying why
    public Arrived end(String secret, String state, String code, URI back) throws OidcException {
        var attempt = Attempt.ended(secret, state);
        var endpoints = provider.endpoints();
        var token = provider.idToken(endpoints, attempt, code, back);
        var claims = tokens.believed(token, provider.keys(endpoints), attempt.nonce());
        return new Arrived(new Proven(name(claims), settings.issuer() + " " + claims.getSubject(),
                role(claims)), attempt.next());
    }

    /// Asks the provider what is needed to sign in.
    ///
    /// @throws OidcException saying what is wrong
    public void check() throws OidcException {
        provider.keys(provider.endpoints());
    }

    private String name(JWTClaimsSet claims) throws OidcException {
        if (claim(claims, settings.nameClaim()) instanceof String name && !name.isBlank()) {
            return name;
        }
        throw new OidcException("The provider does not say what you are called (" + settings.nameClaim()
                + ").");
    }

    private Account.Role role(JWTClaimsSet claims) throws OidcException {
        return values(claim(claims, settings.roleClaim())).flatMap(value -> Optional
                .ofNullable(settings.roles().get(value)).stream()).max(Comparator.naturalOrder())
                .orElseThrow(() -> new OidcException("The provider names nothing that lets you in here; "
                        + "whoever keeps its accounts can change that."));
    }

    private static Stream<String> values(@Nullable Object claim) {
        return claim instanceof Collection<?> several ? several.stream().map(String::valueOf)
                : Optional.ofNullable(claim).map(String::valueOf).stream();
    }

    /// With dots into nested claims, unless a claim is called so.
    private static @Nullable Object claim(JWTClaimsSet claims, String path) {
        if (claims.getClaims().containsKey(path)) {
            return claims.getClaim(path);
        }
        Object value = claims.getClaims();
        for (var name : List.of(path.split("\\."))) {
            value = value instanceof Map<?, ?> nested ? nested.get(name) : null;
        }
        return value;
    }

    @Override
    public void close() {
        asking.close();
    }
}
