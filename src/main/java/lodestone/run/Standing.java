package lodestone.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import lodestone.alert.Coverage.Outcome;
import lodestone.store.ListingState;

/// How a listing, or a document's page, stands after a visit, given how it stood before.
///
/// - What came whole heals everything. "Not modified" heals nothing: after a failure it stays what it was.
/// - A page is gone when its host said twice that there is none, at least a day apart and with nothing from
///   it in between; the first time it has only failed. A time-out, a host in trouble or a refusal neither
///   confirms nor refutes that.
/// - What answers in another shape has changed it only if it was read before; else it was never readable.
///
/// @param failures in a row
/// @param missingSince when its host first said that there is no such page
record Standing(Outcome outcome, Optional<String> reason, int failures, Optional<Instant> missingSince) {

    /// Less could be one deployment or one night's maintenance.
    static final Duration APART = Duration.ofDays(1);

    static Standing after(ListingState before, Answer answer, Instant now) {
        return switch (answer.outcome()) {
            case OK, EMPTY -> new Standing(answer.outcome(), Optional.empty(), 0, Optional.empty());
            case NOT_MODIFIED -> unmodified(before);
            case FAILED -> answer.missing() ? missing(before, answer, now)
                    : failed(answer.outcome(), before, answer, before.missingSince());
            case RATE_LIMITED, BLOCKED, REFUSED, GONE ->
                failed(answer.outcome(), before, answer, before.missingSince());
            case CHANGED_SHAPE, UNREADABLE -> failed(shape(before, answer.outcome()), before, answer,
                    Optional.empty());
        };
    }

    private static Standing unmodified(ListingState before) {
        return before.failures() == 0
                ? new Standing(Outcome.NOT_MODIFIED, Optional.empty(), 0, Optional.empty())
                : new Standing(Outcome.of(before.outcome()), before.reason(), before.failures(),
                        Optional.empty());
    }

    private static Standing missing(ListingState before, Answer answer, Instant now) {
        var since = before.missingSince().filter(at -> !at.isAfter(now)).orElse(now);
        boolean gone = !now.isBefore(since.plus(APART));
        return failed(gone ? Outcome.GONE : Outcome.FAILED, before, answer, Optional.of(since));
    }

    private static Outcome shape(ListingState before, Outcome seen) {
        return before.lastSuccess().isEmpty() ? Outcome.UNREADABLE : seen;
    }

    private static Standing failed(Outcome outcome, ListingState before, Answer answer,
            Optional<Instant> missingSince) {
        return new Standing(outcome, answer.reason(), before.failures() + 1, missingSince);
    }
}
