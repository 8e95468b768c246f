package lodestone.claim;

import java.util.List;

/// A compiled ontology: stages, phrases, milestones, cues. Immutable and thread-safe.
public final class Chain {

    private Chain() {}

    /// Stage names, upstream first.
    public List<String> stages() {
        throw new IllegalStateException("skeleton");
    }
}
