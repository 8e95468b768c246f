package lodestone.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import lodestone.model.Capture;
import lodestone.model.Exchange;

/// The folder of WARC files. One per process; thread-safe; close it.
public final class Archive implements AutoCloseable {

    private Archive() {}

    /// Opens or makes the folder; what a crash left half written at the end of a file is cut off.
    public static Archive open(Path folder, Clock clock) throws IOException {
        throw new IllegalStateException("skeleton " + folder + clock);
    }

    /// Appends request and response and returns when they are on disk (fsync). A body that was captured before for the
    /// same address becomes a revisit record.
    public Capture write(Exchange exchange) throws IOException {
        throw new IllegalStateException("skeleton " + exchange);
    }

    /// The response body with content coding removed; follows a revisit to its original.
    public byte[] read(Capture capture) throws IOException {
        throw new IllegalStateException("skeleton " + capture);
    }

    /// Reads every record again and reports each whose digest disagrees or that cannot be read, one line each.
    public List<String> verify() throws IOException {
        throw new IllegalStateException("skeleton");
    }

    @Override
    public void close() throws IOException {
        throw new IllegalStateException("skeleton");
    }
}
