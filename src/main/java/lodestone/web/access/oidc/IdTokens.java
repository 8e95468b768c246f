package lodestone.web.access.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.Set;

/// Reads ID tokens, and believes none that is not signed by the provider for us, for this attempt, now
/// (OpenID Connect Core 1.0, 3.1.3.7).
final class IdTokens {

    /// Only such as need the provider's private key: none, and none by a secret that we know too.
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384,
            JWSAlgorithm.RS512, JWSAlgorithm.PS256, JWSAlgorithm.ES256, JWSAlgorithm.ES384);
    private static final Set<String> REQUIRED = Set.of("sub", "exp", "iat");
    private static final int SKEW_SECONDS = 60;

    private final OidcSettings settings;
    private final Clock clock;

    IdTokens(OidcSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /// What the token says.
    ///
    /// @throws OidcException saying what is wrong with it
    JWTClaimsSet believed(String token, JWKSet keys, String nonce) throws OidcException {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS,
                new ImmutableJWKSet<>(keys)));
        processor.setJWTClaimsSetVerifier(new Claims(nonce));
        try {
            var claims = processor.process(token, null);
            ours(claims);
            return claims;
        } catch (ParseException | BadJOSEException | JOSEException wrong) {
            throw new OidcException("What the provider says of you is not to be believed: "
                    + wrong.getMessage() + ".", wrong);
        }
    }

    /// Of a token for several, the one that it was given to is named.
    private void ours(JWTClaimsSet claims) throws OidcException {
        var party = claims.getClaim("azp");
        if ((claims.getAudience().size() > 1 || party != null) && !settings.clientId().equals(party)) {
            throw new OidcException("What the provider says of you was said to somebody else.");
        }
        if (claims.getIssueTime().toInstant().isAfter(clock.instant().plusSeconds(SKEW_SECONDS))) {
            throw new OidcException("What the provider says of you is from the future; compare the clocks.");
        }
    }

    private final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {

        Claims(String nonce) {
            super(settings.clientId(), new JWTClaimsSet.Builder().issuer(settings.issuer().toString())
                    .claim("nonce", nonce).build(), REQUIRED);
            setMaxClockSkew(SKEW_SECONDS);
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }
    }
}
