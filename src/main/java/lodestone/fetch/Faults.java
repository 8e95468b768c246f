package lodestone.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import lodestone.fetch.Exchanger.Broken;
import lodestone.fetch.Exchanger.Why;
import lodestone.model.Exchange;
import org.apache.hc.core5.http.ConnectionClosedException;

/// What a person should read when no answer came of a request, in place of what the client library says.
final class Faults {

    private static final int LONGEST = 160;
    private static final Pattern UNPRINTABLE = Pattern.compile("[^\\x20-\\x7e\\x{a0}-\\x{10ffff}]");

    private final Duration timeout;

    Faults(Duration timeout) {
        this.timeout = timeout;
    }

    /// @param exchange as far as it came
    Broken broken(Exception fault, Optional<Exchange> exchange) {
        return switch (root(fault)) {
            case AddressGuard.RefusedAddressException refused ->
                new Broken(String.valueOf(refused.getMessage()), Why.REFUSED, exchange);
            case InterruptedIOException _ -> new Broken(
                    "no complete answer within " + timeout.toMillis() / 1000.0 + " s", Why.SILENT, exchange);
            case UnknownHostException unknown ->
                new Broken("unknown host " + unknown.getMessage(), Why.SILENT, exchange);
            case ConnectException none -> new Broken(reason(none), Why.SILENT, exchange);
            case ConnectionClosedException _ -> new Broken(Arriving.BROKEN_OFF, Why.BAD, exchange);
            case SSLException tls -> new Broken(tls(tls), Why.BAD, exchange);
            case Throwable other -> new Broken(reason(other), Why.BAD, exchange);
        };
    }

    /// The client library wraps some.
    private static Throwable root(Exception fault) {
        return fault.getClass().equals(IOException.class) && fault.getCause() instanceof IOException cause
                ? root(cause) : fault;
    }

    /// Why its body ended early, in the words of WARC.
    static String truncated(Exception fault) {
        var message = String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT);
        if (fault instanceof InterruptedIOException) {
            return "time";
        }
        if (fault instanceof ConnectionClosedException || fault instanceof SocketException) {
            return "disconnect";
        }
        return message.startsWith("larger than") || message.startsWith("unpacks to") ? "length"
                : "unspecified";
    }

    private static String tls(SSLException fault) {
        return Stream.<Throwable>iterate(fault, cause -> cause != null, Throwable::getCause)
                .filter(CertificateException.class::isInstance)
                .findFirst().map(Faults::certificate).orElseGet(() -> "TLS: " + reason(fault));
    }

    private static String certificate(Throwable fault) {
        return "TLS: " + switch (fault) {
            case CertificateExpiredException _ -> "the certificate has expired";
            case CertificateNotYetValidException _ -> "the certificate is not valid yet";
            case Throwable other when String.valueOf(other.getMessage()).contains(" matching ") ->
                "the certificate is for another name";
            default -> "the certificate is not trusted";
        };
    }

    /// In one line, without whatever a server put into it to be shown.
    private static String reason(Throwable fault) {
        return Optional.ofNullable(fault.getMessage()).flatMap(message -> message.lines().findFirst())
                .map(message -> UNPRINTABLE.matcher(message).replaceAll("?"))
                .map(message -> message.length() > LONGEST ? message.substring(0, LONGEST) + "…" : message)
                .filter(message -> !message.isBlank()).orElse(fault.getClass().getSimpleName());
    }
}
