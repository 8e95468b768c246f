package lodestone.cli;

import java.io.IOException;
import java.nio.file.Path;
import lodestone.claim.Chain;

/// Chain and home as the commands read them, for measuring: what they are made of is theirs to know.
public final class Shipped {

    private Shipped() {}

    /// The chain that the home in this folder names.
    public static Chain chain(Path folder) {
        return Settings.chain(Home.of(folder));
    }

    /// Makes this folder a home with the shipped settings and without a source.
    public static Path home(Path folder) throws IOException {
        return Home.of(Path.of("").toAbsolutePath()).copyTo(folder).folder();
    }
}
