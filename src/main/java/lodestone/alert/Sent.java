package lodestone.alert;

import java.time.Duration;
import java.util.Optional;

/// What came of one attempt.
sealed interface Sent {

    /// The recipient's server took it.
    record Taken() implements Sent {}

    /// It may come through later.
    ///
    /// @param pause how long the other side asks to wait
    record Later(String fault, Optional<Duration> pause) implements Sent {

        Later(String fault) {
            this(fault, Optional.empty());
        }
    }

    /// It will never come through as things are: a person has to look.
    record Never(String fault) implements Sent {}
}
