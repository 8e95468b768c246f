package lodestone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lodestone.run.Upkeep;
import lodestone.store.Store;

/// Copies a home out. The store first: all that it tells of is in the archive by then, whatever a run adds to
/// both meanwhile.
record HomeBackup(Home home, Store store) implements Upkeep.Copier {

    private static final List<String> PARTS = List.of("config", "sources", "index/archive", "index/digests",
            "index/inbox");

    @Override
    public void copy(Path folder) throws IOException {
        copied(folder);
    }

    /// The same.
    ///
    /// @return how many files that are
    int copied(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("index"));
        store.copyTo(folder.resolve("index").resolve("lodestone.db"));
        var backup = new Backup(folder);
        for (var part : PARTS) {
            backup.add(home.folder().resolve(part), Path.of(part));
        }
        return backup.seal();
    }
}
