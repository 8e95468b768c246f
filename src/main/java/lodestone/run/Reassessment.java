package lodestone.run;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import lodestone.model.Source;
import lodestone.run.PresentRules.Change;

/// Assesses the newest version of every stored document again with the present rules, and brings the index
/// and the alerts up to date. What is newly flagged stands in the next digest.
public final class Reassessment {

    private final Parts parts;
    private final Indexing indexing;

    /// A reassessment by the classifier of those parts; nothing is fetched.
    public Reassessment(Parts parts) {
        this.parts = parts;
        this.indexing = new Indexing(parts);
    }

    /// What came of it.
    ///
    /// @param changed of the assessed, how many came out otherwise than before
    public record Report(long assessed, long changed) {}

    /// May be interrupted by anything and run again. Documents without a text are left as they are. Copies
    /// and corrections are told apart anew by the present rules; where that was interrupted, the next run
    /// goes on with it.
    ///
    /// @param told of each document that is assessed in another way, once that is stored
    public Report run(List<Source> sources, Consumer<Change> told, Progress progress) throws IOException {
        var rules = new PresentRules(parts.store(), parts.classifier(), parts.issuers());
        var report = rules.compare(sources, change -> {
            parts.store().documents().reassess(change.after(), parts.clock().instant());
            told.accept(change);
        }, progress);
        parts.store().traces().forget();
        new Refolding(parts.store(), parts.issuers()).catchUp(sources, progress);
        indexing.catchUp();
        return report;
    }
}
