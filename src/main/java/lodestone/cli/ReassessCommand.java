package lodestone.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import lodestone.claim.Classifier;
import lodestone.extract.IssuerResolver;
import lodestone.index.query.QueryException;
import lodestone.run.PresentRules;
import lodestone.run.Reassessment.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// Assesses everything again.
@Command(name = "reassess", description = "Assess every stored document again with the present rules.",
        footer = {"",
            "What is newly flagged, and what a watch newly finds, stands in the digest of the next run. "
                    + "What the rules said before is kept: show tells it as of a day."})
final class ReassessCommand implements Callable<Integer> {

    /// How many of those that came out otherwise are named where they are stored as well.
    private static final int NAMED = 20;

    @ParentCommand
    private @Nullable Main main;

    @Option(names = "--try", description = "Store nothing: list all that would come out otherwise.")
    private boolean attempt;

    @Override
    public Integer call() throws IOException, QueryException {
        var root = Objects.requireNonNull(main);
        var settings = Settings.read(root.home());
        var changes = new ChangeLines(root.streams(), attempt ? Integer.MAX_VALUE : NAMED);
        var report = attempt ? tried(root, settings, changes) : stored(root, settings, changes);
        changes.end();
        root.streams().out().println(report.assessed() + " documents assessed by chain "
                + settings.chain().id() + " " + settings.chain().version() + ", " + report.changed()
                + (attempt ? " would come out otherwise" : " came out otherwise"));
        return 0;
    }

    private static Report stored(Main root, Settings settings, ChangeLines changes)
            throws IOException, QueryException {
        try (var workspace = Workspace.open(root.home(), settings, Clock.systemUTC());
                var progress = Progressing.on(root.streams())) {
            var report = workspace.reassessment().run(settings.sources(), changes::add, progress);
            progress.clear();
            return report;
        }
    }

    private static Report tried(Main root, Settings settings, ChangeLines changes) {
        try (var store = settings.reading(); var progress = Progressing.on(root.streams())) {
            var rules = new PresentRules(store, new Classifier(settings.chain()),
                    new IssuerResolver(settings.companies()));
            var report = rules.compare(settings.sources(), changes::add, progress);
            progress.clear();
            return report;
        }
    }
}
