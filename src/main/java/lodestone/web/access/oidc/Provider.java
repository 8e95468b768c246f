package lodestone.web.access.oidc;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lodestone.fetch.Asking;
import lodestone.model.Header;

/// The provider, as it describes itself. It is asked anew each time: people sign in now and then, and a key
/// that was withdrawn is worth nothing from then on.
final class Provider {

    private static final String DESCRIPTION = "/.well-known/openid-configuration";

    private final OidcSettings settings;
    private final Asking asking;

    Provider(OidcSettings settings, Asking asking) {
        this.settings = settings;
        this.asking = asking;
    }

    /// Where it does what.
    record Endpoints(URI authorization, URI token, URI keys) {}

    /// What it says of itself.
    Endpoints endpoints() throws OidcException {
        var described = json(ask("describes itself", () -> asking.get(URI.create(
                settings.issuer().toString().replaceAll("/+$", "") + DESCRIPTION))));
        if (!settings.issuer().toString().equals(described.get("issuer"))) {
            throw new OidcException("The provider calls itself " + described.get("issuer")
                    + ", not as web.oidc.issuer says.");
        }
        return new Endpoints(address(described, "authorization_endpoint"),
                address(described, "token_endpoint"), address(described, "jwks_uri"));
    }

    /// An endpoint is as well protected as the issuer.
    private URI address(Map<String, Object> described, String name) throws OidcException {
        try {
            var url = URI.create(String.valueOf(described.get(name)));
            if (url.getHost() != null && ("https".equals(url.getScheme())
                    || String.valueOf(url.getScheme()).equals(settings.issuer().getScheme()))) {
                return url;
            }
        } catch (IllegalArgumentException _) {
            // told below
        }
        throw new OidcException("The provider's " + name + " is not a safe address.");
    }

    /// The keys by which it signs now.
    JWKSet keys(Endpoints endpoints) throws OidcException {
        try {
            return JWKSet.parse(ask("gives its keys", () -> asking.get(endpoints.keys())));
        } catch (ParseException broken) {
            throw new OidcException("The provider's keys cannot be read.", broken);
        }
    }

    /// The token that says who somebody is, for the code that they brought.
    String idToken(Endpoints endpoints, Attempt attempt, String code, URI back) throws OidcException {
        var form = form(Map.of("grant_type", "authorization_code", "code", code, "redirect_uri",
                back.toString(), "code_verifier", attempt.verifier()));
        var headers = List.of(new Header("Content-Type", "application/x-www-form-urlencoded"),
                new Header("Authorization", "Basic " + Base64.getEncoder().encodeToString(
                        (encoded(settings.clientId()) + ":" + encoded(settings.secret()))
                                .getBytes(StandardCharsets.UTF_8))));
        var answer = json(ask("takes the code", () -> asking.post(endpoints.token(), headers,
                form.getBytes(StandardCharsets.UTF_8))));
        if (answer.get("id_token") instanceof String token) {
            return token;
        }
        throw new OidcException("The provider does not say who this is.");
    }

    private interface Request {
        Asking.Answer answer() throws IOException;
    }

    private static String ask(String what, Request request) throws OidcException {
        try {
            var answer = request.answer();
            if (answer.status() == 200) {
                return new String(answer.body(), StandardCharsets.UTF_8);
            }
            throw new OidcException("The provider, when it " + what + ", answers HTTP " + answer.status()
                    + ".");
        } catch (IOException fault) {
            throw new OidcException("The provider, when it " + what + ", cannot be reached: "
                    + fault.getMessage() + ".", fault);
        }
    }

    private static Map<String, Object> json(String text) throws OidcException {
        try {
            return JSONObjectUtils.parse(text);
        } catch (ParseException broken) {
            throw new OidcException("The provider's answer is not JSON.", broken);
        }
    }

    /// As forms and addresses carry them.
    static String form(Map<String, String> fields) {
        return fields.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
