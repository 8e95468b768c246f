package lodestone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import lodestone.run.Inbox;

/// The folder that holds `config/`, `sources/` and `index/`.
record Home(Path folder, Path index) {

    /// The ordinary home.
    static Home of(Path folder) {
        return new Home(folder, folder.resolve("index"));
    }

    /// The home that was asked for; otherwise the one that the launcher names.
    static Home chosen(Optional<Path> wished) {
        var given = wished.or(() -> Optional.ofNullable(System.getenv("LODESTONE_HOME")).map(Path::of))
                .or(() -> Optional.ofNullable(System.getProperty("lodestone.home")).map(Path::of));
        return of(given.orElse(Path.of("")).toAbsolutePath().normalize());
    }

    /// A new home in this folder, with the settings of this one and without a source.
    Home copyTo(Path target) throws IOException {
        var config = folder.resolve("config");
        try (var walk = Files.walk(config)) {
            for (var path : walk.toList()) {
                var copy = target.resolve("config").resolve(config.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy);
                }
            }
        }
        Files.createDirectories(target.resolve("sources"));
        return of(target);
    }

    Path archive() {
        return index.resolve("archive");
    }

    Path lucene() {
        return index.resolve("lucene");
    }

    Path database() {
        return index.resolve("lodestone.db");
    }

    Inbox inbox() {
        return new Inbox(index.resolve(Inbox.ID));
    }

    Path digests() {
        return index.resolve("digests");
    }

    Path chains() {
        return folder.resolve("config").resolve("chains");
    }
}
