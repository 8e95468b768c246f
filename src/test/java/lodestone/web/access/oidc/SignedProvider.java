package lodestone.web.access.oidc;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lodestone.fetch.FetchSettings;
import lodestone.model.Account;

/// A provider of OpenID Connect on this machine that vouches for Ann, a reviewer. Close it.
public final class SignedProvider implements AutoCloseable {

    static final RSAKey KEY = key("one");
    static final RSAKey OTHER_KEY = key("one");
    static final String SECRET = "a-secret-of-at-least-thirty-two-bytes-long";

    private final WireMockServer server = new WireMockServer(options().dynamicPort()
            .bindAddress("127.0.0.1"));

    /// Describes itself and gives its keys.
    public SignedProvider() {
        server.start();
        server.stubFor(get("/.well-known/openid-configuration").willReturn(okJson("""
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys"}""".formatted(issuer()))));
        server.stubFor(get("/keys").willReturn(okJson(new JWKSet(KEY.toPublicJWK()).toString())));
    }

    /// Its address.
    public URI issuer() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    /// How we know it.
    public OidcSettings settings() {
        var d = FetchSettings.defaults();
        return new OidcSettings(issuer(), "lodestone", SECRET, "preferred_username", "realm.groups",
                Map.of("desk", Account.Role.REVIEWER, "it", Account.Role.ADMIN),
                new FetchSettings(d.product(), d.contact(), d.delay(), d.maxCrawlDelay(), d.timeout(),
                        d.limits(), d.maxRedirects(), Set.of("127.0.0.1:" + server.port()), d.attempts(),
                        d.maxWait(), d.groups(), d.pageRobots()));
    }

    /// What a token says in which nothing is wrong.
    JWTClaimsSet.Builder claims(String nonce, Instant now) {
        return new JWTClaimsSet.Builder().issuer(issuer().toString()).audience("lodestone")
                .subject("248289761001").claim("nonce", nonce)
                .claim("preferred_username", "Ann@corvane.example")
                .claim("realm", Map.of("groups", List.of("everybody", "desk"))).issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))));
    }

    /// Answers the next code with a token for that attempt.
    public void vouch(String nonce, Instant now) {
        answer(signed(claims(nonce, now).build(), KEY));
    }

    /// Answers the next code with that token.
    void answer(String token) {
        server.stubFor(post("/token").willReturn(okJson("{\"id_token\": \"" + token + "\"}")));
    }

    /// What was sent for a token.
    String sent() {
        return server.getAllServeEvents().stream().map(event -> event.getRequest())
                .filter(request -> request.getUrl().equals("/token")).findFirst().orElseThrow()
                .getBodyAsString();
    }

    static String signed(JWTClaimsSet claims, RSAKey key) {
        try {
            var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
