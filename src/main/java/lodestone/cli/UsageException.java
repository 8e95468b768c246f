package lodestone.cli;

/// Wrong use of a command: its message is the one line that the user sees, and the exit code is 2.
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
