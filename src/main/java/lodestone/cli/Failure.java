package lodestone.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import lodestone.index.query.QueryException;
import org.jspecify.annotations.Nullable;

/// What stopped a command, as one line for the user and an exit code.
final class Failure {

    private Failure() {}

    /// Tells it and returns the exit code.
    ///
    /// @param command as the user calls it, e.g. `lodestone search`
    static int tell(Streams streams, String command, Exception fault) {
        return switch (fault) {
            case FaultyHomeException faulty -> misconfigured(streams, command, faulty);
            case UsageException _,QueryException _ -> wrongUse(streams, command, fault.getMessage());
            case InterruptedException _ -> {
                Thread.currentThread().interrupt();
                yield 1;
            }
            default -> {
                streams.err().println(command + ": " + reason(fault));
                yield 1;
            }
        };
    }

    /// Tells what to change, and returns the exit code.
    static int wrongUse(Streams streams, String command, @Nullable String message) {
        var first = String.valueOf(message).lines().findFirst().orElse("wrong use");
        streams.err().println(command + ": " + first + " (--help shows how)");
        return 2;
    }

    /// A mistake in a file, not on the command line: every fault has its line, and no --help mends it.
    private static int misconfigured(Streams streams, String command, FaultyHomeException faulty) {
        faulty.faults().forEach(fault -> streams.err().println(command + ": " + fault));
        return 2;
    }

    private static String reason(Exception fault) {
        Throwable cause = fault instanceof UncheckedIOException && fault.getCause() != null ? fault.getCause()
                : fault;
        var message = cause.getMessage() == null ? cause.getClass().getSimpleName()
                : cause.getMessage().lines().findFirst().orElse("");
        return switch (cause) {
            case NoSuchFileException _ -> "no such file: " + message;
            case AccessDeniedException _ -> "may not read or write: " + message;
            case FileAlreadyExistsException _,NotDirectoryException _ -> "not a folder: " + message;
            case IOException _,IllegalStateException _ -> message;
            default -> cause.getClass().getSimpleName() + ": " + message + " (--verbose shows where)";
        };
    }
}
