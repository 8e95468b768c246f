package lodestone.store;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// How the delivery of a message to one recipient stands.
///
/// @param due when it is tried next
/// @param attempts so far
/// @param changed when it came to stand so
/// @param fault what the last attempt came to; empty if there was none or it went well
public record Delivery(String messageId, String channel, String recipient, String subject, Instant created,
        State state, int attempts, Instant due, Instant changed, Optional<String> fault) {

    /// How it stands.
    public enum State {
        /// The digest that it belongs to is not whole yet.
        HELD,
        /// It is to be tried, for the first time or again.
        WAITING,
        /// The recipient's server took it.
        DELIVERED,
        /// It was given up; a person has to look.
        DEAD;

        /// The name in tables and machine output.
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
