package lodestone.run;

import java.util.Optional;
import lodestone.alert.Coverage;
import lodestone.fetch.FetchOutcome;

/// A fetch's outcome in the words of the coverage table.
public final class Outcomes {

    private Outcomes() {}

    /// The outcome of a listing whose fetch came out so.
    public static Coverage.Outcome of(FetchOutcome outcome) {
        return switch (outcome) {
            case FetchOutcome.Fetched _ -> Coverage.Outcome.OK;
            case FetchOutcome.NotModified _ -> Coverage.Outcome.NOT_MODIFIED;
            case FetchOutcome.Disallowed _ -> Coverage.Outcome.DISALLOWED;
            case FetchOutcome.RateLimited _ -> Coverage.Outcome.RATE_LIMITED;
            case FetchOutcome.Gone _ -> Coverage.Outcome.GONE;
            case FetchOutcome.Refused _ -> Coverage.Outcome.REFUSED;
            case FetchOutcome.Failed _ -> Coverage.Outcome.FAILED;
        };
    }

    /// Why nothing usable came; empty when it did.
    public static Optional<String> reason(FetchOutcome outcome) {
        return switch (outcome) {
            case FetchOutcome.Fetched _,FetchOutcome.NotModified _ -> Optional.empty();
            case FetchOutcome.Disallowed disallowed -> Optional.of(disallowed.reason());
            case FetchOutcome.RateLimited limited ->
                Optional.of("asked to wait " + limited.retryAfter().toSeconds() + " s");
            case FetchOutcome.Gone gone -> Optional.of("HTTP " + gone.status());
            case FetchOutcome.Refused refused -> Optional.of(refused.reason());
            case FetchOutcome.Failed failed -> Optional.of(failed.reason());
        };
    }
}
