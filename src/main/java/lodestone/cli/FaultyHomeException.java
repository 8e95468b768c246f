package lodestone.cli;

import java.util.List;

/// `config/` cannot be relied on: the user sees every fault in a line of its own, and the exit code is 2.
final class FaultyHomeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    FaultyHomeException(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    List<String> faults() {
        return faults;
    }
}
