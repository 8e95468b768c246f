package lodestone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where a program that goes on for days writes what it logs: one file a day, the newest thirty.
final class LogFile {

    private LogFile() {}

    /// Sends the log there instead of to standard error, in more detail; without effect once something has
    /// been logged.
    ///
    /// @return the file of today
    static Path in(Home home) throws IOException {
        var folder = Files.createDirectories(home.index().resolve("logs"));
        System.setProperty("lodestone.log.folder", folder.toString());
        System.setProperty("lodestone.log.to", "file");
        if (System.getProperty("lodestone.log") == null) {
            System.setProperty("lodestone.log.own", "INFO");
        }
        return folder.resolve("serve.log");
    }
}
