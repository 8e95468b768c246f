package lodestone.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import lodestone.model.Exchange;

/// How long an answer asks the client to stay away, in seconds or until a date (RFC 9110 10.2.3).
final class RetryAfter {

    private static final Duration LONGEST = Duration.ofDays(7);

    private RetryAfter() {}

    /// What 429 and 503 name; empty where they name nothing that can be read, and for every other status.
    static Optional<Duration> of(Exchange exchange, Instant now) {
        return of(exchange.status(), exchange.header("Retry-After"), now);
    }

    /// The same of that status and what the header says.
    static Optional<Duration> of(int status, Optional<String> named, Instant now) {
        return status == 429 || status == 503 ? named.flatMap(value -> read(value.strip(), now))
                : Optional.empty();
    }

    private static Optional<Duration> read(String value, Instant now) {
        try {
            var time = value.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(value))
                    : Duration.between(now, ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME));
            var least = time.isNegative() ? Duration.ZERO : time;
            return Optional.of(least.compareTo(LONGEST) > 0 ? LONGEST : least);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
