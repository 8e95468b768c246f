package lodestone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A file that was named on the command line, read whole, or why it cannot be.
final class Unreadable {

    /// No document is nearly as long, and more would not fit into memory.
    private static final long LARGEST = 200L << 20;

    private Unreadable() {}

    /// The bytes of the file.
    ///
    /// @throws IOException if it is absent, no file, or too large
    static byte[] read(Path file) throws IOException {
        if (Files.isRegularFile(file) && Files.size(file) > LARGEST) {
            throw new IOException("larger than " + (LARGEST >> 20) + " MB");
        }
        return Files.readAllBytes(file);
    }

    /// Why reading it failed, in words that need no name of the file.
    static String reason(Path file, Exception fault) {
        if (Files.notExists(file)) {
            return "no such file";
        }
        if (Files.isDirectory(file)) {
            return "a folder, not a file";
        }
        var cause = fault.getCause() instanceof IOException inner ? inner : fault;
        return "cannot be read: " + Optional.ofNullable(cause.getMessage()).orElse(cause.toString());
    }
}
