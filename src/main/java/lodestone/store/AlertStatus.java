package lodestone.store;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// How an alert stands.
///
/// @param number by which people name it
/// @param changed when it came to stand so
/// @param changedBy who acknowledged or closed it
/// @param episode 1, or more where it was told before, was dealt with, and has come up again
/// @param reopened why it has come up again; present exactly when this is not the first episode
public record AlertStatus(Alert alert, long number, State state, Instant changed, Optional<String> changedBy,
        int episode, Optional<String> reopened) {

    /// The life of an alert; it goes one way.
    public enum State {
        /// Nobody has been notified.
        NEW,
        /// A channel has delivered it.
        NOTIFIED,
        /// A person is at it.
        ACKNOWLEDGED,
        /// It is dealt with.
        CLOSED;

        /// The name in tables and machine output.
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Whether a person has dealt with it.
        public boolean settled() {
            return this == ACKNOWLEDGED || this == CLOSED;
        }
    }
}
