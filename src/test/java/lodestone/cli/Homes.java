package lodestone.cli;

import java.io.IOException;
import java.nio.file.Path;

/// Home folders for tests.
final class Homes {

    private Homes() {}

    /// Copies the shipped `config/` into the folder and gives it an empty `sources/`.
    static void shipped(Path home) throws IOException {
        Home.of(Program.PROJECT).copyTo(home);
    }
}
