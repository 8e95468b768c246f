package lodestone.web;

import lodestone.claim.Chain;
import lodestone.model.Evidence;

/// What the pages call milestones.
final class Milestones {

    private Milestones() {}

    /// What a piece of evidence is, e.g. `a scoping study (MI07)`; the id alone of one that is no
    /// longer in the chain.
    static String words(Chain chain, Evidence evidence) {
        var id = evidence.milestone();
        return chain.title(id).map(title -> title + " (" + id + ")").orElse(id);
    }
}
