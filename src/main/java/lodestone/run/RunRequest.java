package lodestone.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lodestone.model.Source;

/// What to run over.
///
/// @param sources already chosen; disabled ones and disabled listings are left out by the run
/// @param since take documents published from then on; empty takes those of [#HORIZON]
/// @param faults of the configuration, to be told in the digest
/// @param inbox whether what lies in the inbox is taken too
public record RunRequest(List<Source> sources, Optional<Instant> since, List<String> faults,
        boolean inbox) {

    /// How far back a run without a date looks: a source that was down for weeks is still caught up, a new
    /// one does not bring its whole history.
    public static final Duration HORIZON = Duration.ofDays(90);

    /// A run over everything.
    public RunRequest(List<Source> sources, Optional<Instant> since, List<String> faults) {
        this(sources, since, faults, true);
    }

    public RunRequest {
        sources = List.copyOf(sources);
        faults = List.copyOf(faults);
    }
}
