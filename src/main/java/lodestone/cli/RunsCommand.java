package lodestone.cli;

import java.util.Locale;
import java.util.Objects;
import lodestone.store.RunRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// What was run and what came of it.
@Command(name = "runs", description = "What was run, and the report of each run.",
        synopsisSubcommandLabel = "list|show")
final class RunsCommand implements Runnable {

    @ParentCommand
    private @Nullable Main main;

    @Override
    public void run() {
        throw new UsageException("name list or show");
    }

    @Command(name = "list", description = "The newest runs, newest first, with the sums of each.")
    int list(@Option(names = "--limit", paramLabel = "N", defaultValue = "30",
            description = "At most that many (default: 30).") int limit,
            @Option(names = "--format", paramLabel = "text|jsonl", defaultValue = "text",
                    description = "Output format (default: text).") Format format) {
        var root = Objects.requireNonNull(main);
        try (var store = Settings.read(root.home()).reading()) {
            for (var run : store.runs().newest(limit)) {
                root.streams().out()
                        .println(format == Format.jsonl ? JsonLines.line(RunJson.of(run)) : line(run));
            }
        }
        return 0;
    }

    private static String line(RunRecord run) {
        return String.format(Locale.ROOT, "%6d  %-8s %s  %-9s  %s", run.id(), run.purpose(),
                RunText.time(run.started()), run.outcome().orElse("not ended"), RunText.totals(run));
    }

    @Command(name = "show", description = "The report of one run: every listing, every failure, the sums.")
    int show(@Parameters(paramLabel = "ID", description = "Number of the run.") long id,
            @Option(names = "--format", paramLabel = "text|jsonl", defaultValue = "text",
                    description = "Output format (default: text).") Format format) {
        var root = Objects.requireNonNull(main);
        try (var store = Settings.read(root.home()).reading()) {
            var report = store.runs().report(id).orElseThrow(
                    () -> new UsageException("no run " + id + "; ./lodestone runs list shows them"));
            root.streams().out().println(format == Format.jsonl ? JsonLines.line(RunJson.of(report))
                    : RunText.of(report));
        }
        return 0;
    }
}
