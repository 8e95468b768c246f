package lodestone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.concurrent.Callable;
import lodestone.archive.Archive;
import lodestone.web.Bundle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Everything that a document's findings rest on, as one file.
@Command(name = "bundle",
        description = "Write the evidence of one document into a ZIP that anyone can check.",
        footer = {"",
            "It holds the archive's records, text and findings of every version, the version of the "
                    + "rules, digests, and a small program that checks them offline: java Verify.java"})
final class BundleCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Main main;

    @Parameters(index = "0", paramLabel = "ID", description = "The id that search and the digest print.")
    private String id = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "The ZIP to write; it must not exist yet.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        var root = Objects.requireNonNull(main);
        var home = root.home();
        if (Files.exists(file)) {
            throw new UsageException(file + " exists; name a new file");
        }
        try (var store = Settings.read(home).reading(); var archive = Archive.openReadOnly(home.archive())) {
            write(new Bundle(store, archive));
        }
        root.streams().out().println(Files.size(file) + " bytes written to " + file);
        return 0;
    }

    private void write(Bundle bundle) throws IOException {
        boolean whole = false;
        try (var out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            whole = bundle.write(id, out);
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
        if (!whole) {
            throw new UsageException("no document \"" + id + "\"");
        }
    }
}
