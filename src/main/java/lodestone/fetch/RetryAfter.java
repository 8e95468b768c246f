package lodestone.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import lodestone.model.Exchange;

/// How long an answer asks the client to stay away.
final class RetryAfter {

    private static final Duration UNSAID = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(7);

    private RetryAfter() {}

    /// Empty unless the host asks to wait: 429 always does, 503 by its header.
    static Optional<Duration> of(Exchange exchange, Instant now) {
        var header = exchange.header("Retry-After").flatMap(value -> read(value.strip(), now));
        return switch (exchange.status()) {
            case 429 -> Optional.of(header.orElse(UNSAID));
            case 503 -> header;
            default -> Optional.empty();
        };
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
