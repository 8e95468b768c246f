package lodestone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import lodestone.archive.Archive;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Copies the home out.
@Command(name = "backup",
        description = "Copy store, archive, digests, inbox, config/ and sources/ into a new folder.",
        footer = {"",
            "The search index is left out: restore makes it from the store. No run may be under way."})
final class BackupCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Main main;

    @Parameters(paramLabel = "DIR", description = "A folder that does not exist yet, or is empty.")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws IOException {
        var root = Objects.requireNonNull(main);
        var home = root.home();
        var settings = Settings.read(home);
        empty();
        try (var _ = Archive.open(home.archive(), Clock.systemUTC()); var store = settings.reading()) {
            int files = new HomeBackup(home, store).copied(folder);
            root.streams().out().println(files + " files copied to " + folder);
        }
        return 0;
    }

    private void empty() throws IOException {
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                if (files.findAny().isEmpty()) {
                    return;
                }
            }
        }
        if (Files.exists(folder)) {
            throw new UsageException(folder + " is not empty; name a new folder");
        }
    }
}
