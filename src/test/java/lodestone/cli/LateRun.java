package lodestone.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import lodestone.run.Progress;

/// The daily run in a process of its own, some minutes from now: `MINUTES SINCE --home FOLDER`, the second
/// empty for a run that looks back by itself.
final class LateRun {

    private LateRun() {}

    public static void main(String[] args) throws Exception {
        var home = Home.of(Path.of(args[3]));
        var clock = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(Long.parseLong(args[0])));
        try (var workspace = Workspace.open(home, Settings.read(home), clock)) {
            var report = workspace.duties().request(
                    Optional.of(args[1]).filter(since -> !since.isEmpty()).map(Instant::parse),
                    Progress.NONE);
            RunCommand.print(report, new Streams(System.in, System.out, System.err, false, false, 0), home);
            System.exit(report.complete() ? 0 : 1);
        }
    }
}
