package lodestone.cli;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// Rebuilds the index from the store.
@Command(name = "reindex", description = "Rebuild the index from the store.")
final class ReindexCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Main main;

    @Override
    public Integer call() throws IOException {
        return rebuild(Objects.requireNonNull(main));
    }

    /// Makes the index anew from the store.
    static int rebuild(Main root) throws IOException {
        var settings = Settings.read(root.home());
        try (var store = settings.reading(); var progress = Progressing.on(root.streams())) {
            long done = new IndexRebuild(root.home(), settings, store).run(progress);
            progress.clear();
            root.streams().out().println(done + " documents indexed");
        }
        return 0;
    }
}
