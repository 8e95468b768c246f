package lodestone.store;

import java.util.Map;

/// Turns what a driver throws into one line that names the database and says what may be done.
final class Fault {

    /// SQLite's result codes, as the driver spells them, with what they mean to a person.
    private static final Map<String, String> ADVICE = Map.of(
            "[SQLITE_BUSY", "another program keeps it locked; end that one or try again",
            "[SQLITE_READONLY", "it cannot be written; check the permissions of the file and its folder",
            "[SQLITE_CANTOPEN", "it cannot be opened; check the permissions of the file and its folder",
            "[SQLITE_CORRUPT", "the file is damaged; restore it from a backup",
            "[SQLITE_NOTADB", "the file is not a database; move it away or name another",
            "[SQLITE_FULL", "the disk is full",
            "[SQLITE_IOERR", "the disk cannot be read or written");

    private Fault() {}

    /// @param database without secrets: see [Database]
    /// @param told the fault whose words a person should read
    static StoreException of(String database, Throwable told, Throwable cause) {
        var message = told.getMessage() == null ? told.toString() : told.getMessage();
        var line = message.lines().findFirst().orElse(message);
        return new StoreException("database " + database + ": " + advised(line), cause);
    }

    private static String advised(String line) {
        return ADVICE.entrySet().stream().filter(entry -> line.startsWith(entry.getKey())).findFirst()
                .map(entry -> entry.getValue() + " " + line).orElse(line);
    }

    /// The innermost cause: libraries wrap what the driver says in words of their own.
    static Throwable root(Throwable thrown) {
        var cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
