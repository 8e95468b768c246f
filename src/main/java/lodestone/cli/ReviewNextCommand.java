package lodestone.cli;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import lodestone.review.ReviewDesk;
import lodestone.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// The next case of the review queue.
@Command(name = "next", description = "Shows the next case and keeps it for you: claim, stages, gaps, the "
        + "nearest hedge, and how to decide.")
final class ReviewNextCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable ReviewCommand review;

    @Mixin
    private CaseOptions cases = new CaseOptions();

    @Option(names = "--as", paramLabel = "NAME", description = "Who reviews (default: who is logged in).")
    private @Nullable String reviewer;

    @Override
    public Integer call() {
        return Objects.requireNonNull(review).writing((store, desk, _) -> show(store, desk));
    }

    private int show(Store store, ReviewDesk desk) {
        var root = Objects.requireNonNull(review).main();
        var who = ReviewCommand.reviewer(reviewer);
        var next = desk.next(who, cases.filter(), Optional.empty());
        if (next.isEmpty()) {
            root.streams().out().println("Nothing in the queue waits for " + who + ".");
            return 0;
        }
        var stored = store.documents().byId(next.get().documentId()).orElseThrow();
        root.streams().show(ReviewText.next(next.get(), stored, who));
        return 0;
    }
}
