package lodestone.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Appends to the last WARC file. Whoever comes while another waits for the disk shares the next wait with
/// all who came meanwhile. Thread-safe; close it.
final class WarcWriter implements AutoCloseable {

    private final long full;
    private final Choice choice;
    private final Object forcing = new Object();
    /// Guarded by [#forcing]: the turn up to which everything is on disk and told to its owner.
    private long told;

    private @Nullable FileChannel channel;
    private @Nullable Path path;
    /// Up to where the file is on disk.
    private long safe;
    /// The last turn that went into a file that is closed by now, and on disk.
    private long closed;
    private long appended;
    /// What the disk refused; nothing more is written then, because what it keeps cannot be known.
    private @Nullable IOException fault;

    /// @param full size from which on a new file is begun
    WarcWriter(long full, Choice choice) {
        this.full = full;
        this.choice = choice;
    }

    /// Names the file to write to.
    interface Choice {
        /// @param begin whether nothing was written yet
        Path file(boolean begin) throws IOException;
    }

    /// Learns what is on disk.
    interface Owner {
        /// Everything up to that turn is. Called by one thread at a time, turns ascending.
        void onDisk(long turn) throws IOException;
    }

    /// Where bytes went.
    ///
    /// @param turn how often something was appended by then
    record Place(String file, long offset, long turn) {}

    /// Adds the bytes at the end; they are not on disk yet.
    synchronized Place append(byte[] first, byte[] second) throws IOException {
        var writing = writable();
        long offset = writing.size();
        try {
            var bytes = ByteBuffer.allocate(first.length + second.length).put(first).put(second).flip();
            writing.position(offset);
            while (bytes.hasRemaining()) {
                writing.write(bytes);
            }
        } catch (IOException refused) {
            throw takenBack(offset, refused);
        }
        return new Place(String.valueOf(file().getFileName()), offset, ++appended);
    }

    /// Half a record must not stay in front of the next.
    private IOException takenBack(long offset, IOException refused) {
        try {
            open().truncate(offset);
            return cannotWrite(refused);
        } catch (IOException stuck) {
            refused.addSuppressed(stuck);
            return broken(refused);
        }
    }

    /// Returns when everything up to that turn is on disk and the owner knows.
    void force(long turn, Owner owner) throws IOException {
        synchronized (forcing) {
            if (told < turn) {
                try {
                    var pending = pending();
                    force(pending);
                    owner.onDisk(pending.turn());
                    told = pending.turn();
                } catch (IOException refused) {
                    throw broken(refused);
                }
            }
        }
    }

    /// What is not on disk yet.
    private record Pending(FileChannel channel, long size, long turn) {}

    private synchronized Pending pending() throws IOException {
        return new Pending(open(), open().size(), appended);
    }

    private void force(Pending pending) throws IOException {
        try {
            pending.channel().force(false);
        } catch (ClosedChannelException early) {
            if (!isClosed(pending.turn())) {
                throw early;
            }
        }
        safe(pending);
    }

    private synchronized boolean isClosed(long turn) {
        return turn <= closed;
    }

    private synchronized void safe(Pending pending) {
        if (pending.channel().equals(channel)) {
            safe = pending.size();
        }
    }

    private FileChannel open() throws IOException {
        if (fault != null) {
            throw fault;
        }
        if (channel == null) {
            throw new IllegalStateException("nothing was written yet");
        }
        return channel;
    }

    private FileChannel writable() throws IOException {
        if (fault == null && (channel == null || channel.size() >= full)) {
            begin();
        }
        return open();
    }

    private void begin() throws IOException {
        var next = choice.file(channel == null);
        var opened = FileChannel.open(next, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            end();
        } catch (IOException refused) {
            opened.close();
            throw refused;
        }
        path = next;
        channel = opened;
        safe = opened.size();
    }

    private void end() throws IOException {
        if (channel != null) {
            try {
                channel.force(false);
            } catch (IOException refused) {
                throw broken(refused);
            }
            closed = appended;
            channel.close();
        }
    }

    /// What a disk failed to keep may be lost although it can still be read: it is taken back, and all who
    /// wait for it are told.
    private synchronized IOException broken(IOException refused) {
        if (fault == null) {
            try {
                open().truncate(safe);
            } catch (IOException stuck) {
                refused.addSuppressed(stuck);
            }
            fault = cannotWrite(refused);
        }
        return fault;
    }

    private IOException cannotWrite(IOException refused) {
        return new IOException("cannot write to " + path + ": " + refused.getMessage(), refused);
    }

    private Path file() {
        if (path == null) {
            throw new IllegalStateException("nothing was written yet");
        }
        return path;
    }

    @Override
    public synchronized void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
