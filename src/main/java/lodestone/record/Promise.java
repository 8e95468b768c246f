package lodestone.record;

import java.util.Optional;

/// Something that an issuer announced for a day.
///
/// @param made the passage with its document
/// @param seen the rise of that stage which shows it; present exactly when it is kept
/// @param since documents of the issuer published after the day it was due, up to the day of the record
public record Promise(String stage, Proof made, DueDate due, State state, Optional<Rise> seen, int since) {

    /// How it stands as of a day.
    public enum State {
        /// The stage has since reached a level of 2 or more that it did not have.
        KEPT,
        /// Its day has not passed.
        OPEN,
        /// Its day has passed, and no evidence was found in documents published since.
        OVERDUE,
        /// Its day has passed, and nothing tells: no document since, or the stage had been shown before.
        UNKNOWN;

        /// The name in pages and machine output.
        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// Whether what was promised came after its day.
    public boolean late() {
        return seen.map(rise -> rise.document().day().isAfter(due.last())).orElse(false);
    }
}
