package lodestone.web.access;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The token by which a write shows that it comes from a page of ours.
final class Csrf {

    /// Of the hidden field of a form.
    static final String FIELD = "csrf";
    /// Of a script's request.
    static final String HEADER = "X-CSRF-Token";

    private static final String ALGORITHM = "HmacSHA256";
    private static final Set<HandlerType> READS = Set.of(HandlerType.GET, HandlerType.HEAD,
            HandlerType.OPTIONS);

    private Csrf() {}

    /// Whether the request may change something.
    static boolean writes(Context context) {
        return !READS.contains(context.method());
    }

    /// The token that belongs to a cookie's secret. The secret cannot be found from it.
    static String token(String secret) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(mac.doFinal(FIELD.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java lacks " + ALGORITHM, missing);
        }
    }

    /// Whether the request comes from one of our pages: it carries the token, and the browser, where it says
    /// whose page sent it, names the very host that it asks.
    static boolean holds(Context context, String secret) {
        var given = Objects.requireNonNullElseGet(context.header(HEADER),
                () -> Objects.requireNonNullElse(context.formParam(FIELD), ""));
        return sameOrigin(context)
                && MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8),
                        token(secret).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean sameOrigin(Context context) {
        var site = context.header("Sec-Fetch-Site");
        var origin = context.header("Origin");
        return site == null ? origin == null || origin.endsWith("://" + context.header("Host"))
                : site.equals("same-origin");
    }
}
