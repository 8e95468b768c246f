package lodestone.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import lodestone.index.ClaimIndex;
import lodestone.index.Indexed;
import lodestone.store.Stored;
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
        try (var store = settings.reading();
                var index = ClaimIndex.rebuild(root.home().lucene());
                var progress = Progressing.on(root.streams())) {
            long total = store.documents().count();
            var done = new long[1];
            store.documents().forEach(stored -> {
                put(index, stored);
                progress.at("documents", ++done[0], total);
            });
            index.commit();
            progress.clear();
            root.streams().out().println(done[0] + " documents indexed");
        }
        return 0;
    }

    private static void put(ClaimIndex index, Stored stored) {
        try {
            index.put(new Indexed(stored.version(), stored.assessment()));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
