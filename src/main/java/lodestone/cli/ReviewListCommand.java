package lodestone.cli;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import lodestone.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// The head of the review queue.
@Command(name = "list", description = "The queue, the most pressing first.")
final class ReviewListCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable ReviewCommand review;

    @Mixin
    private CaseOptions cases = new CaseOptions();

    @Option(names = "--limit", paramLabel = "N", description = "At most that many (default: "
            + "${DEFAULT-VALUE}).")
    private int limit = 20;

    @Option(names = "--format", paramLabel = "text|jsonl", description = "Default: ${DEFAULT-VALUE}.")
    private Format format = Format.text;

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new UsageException("--limit is 1 or more, not " + limit);
        }
        return Objects.requireNonNull(review).reading((store, _, clock) -> print(store, clock));
    }

    private int print(Store store, Clock clock) {
        var streams = Objects.requireNonNull(review).main().streams();
        var now = clock.instant();
        var found = store.cases().list(cases.filter(), now, Optional.empty(), limit);
        if (format == Format.jsonl) {
            found.forEach(one -> streams.out().println(JsonLines.line(ReviewJson.of(one, now))));
        } else {
            streams.show(ReviewText.list(found, store.cases().count(cases.filter(), now), now));
        }
        if (store.documents().waiting() > 0) {
            streams.err().println("lodestone review: " + store.documents().waiting()
                    + " documents wait for the next run to bring them into the queue");
        }
        return 0;
    }
}
