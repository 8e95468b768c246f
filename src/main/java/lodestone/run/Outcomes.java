package lodestone.run;

import java.util.Optional;
import java.util.Set;
import lodestone.alert.Coverage;
import lodestone.extract.RawDocument;
import lodestone.fetch.FetchOutcome;

/// A fetch's outcome in the words of the coverage table.
public final class Outcomes {

    /// Not for us, says the host: who asks must log in, is turned away, or may not be told by law.
    private static final Set<Integer> BLOCKS = Set.of(401, 403, 451);

    private Outcomes() {}

    /// The outcome of one visit whose fetch came out so: a page that is not there has failed, until its
    /// host has said so twice.
    public static Coverage.Outcome of(FetchOutcome outcome) {
        return switch (outcome) {
            case FetchOutcome.Fetched _ -> Coverage.Outcome.OK;
            case FetchOutcome.NotModified _ -> Coverage.Outcome.NOT_MODIFIED;
            case FetchOutcome.Disallowed _ -> Coverage.Outcome.BLOCKED;
            case FetchOutcome.RateLimited _ -> Coverage.Outcome.RATE_LIMITED;
            case FetchOutcome.Gone _ -> Coverage.Outcome.FAILED;
            case FetchOutcome.Refused _ -> Coverage.Outcome.REFUSED;
            case FetchOutcome.Failed failed when isBlock(failed) -> Coverage.Outcome.BLOCKED;
            case FetchOutcome.Failed _ -> Coverage.Outcome.FAILED;
        };
    }

    private static boolean isBlock(FetchOutcome.Failed failed) {
        return !failed.exchanges().isEmpty() && BLOCKS.contains(failed.exchanges().getLast().status())
                && failed.reason().equals("HTTP " + failed.exchanges().getLast().status());
    }

    /// What came, for whoever reads it.
    public static RawDocument raw(FetchOutcome.Fetched fetched) {
        return new RawDocument(fetched.content(), fetched.contentType(), Optional.of(fetched.location()),
                Optional.empty());
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
