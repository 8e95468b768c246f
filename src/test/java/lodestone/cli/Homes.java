package lodestone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Home folders for tests.
final class Homes {

    private Homes() {}

    /// Copies the shipped `config/` into the folder and gives it an empty `sources/`.
    static void shipped(Path home) throws IOException {
        var config = Program.PROJECT.resolve("config");
        try (var walk = Files.walk(config)) {
            for (var path : walk.toList()) {
                var target = home.resolve("config").resolve(config.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
        Files.createDirectories(home.resolve("sources"));
    }
}
