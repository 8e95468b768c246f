package lodestone.run;

import java.time.Duration;
import java.util.Optional;
import lodestone.alert.Coverage.Outcome;
import lodestone.fetch.FetchOutcome;

/// What one visit heard, whatever was heard before.
///
/// @param reason why nothing usable came; empty when it did
/// @param missing whether the host itself said that there is no such page (404 or 410)
/// @param lasting whether asking again soon would hear the same
/// @param pause how long the host asks to be left alone; zero if it does not
record Answer(Outcome outcome, Optional<String> reason, boolean missing, boolean lasting,
        Duration pause) {

    static Answer of(FetchOutcome outcome) {
        return new Answer(Outcomes.of(outcome), Outcomes.reason(outcome),
                outcome instanceof FetchOutcome.Gone, isLasting(outcome),
                outcome instanceof FetchOutcome.RateLimited limited ? limited.retryAfter() : Duration.ZERO);
    }

    private static boolean isLasting(FetchOutcome outcome) {
        return switch (outcome) {
            case FetchOutcome.Gone _,FetchOutcome.Disallowed _,FetchOutcome.Refused _ -> true;
            case FetchOutcome.Failed failed -> failed.reason().contains("neither text nor PDF")
                    || failed.reason().startsWith("larger than");
            case FetchOutcome.Fetched _,FetchOutcome.NotModified _,FetchOutcome.RateLimited _ -> false;
        };
    }

    /// Something that can be used.
    static Answer good(Outcome outcome) {
        return new Answer(outcome, Optional.empty(), false, false, Duration.ZERO);
    }

    /// Something that cannot.
    static Answer bad(Outcome outcome, String reason) {
        return new Answer(outcome, Optional.of(reason), false, false, Duration.ZERO);
    }
}
