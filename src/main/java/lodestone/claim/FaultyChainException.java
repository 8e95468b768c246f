package lodestone.claim;

import java.util.List;
import java.util.stream.Collectors;

/// A chain that cannot be compiled, with all that is wrong in it.
public final class FaultyChainException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final transient List<ChainFault> faults;

    FaultyChainException(List<ChainFault> faults) {
        super(faults.stream().map(ChainFault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /// Every fault, in the order of the file as far as it goes.
    public List<ChainFault> faults() {
        return faults;
    }
}
