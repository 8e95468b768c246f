package lodestone.cli;

import java.nio.file.Path;
import lodestone.claim.Chain;

/// The chain as the commands read it, for measuring: what it is made of is theirs to know.
public final class Shipped {

    private Shipped() {}

    /// The chain that the home in this folder names.
    public static Chain chain(Path folder) {
        return Settings.chain(Home.of(folder));
    }
}
