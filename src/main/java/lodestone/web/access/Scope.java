package lodestone.web.access;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a token is for. It never keeps accounts.
public enum Scope {
    /// Whatever readers may.
    READ,
    /// Decisions.
    REVIEW,
    /// Watches, disputes, runs.
    EDIT;

    /// The name in pages, files and commands, e.g. `read`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The scope of that name; empty if there is none.
    public static Optional<Scope> labelled(String label) {
        return Stream.of(values()).filter(scope -> scope.label().equals(label)).findFirst();
    }

    static Set<String> labels(Set<Scope> scopes) {
        return scopes.stream().map(Scope::label).collect(Collectors.toUnmodifiableSet());
    }
}
