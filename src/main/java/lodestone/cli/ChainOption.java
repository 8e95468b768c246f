package lodestone.cli;

import java.nio.file.Path;
import lodestone.claim.Chain;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Another ontology than the one of the settings, to try what a change would do.
final class ChainOption {

    @Option(names = "--chain", paramLabel = "FILE",
            description = "Another ontology than that of the settings, refused if its own examples do not "
                    + "hold; its language stands in ../languages/ beside it, else in config/languages/.")
    private @Nullable Path file;

    /// The chain; another than that of the settings must hold its own examples.
    ///
    /// @throws FaultyHomeException with every fault of the file
    Chain chain(Home home) {
        var files = files(home);
        return (file == null ? files : files.proven()).chain();
    }

    /// The files, whatever their examples do.
    ChainFiles files(Home home) {
        return file == null ? Settings.chainFiles(home) : ChainFiles.tried(file, home);
    }
}
