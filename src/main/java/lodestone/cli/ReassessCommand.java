package lodestone.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import lodestone.index.query.QueryException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// Assesses everything again.
@Command(name = "reassess", description = "Assess every stored document again with the present rules.",
        footer = {"",
            "What is newly flagged, and what a watch newly finds, stands in the digest of the next run. "
                    + "What the rules said before is kept: show tells it as of a day."})
final class ReassessCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Main main;

    @Override
    public Integer call() throws IOException, QueryException {
        var root = Objects.requireNonNull(main);
        var settings = Settings.read(root.home());
        try (var workspace = Workspace.open(root.home(), settings, Clock.systemUTC());
                var progress = Progressing.on(root.streams())) {
            var report = workspace.reassessment().run(settings.sources(), progress);
            progress.clear();
            root.streams().out().println(report.assessed() + " documents assessed by chain "
                    + settings.chain().id() + " " + settings.chain().version() + ", " + report.changed()
                    + " came out otherwise");
        }
        return 0;
    }
}
