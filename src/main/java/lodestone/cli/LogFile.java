package lodestone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where a program that goes on for days writes what it logs: one file a day, the newest thirty.
final class LogFile {

    private LogFile() {}

    /// Sends the log there in more detail than to standard error, where only what an operator should know is
    /// said; without effect once something has been logged.
    ///
    /// @return the file of today
    static Path in(Home home) throws IOException {
        var folder = Files.createDirectories(home.index().resolve("logs"));
        System.setProperty("lodestone.log.folder", folder.toString());
        System.setProperty("lodestone.log.to", "file");
        System.setProperty("lodestone.log.operator", "operator");
        if (System.getProperty("lodestone.log") == null) {
            System.setProperty("lodestone.log.own", "INFO");
        }
        return folder.resolve("serve.log");
    }
}
