package lodestone.cli;

import java.nio.file.Path;

/// The folder that holds `config/`, `sources/` and `index/`.
record Home(Path folder, Path index) {

    /// The ordinary home.
    static Home of(Path folder) {
        return new Home(folder, folder.resolve("index"));
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

    Path digests() {
        return index.resolve("digests");
    }

    Path chains() {
        return folder.resolve("config").resolve("chains");
    }
}
