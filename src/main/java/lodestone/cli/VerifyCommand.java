package lodestone.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.Callable;
import lodestone.archive.Archive;
import lodestone.index.ClaimIndex;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// Checks every digest, and that the store, the archive and the index agree.
@Command(name = "verify", description = "Check every digest, and that store, archive and index agree.")
final class VerifyCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Main main;

    @Override
    public Integer call() throws IOException {
        var root = Objects.requireNonNull(main);
        var settings = Settings.read(root.home());
        try (var archive = Archive.openReadOnly(root.home().archive());
                var store = settings.reading();
                var index = ClaimIndex.openReadOnly(root.home().lucene());
                var progress = Progressing.on(root.streams())) {
            var verification = new Verification(archive, store, index);
            var faults = new ArrayList<>(verification.run(progress));
            faults.addAll(root.home().inbox().verify());
            progress.clear();
            faults.forEach(root.streams().out()::println);
            root.streams().out()
                    .println(verification.documents() + " documents checked, " + faults.size() + " faults");
            return faults.isEmpty() ? 0 : 1;
        }
    }
}
