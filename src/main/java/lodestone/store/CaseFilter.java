package lodestone.store;

import java.util.List;
import java.util.Optional;
import lodestone.model.ReviewState;

/// Which cases of the queue are asked for.
///
/// @param states in any of these; empty for whatever waits for somebody
/// @param issuer a part of the issuer's name, in any case
/// @param gap a stage that is claimed without evidence
/// @param severity at least so much
/// @param holder who works on it; blank for nobody
/// @param kind of document
/// @param sampled whether chance drew it
public record CaseFilter(List<ReviewState> states, Optional<String> issuer, Optional<String> gap,
        Optional<Integer> severity, Optional<String> holder, Optional<String> kind,
        Optional<Boolean> sampled) {

    /// Whatever waits for somebody.
    public static final CaseFilter WAITING = new CaseFilter(List.of(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public CaseFilter {
        states = List.copyOf(states);
    }

    /// The same of what that reviewer has.
    public CaseFilter with(String reviewer) {
        return new CaseFilter(states, issuer, gap, severity, Optional.of(reviewer), kind, sampled);
    }

    /// The same in these states.
    public CaseFilter in(List<ReviewState> others) {
        return new CaseFilter(others, issuer, gap, severity, holder, kind, sampled);
    }
}
