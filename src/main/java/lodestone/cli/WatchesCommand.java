package lodestone.cli;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import lodestone.index.ClaimIndex;
import lodestone.index.query.QueryException;
import lodestone.index.SearchRequest;
import lodestone.index.Trial;
import lodestone.model.Watch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Saved searches.
@Command(name = "watches", description = "Saved searches.", synopsisSubcommandLabel = "list|test|apply|sweep",
        subcommands = {WatchesApplyCommand.class, WatchesSweepCommand.class})
final class WatchesCommand implements Runnable {

    @ParentCommand
    private @Nullable Main main;

    /// The program that this is part of.
    Main main() {
        return Objects.requireNonNull(main);
    }

    @Override
    public void run() {
        throw new UsageException("name list, test, apply or sweep");
    }

    @Command(name = "list",
            description = "Every watch of config/watches.yaml: how much of the archive it matches, when and "
                    + "where it tells, whose it is, and its query.")
    int list() throws IOException, QueryException {
        var root = main();
        var settings = Settings.read(root.home());
        try (var index = ClaimIndex.openReadOnly(root.home().lucene())) {
            for (var watch : settings.watches()) {
                var found = index.search(SearchRequest.of(watch.query(), 1)).total();
                root.streams().out().printf("%-28s %6d  %s%n    %s%n    %s%n", watch.id(), found,
                        watch.name(), terms(watch), watch.query());
            }
        }
        settings.faults().forEach(fault -> root.streams().err().println(fault));
        return settings.faults().isEmpty() ? 0 : 1;
    }

    private static String terms(Watch watch) {
        var told = watch.channels().isEmpty() ? "the default channels" : String.join(", ", watch.channels());
        return watch.schedule().label() + " to " + told
                + watch.owner().map(owner -> "; of " + owner).orElse("");
    }

    @Command(name = "test",
            description = "Tries a query on the archive before it is saved: what it finds, by "
                    + "month, how much of it reviewers confirm, what it gains and loses against a "
                    + "saved watch, and its nearest misses.")
    int test(@Parameters(paramLabel = "QUERY") String query,
            @Option(names = "--against", paramLabel = "ID",
                    description = "The saved watch to compare with, by its id or "
                            + "name.") @Nullable String against)
            throws IOException, QueryException {
        var root = main();
        var saved = Optional.ofNullable(against).map(name -> saved(Settings.read(root.home()), name).query());
        try (var index = ClaimIndex.openReadOnly(root.home().lucene())) {
            root.streams().show(new WatchTrial(Trial.of(index, query, saved)).text());
        }
        return 0;
    }

    /// The watch of that id, or else of that name.
    static Watch saved(Settings settings, String idOrName) {
        var watches = settings.watches();
        return watches.stream().filter(watch -> watch.id().equals(idOrName)).findFirst()
                .or(() -> watches.stream().filter(watch -> watch.name().equals(idOrName)).findFirst())
                .orElseThrow(() -> new UsageException("no watch \"" + idOrName + "\"; there are "
                        + watches.stream().map(Watch::id).collect(Collectors.joining(", "))));
    }
}
