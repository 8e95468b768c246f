package lodestone.web;

import io.javalin.http.HttpStatus;

/// A request to the API that cannot be answered, told as `application/problem+json` (RFC 9457).
final class ApiProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String detail;

    ApiProblemException(HttpStatus status, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.detail = detail;
    }

    static ApiProblemException wrong(String detail) {
        return new ApiProblemException(HttpStatus.BAD_REQUEST, detail);
    }

    static ApiProblemException missing(String what, String name) {
        return new ApiProblemException(HttpStatus.NOT_FOUND, "There is no " + what + " \"" + name + "\".");
    }

    String detail() {
        return detail;
    }

    HttpStatus status() {
        return status;
    }
}
