package lodestone.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Who asks: a person or a program with a name, and what it may do.
///
/// @param name as it is written to the audit; blank for a reader who has no account
public record Account(String name, Role role) {

    /// Whoever reads without an account.
    public static final Account ANONYMOUS = new Account("", Role.READER);

    /// What an account may do; each may do what those before it may.
    public enum Role {
        /// Reads every page.
        READER,
        /// Decides on flagged documents.
        REVIEWER,
        /// Starts and stops runs.
        EDITOR,
        /// Keeps the accounts.
        ADMIN;

        /// Whether it may do what the other may.
        public boolean covers(Role other) {
            return compareTo(other) >= 0;
        }

        /// The name in pages, files and commands, e.g. `reviewer`.
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The role of that name; empty if there is none.
        public static Optional<Role> labelled(String label) {
            return Stream.of(values()).filter(role -> role.label().equals(label)).findFirst();
        }
    }

    /// Whether somebody signed in, and is to be named in the audit.
    public boolean known() {
        return !name.isEmpty();
    }

    /// Whether this account may do what needs that role. Anonymous readers only ever read.
    public boolean may(Role needed) {
        return role.covers(needed);
    }
}
