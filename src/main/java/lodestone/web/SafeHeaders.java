package lodestone.web;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;

/// Sets the headers of every answer, and refuses whoever came by another name: a page elsewhere can make a
/// browser call its own name with our address, and would then read what it gets.
final class SafeHeaders {

    /// Scripts are files of ours, and what they write into a page is text: nothing is taken as HTML.
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; "
            + "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
    private static final String FEATURES = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
    private static final String A_YEAR = "max-age=31536000";

    private final WebSettings settings;
    private final AllowedHosts hosts;

    SafeHeaders(WebSettings settings) {
        this.settings = settings;
        this.hosts = AllowedHosts.of(settings);
    }

    void guard(Context context) {
        context.header("Content-Security-Policy", POLICY).header(Header.X_CONTENT_TYPE_OPTIONS, "nosniff")
                .header(Header.X_FRAME_OPTIONS, "DENY").header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Permissions-Policy", FEATURES)
                .header(Header.CACHE_CONTROL, "no-cache");
        if (settings.access().encrypted()) {
            context.header("Strict-Transport-Security", A_YEAR);
        }
        if (!hosts.allow(context.header(Header.HOST))) {
            refuse(context, HttpStatus.MISDIRECTED_REQUEST, "This server answers only to "
                    + settings.host() + " and localhost.\n");
        } else if (cameInTheClear(context)) {
            refuse(context, HttpStatus.FORBIDDEN, "This server is reached over https, through its proxy "
                    + "(which must send X-Forwarded-Proto).\n");
        }
    }

    private boolean cameInTheClear(Context context) {
        return settings.access().proxy() && settings.tls().isEmpty()
                && !"https".equals(context.header("X-Forwarded-Proto"));
    }

    private static void refuse(Context context, HttpStatus status, String reason) {
        context.status(status).contentType("text/plain; charset=utf-8").result(reason);
        context.skipRemainingHandlers();
    }
}
