package lodestone.web.access;

import io.javalin.http.HttpStatus;

/// The request may not be answered; the message says why, in words for whoever sent it.
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String reason;

    RefusedException(HttpStatus status, String reason) {
        super(reason, null, false, false);
        this.status = status;
        this.reason = reason;
    }

    /// Why, in words for whoever sent it.
    public String reason() {
        return reason;
    }

    /// 401 where signing in would help, 403 where it would not.
    public HttpStatus status() {
        return status;
    }
}
