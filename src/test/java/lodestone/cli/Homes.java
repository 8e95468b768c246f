package lodestone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Home folders for tests.
final class Homes {

    private Homes() {}

    /// Copies the shipped `config/` into the folder and gives it an empty `sources/`.
    static void shipped(Path home) throws IOException {
        Home.of(Program.PROJECT).copyTo(home);
    }

    /// The digests of that home as JSON.
    static List<String> digests(Path home) throws IOException {
        var digests = new ArrayList<String>();
        try (var files = Files.list(home.resolve("index/digests"))) {
            for (var file : files.filter(file -> file.toString().endsWith(".json")).toList()) {
                digests.add(Files.readString(file));
            }
        }
        return digests;
    }
}
