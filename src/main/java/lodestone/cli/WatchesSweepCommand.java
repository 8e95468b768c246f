package lodestone.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import lodestone.alert.Alerting;
import lodestone.index.ClaimIndex;
import lodestone.index.WatchMatcher;
import lodestone.index.query.QueryException;
import lodestone.run.Sweep;
import lodestone.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// Goes over the archive with all watches.
@Command(name = "sweep",
        description = "Asks the archive for every watch, and raises what was missed as documents arrived.",
        footer = {"",
            "Looks at what was stored, changed, joined by a copy or assessed anew since two days "
                    + "before the last sweep began (the first: in the last 30 days). What is raised stands "
                    + "in the next digest; nothing is raised twice."})
final class WatchesSweepCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable WatchesCommand parent;

    @Option(names = "--all", description = "Look at the whole archive.")
    private boolean all;

    @Override
    public Integer call() throws IOException, QueryException {
        var root = Objects.requireNonNull(parent).main();
        var settings = Settings.read(root.home());
        var clock = Clock.systemUTC();
        try (var store = Store.open(settings.store());
                var index = ClaimIndex.openReadOnly(root.home().lucene())) {
            var matcher = new WatchMatcher(index, settings.watches());
            var alerting = new Alerting(store, matcher, settings.records(store), clock);
            var sweep = new Sweep(store, matcher, alerting, clock);
            root.streams().show(text(all ? sweep.runOverAll() : sweep.run()));
        }
        return 0;
    }

    private static String text(Sweep.Report report) {
        var out = new StringBuilder();
        report.missed().forEach(missed -> out.append("  %s  %s: %s%n".formatted(missed.documentId(),
                TerminalText.clean(missed.watch().name()), TerminalText.clean(missed.title()))));
        return out.append("%d alerts raised; %d documents %s%n".formatted(report.missed().size(),
                report.documents(), report.since().map(since -> "changed since " + since)
                        .orElse("in the archive")))
                .toString();
    }
}
