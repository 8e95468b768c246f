package lodestone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Copies a backup back.
@Command(name = "restore", description = "Copy a backup back and rebuild the index from it.",
        footer = {"",
            "Overwrites nothing: index/ must hold no data, and a file of config/ or sources/ that is "
                    + "there stays as it is."})
final class RestoreCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Main main;

    @Parameters(paramLabel = "DIR", description = "What ./lodestone backup made.")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws IOException {
        var root = Objects.requireNonNull(main);
        var home = root.home();
        for (var data : new Path[]{home.database(), home.archive()}) {
            if (Files.exists(data)) {
                throw new UsageException(data + " exists; move it away first, nothing is overwritten");
            }
        }
        var files = new Backup(folder).checked();
        int copied = 0;
        for (var file : files.entrySet()) {
            var target = home.folder().resolve(file.getKey());
            if (Files.notExists(target)) {
                Files.createDirectories(target.toAbsolutePath().getParent());
                Files.copy(file.getValue(), target);
                copied++;
            }
        }
        root.streams().out().println(copied + " of " + files.size() + " files copied back");
        return ReindexCommand.rebuild(root);
    }
}
