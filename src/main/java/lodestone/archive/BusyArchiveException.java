package lodestone.archive;

import java.io.IOException;

/// Another process has the archive open for writing; nothing is wrong with it.
public final class BusyArchiveException extends IOException {

    private static final long serialVersionUID = 1L;

    /// In one line.
    public BusyArchiveException(String message) {
        super(message);
    }
}
