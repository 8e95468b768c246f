package lodestone.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import lodestone.index.query.QueryException;
import lodestone.schedule.Timer;
import lodestone.web.Server;
import lodestone.web.WebSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// Scheduler and pages until stopped.
@Command(name = "serve",
        description = "Run by the schedule in config/lodestone.yaml, and serve the pages, until stopped.",
        footer = {"",
            "Each source is visited at its own pace; the digest is written at its time, once for each "
                    + "day, whatever was stopped, killed or asleep meanwhile. Ctrl-C or SIGTERM ends it; "
                    + "all is kept."})
final class ServeCommand implements Callable<Integer> {

    private static final int UNSET = -1;

    @ParentCommand
    private @Nullable Main main;

    @Option(names = "--port", paramLabel = "N", description = "Port of the pages (default: web.port).")
    private int port = UNSET;

    @Override
    public Integer call() throws IOException, InterruptedException, QueryException {
        var root = Objects.requireNonNull(main);
        var log = LogFile.in(root.home());
        var settings = Settings.read(root.home());
        var clock = Clock.systemUTC();
        try (var ending = Ending.listen();
                var workspace = Workspace.open(root.home(), settings, clock);
                var _ = workspace.agenda().held("serve" + ThisProcess.of(root.home()).place());
                var timer = Timer.of(workspace.duties(), clock);
                var server = new Server(web(settings), workspace.web().with(timer))) {
            var address = server.start();
            timer.start();
            new ServeText(root.streams(), settings).print(address, timer.timetable(), log,
                    root.home());
            server.firstRunLink().ifPresent(link -> root.streams().out()
                    .println("Nobody keeps the accounts yet. Choose a name and a password, once: " + link));
            root.streams().out().flush();
            ending.await();
            root.streams().out().println("Ending; what is stored is kept.");
            root.streams().out().flush();
        }
        return 0;
    }

    private WebSettings web(Settings settings) {
        var shown = settings.web().showing(settings.effective().get());
        return port == UNSET ? shown : shown.on(port);
    }
}
