package lodestone.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.Callable;
import lodestone.archive.Archive;
import lodestone.index.ClaimIndex;
import lodestone.index.QueryException;
import lodestone.index.SearchRequest;
import lodestone.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// Checks every digest, and that the store, the archive and the index agree.
@Command(name = "verify", description = "Check every digest, and that store, archive and index agree.")
final class VerifyCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Main main;

    @Override
    public Integer call() throws IOException, QueryException {
        var root = Objects.requireNonNull(main);
        var settings = Settings.read(root.home());
        var faults = new ArrayList<String>();
        long documents;
        try (var archive = Archive.open(root.home().archive(), Clock.systemUTC());
                var store = Store.open(settings.store());
                var index = ClaimIndex.openReadOnly(root.home().lucene())) {
            faults.addAll(archive.verify());
            documents = store.documents().count();
            store.documents().forEach(stored -> {
                var capture = stored.version().capture();
                try {
                    archive.read(capture);
                } catch (IOException fault) {
                    faults.add(stored.version().documentId() + ": no capture " + capture.digest() + " in "
                            + capture.file() + ": " + fault.getMessage());
                }
            });
            if (index.size() != documents) {
                faults.add("the index holds " + index.size() + " of " + documents
                        + " documents; ./lodestone reindex rebuilds it");
            }
            index.search(SearchRequest.of("*:*", 1));
        }
        faults.forEach(root.streams().out()::println);
        root.streams().out().println(documents + " documents checked, " + faults.size() + " faults");
        return faults.isEmpty() ? 0 : 1;
    }
}
