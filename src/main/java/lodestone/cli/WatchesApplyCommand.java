package lodestone.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import lodestone.alert.Alerting;
import lodestone.index.ClaimIndex;
import lodestone.index.WatchMatcher;
import lodestone.index.query.QueryException;
import lodestone.run.WatchPast;
import lodestone.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Applies one watch to the past.
@Command(name = "apply",
        description = "Applies a new or changed watch to the past: shows what it finds and has not told.",
        footer = {"",
            "Nothing is raised without --raise. What is raised stands in the next digest, and what "
                    + "was raised before, for a document or one of its copies, is not raised again."})
final class WatchesApplyCommand implements Callable<Integer> {

    private static final int SHOWN = 50;

    @ParentCommand
    private @Nullable WatchesCommand parent;

    @Parameters(paramLabel = "ID", description = "The watch, by its id or name.")
    private String id = "";

    @Option(names = "--since", paramLabel = "DATE",
            description = "Only what was published on that day or later.")
    private @Nullable LocalDate since;

    @Option(names = "--raise", description = "Raise an alert for each.")
    private boolean raise;

    @Override
    public Integer call() throws IOException, QueryException {
        var root = Objects.requireNonNull(parent).main();
        var settings = Settings.read(root.home());
        var watch = WatchesCommand.saved(settings, id);
        try (var store = raise ? Store.open(settings.store()) : settings.reading();
                var index = ClaimIndex.openReadOnly(root.home().lucene())) {
            var alerting = new Alerting(store, new WatchMatcher(index, List.of(watch)),
                    settings.records(store), Clock.systemUTC());
            var past = new WatchPast(store, index, alerting);
            var matches = past.of(watch, Optional.ofNullable(since));
            var end = raise ? past.raise(watch, matches.due()) + " raised, for the next digest"
                    : matches.due().size() + " not told yet; --raise puts them into the next digest";
            root.streams().show(text(matches, end));
        }
        return 0;
    }

    private static String text(WatchPast.Matches matches, String end) {
        var out = new StringBuilder();
        matches.due().stream().limit(SHOWN)
                .forEach(hit -> out.append("  ").append(FoundText.head(hit)).append('\n'));
        if (matches.due().size() > SHOWN) {
            out.append("  and %d more%n".formatted(matches.due().size() - SHOWN));
        }
        return out.append("%d found, of which %s%n".formatted(matches.found(), end)).toString();
    }
}
