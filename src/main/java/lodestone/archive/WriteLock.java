package lodestone.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Keeps a second program from writing to the same archive: two that append to one file would overwrite each
/// other, and the second to start would cut off what the first is writing. Gone with the process that holds
/// it, however that ends.
final class WriteLock implements AutoCloseable {

    private final FileChannel channel;

    private WriteLock(FileChannel channel) {
        this.channel = channel;
    }

    /// @throws BusyArchiveException if another holds it
    static WriteLock take(Path folder) throws IOException {
        var channel = FileChannel.open(folder.resolve("write.lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return new WriteLock(channel);
            }
        } catch (OverlappingFileLockException _) {
            // held by this very process
        }
        channel.close();
        throw new BusyArchiveException("another process is writing to the archive in " + folder
                + "; wait until it is done");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
