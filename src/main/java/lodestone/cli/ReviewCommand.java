package lodestone.cli;

import java.time.Clock;
import java.util.Objects;
import java.util.function.Function;
import lodestone.review.ReviewDesk;
import lodestone.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// The review queue from the terminal.
@Command(name = "review", description = "The review queue from the terminal.",
        synopsisSubcommandLabel = "list|next|decide|stats|export",
        subcommands = {ReviewListCommand.class, ReviewNextCommand.class, ReviewDecideCommand.class,
            ReviewStatsCommand.class, ReviewExportCommand.class})
final class ReviewCommand implements Runnable {

    @ParentCommand
    private @Nullable Main main;

    @Override
    public void run() {
        throw new UsageException("name list, next, decide, stats or export");
    }

    Main main() {
        return Objects.requireNonNull(main);
    }

    /// What a command does with an open store.
    interface Work {
        int on(Store store, ReviewDesk desk, Clock clock);
    }

    /// Does it on the home's store, opened for writing.
    int writing(Work work) {
        return open(settings -> Store.open(settings.store()), work);
    }

    /// Does it on the home's store, opened for reading.
    int reading(Work work) {
        return open(Settings::reading, work);
    }

    private int open(Function<Settings, Store> opening, Work work) {
        var settings = Settings.read(main().home());
        var clock = Clock.systemUTC();
        try (var store = opening.apply(settings)) {
            return work.on(store, new ReviewDesk(store, settings.review(), clock), clock);
        }
    }

    /// Who reviews: the name given, or else who is logged in on this machine.
    static String reviewer(@Nullable String given) {
        return Objects.requireNonNullElseGet(given, () -> System.getProperty("user.name"));
    }
}
