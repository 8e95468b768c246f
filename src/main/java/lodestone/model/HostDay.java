package lodestone.model;

import java.time.Duration;
import java.time.LocalDate;

/// What one host was asked on one day: a row of the fair-access ledger.
///
/// @param host `host` or `host:port`
/// @param day in UTC
/// @param requests sent, robots.txt and redirects included
/// @param notModified of these, answered 304
/// @param bytes received, bodies only
/// @param refused addresses not asked for, or not kept, because robots rules forbid it
public record HostDay(String host, LocalDate day, long requests, long notModified, long bytes, Waits waited,
        long refused) {

    /// Time spent waiting, by what was obeyed.
    ///
    /// @param pace our own least pause, or that of the host's group
    /// @param crawlDelay of robots.txt
    /// @param retryAfter what an answer asked for
    /// @param backOff after server errors and silence
    public record Waits(Duration pace, Duration crawlDelay, Duration retryAfter, Duration backOff) {

        /// None.
        public static final Waits NONE = new Waits(Duration.ZERO, Duration.ZERO, Duration.ZERO,
                Duration.ZERO);

        /// Both together.
        public Waits plus(Waits more) {
            return new Waits(pace.plus(more.pace), crawlDelay.plus(more.crawlDelay),
                    retryAfter.plus(more.retryAfter), backOff.plus(more.backOff));
        }

        /// All of it.
        public Duration total() {
            return pace.plus(crawlDelay).plus(retryAfter).plus(backOff);
        }
    }

    /// Both together, under this host and day.
    public HostDay plus(HostDay more) {
        return new HostDay(host, day, requests + more.requests, notModified + more.notModified,
                bytes + more.bytes, waited.plus(more.waited), refused + more.refused);
    }
}
