package lodestone.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lodestone.model.DigestPeriod;
import lodestone.model.Source;

/// What to run over.
///
/// @param sources already chosen; disabled ones and disabled listings are left out by the run
/// @param since take documents published from then on; empty takes those of [#HORIZON]
/// @param faults of the configuration, to be told in the digest
/// @param inbox whether what lies in the inbox is taken too
/// @param telling whether a digest ends it
public record RunRequest(List<Source> sources, Optional<Instant> since, List<String> faults,
        boolean inbox, Telling telling) {

    /// How far back a run without a date looks: a source that was down for weeks is still caught up, a new
    /// one does not bring its whole history.
    public static final Duration HORIZON = Duration.ofDays(90);

    /// Whether, and for what, a run writes a digest.
    public sealed interface Telling {

        /// The digest of a period; none if another run has written it.
        record For(DigestPeriod period) implements Telling {}

        /// A digest because a person asked for one.
        record OnRequest() implements Telling {}

        /// None: what it finds stands in the next digest.
        record Later() implements Telling {}
    }

    /// A run over everything that a person asked for.
    public RunRequest(List<Source> sources, Optional<Instant> since, List<String> faults) {
        this(sources, since, faults, true, new Telling.OnRequest());
    }

    public RunRequest {
        sources = List.copyOf(sources);
        faults = List.copyOf(faults);
    }

    /// The visit of sources at their own pace, without a digest.
    public static RunRequest visit(List<Source> sources) {
        return new RunRequest(sources, Optional.empty(), List.of(), false, new Telling.Later());
    }

    /// The word for it in reports: `daily`, `weekly`, `request` or `visit`.
    String purpose() {
        return switch (telling) {
            case Telling.For(var period) -> period.kind().label();
            case Telling.OnRequest() -> DigestPeriod.Kind.REQUEST.label();
            case Telling.Later() -> "visit";
        };
    }

    /// The period of its digest; empty if it writes none.
    Optional<DigestPeriod> period(long run, Instant now) {
        return switch (telling) {
            case Telling.For(var period) -> Optional.of(period);
            case Telling.OnRequest() -> Optional.of(DigestPeriod.requested(run, now));
            case Telling.Later() -> Optional.empty();
        };
    }
}
