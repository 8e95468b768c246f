package lodestone.web.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import lodestone.fetch.FetchSettings;
import lodestone.model.Account;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class OpenIdTest {

    private static final Instant NOW = Instant.parse("2026-03-02T06:30:00Z");
    private static final URI BACK = URI.create("http://127.0.0.1:8765/sign-in/provider/return");
    private static final String SECRET = "x".repeat(43);
    private static final Attempt ATTEMPT = new Attempt(SECRET, "/queue");

    private final SignedProvider provider = new SignedProvider();
    private final OpenId openId = new OpenId(provider.settings(), Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void close() {
        openId.close();
        provider.close();
    }

    @Test
    void leadsToTheProvider() throws OidcException {
        var there = openId.begin(SECRET, "/queue", BACK);
        assertThat(there.toString()).startsWith(provider.issuer() + "/authorize?");
        assertThat(there.getQuery().split("&")).contains("response_type=code", "client_id=lodestone",
                "redirect_uri=" + BACK, "code_challenge_method=S256", "state=" + ATTEMPT.state(),
                "nonce=" + ATTEMPT.nonce(), "code_challenge=" + ATTEMPT.challenge());
        assertThat(there.toString()).doesNotContain(SECRET, ATTEMPT.verifier());
    }

    @Test
    void tellsWhoCameBack() throws OidcException {
        provider.vouch(ATTEMPT.nonce(), NOW);
        var arrived = openId.end(SECRET, ATTEMPT.state(), "code1", BACK);
        assertThat(arrived.next()).isEqualTo("/queue");
        assertThat(arrived.who()).isEqualTo(new Proven("Ann@corvane.example",
                provider.issuer() + " 248289761001", Account.Role.REVIEWER));
        assertThat(provider.sent()).contains("code=code1", "code_verifier=" + ATTEMPT.verifier(),
                "grant_type=authorization_code");
    }

    enum Wrong {
        NONCE,
        AUDIENCE,
        ISSUER,
        EXPIRED,
        FUTURE,
        NO_SUBJECT,
        OTHER_PARTY,
        OTHER_KEY,
        UNSIGNED,
        BY_OUR_SECRET,
        NO_ROLE,
        NO_TOKEN;

        private JWTClaimsSet claims(JWTClaimsSet.Builder right) {
            var said = switch (this) {
                case NONCE -> right.claim("nonce", "another");
                case AUDIENCE -> right.audience("somebody-else");
                case ISSUER -> right.issuer("https://elsewhere.example");
                case EXPIRED -> right.expirationTime(Date.from(NOW.minus(Duration.ofMinutes(2))));
                case FUTURE -> right.issueTime(Date.from(NOW.plus(Duration.ofMinutes(2))));
                case NO_SUBJECT -> right.subject(null);
                case OTHER_PARTY -> right.audience(List.of("lodestone", "other")).claim("azp", "other");
                case NO_ROLE -> right.claim("realm", Map.of("groups", "everybody"));
                case OTHER_KEY, UNSIGNED, BY_OUR_SECRET, NO_TOKEN -> right;
            };
            return said.build();
        }

        String token(SignedProvider provider) throws JOSEException {
            var claims = claims(provider.claims(ATTEMPT.nonce(), NOW));
            return switch (this) {
                case OTHER_KEY -> SignedProvider.signed(claims, SignedProvider.OTHER_KEY);
                case UNSIGNED -> new PlainJWT(claims).serialize();
                case NO_TOKEN -> "";
                case BY_OUR_SECRET -> {
                    var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
                    token.sign(new MACSigner(SignedProvider.SECRET));
                    yield token.serialize();
                }
                case NONCE, AUDIENCE, ISSUER, EXPIRED, FUTURE, NO_SUBJECT, OTHER_PARTY, NO_ROLE ->
                    SignedProvider.signed(claims, SignedProvider.KEY);
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void believesNothingThatIsWrong(Wrong wrong) throws JOSEException {
        provider.answer(wrong.token(provider));
        assertThatThrownBy(() -> openId.end(SECRET, ATTEMPT.state(), "code1", BACK))
                .isInstanceOf(OidcException.class);
    }

    @Test
    void endsNoAttemptOfAnotherBrowser() {
        provider.vouch(ATTEMPT.nonce(), NOW);
        for (var state : List.of(ATTEMPT.state().replaceFirst(".$", "A"), "", "x.y",
                new Attempt("y".repeat(43), "/queue").state())) {
            assertThatThrownBy(() -> openId.end(SECRET, state, "code1", BACK))
                    .isInstanceOf(OidcException.class).hasMessageContaining("did not begin in this browser");
        }
    }

    @Test
    void asksNoPrivateAddressThatIsNotAllowed() {
        var settings = provider.settings();
        try (var guarded = new OpenId(new OidcSettings(settings.issuer(), settings.clientId(),
                settings.secret(), settings.nameClaim(), settings.roleClaim(), settings.roles(),
                FetchSettings.defaults()), Clock.fixed(NOW, ZoneOffset.UTC))) {
            assertThatThrownBy(guarded::check).hasMessageContaining("not a public address");
        }
    }

    @Test
    void prefersAClaimThatIsCalledSo() throws OidcException {
        var settings = provider.settings();
        var named = new OidcSettings(settings.issuer(), settings.clientId(), settings.secret(), "sub",
                "https://corvane.example/role", settings.roles(), settings.outgoing());
        provider.answer(SignedProvider.signed(provider.claims(ATTEMPT.nonce(), NOW)
                .claim("https://corvane.example/role", "it").build(), SignedProvider.KEY));
        try (var other = new OpenId(named, Clock.fixed(NOW, ZoneOffset.UTC))) {
            assertThat(other.end(SECRET, ATTEMPT.state(), "code1", BACK).who().role())
                    .isEqualTo(Account.Role.ADMIN);
        }
    }
}
