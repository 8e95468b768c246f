package lodestone.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/// One answer on its way: the client library's threads put in what arrives, and the one thread that asked
/// takes out the head and then, as a stream, the body; by the deadline both are there or they time out. No
/// more than a window's worth is on its way at any time.
final class Arriving extends InputStream implements AsyncResponseConsumer<Boolean>, FutureCallback<Boolean> {

    /// What is said when the connection ends before the answer does.
    static final String BROKEN_OFF = "the connection was closed before the end of the answer";

    private static final int WINDOW = 256 << 10;
    /// No chunk that arrived is empty.
    private static final byte[] END = new byte[0];

    private final long deadline;
    private final CompletableFuture<HttpResponse> head = new CompletableFuture<>();
    private final BlockingQueue<byte[]> chunks = new LinkedBlockingQueue<>();
    private volatile @Nullable CapacityChannel capacity;
    private volatile @Nullable FutureCallback<Boolean> end;
    private volatile @Nullable Exception fault;
    private volatile boolean over;
    private @Nullable Future<Boolean> sending;
    private byte[] chunk = new byte[0];
    private int taken;
    private boolean ended;

    /// @param deadline of [System#nanoTime]
    Arriving(long deadline) {
        this.deadline = deadline;
    }

    /// @param request what [#close] breaks off
    Arriving of(Future<Boolean> request) {
        sending = request;
        return this;
    }

    /// Waits for status and headers.
    HttpResponse head() throws IOException, InterruptedException {
        try {
            return head.get(left(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw new SocketTimeoutException("no answer");
        } catch (ExecutionException broken) {
            throw rethrown(broken.getCause());
        }
    }

    private long left() {
        return Math.max(0, deadline - System.nanoTime());
    }

    private static IOException rethrown(@Nullable Throwable cause) {
        if (cause instanceof ParseException || cause instanceof RuntimeException) {
            // the client library takes some nonsense for a fault of its own
            return new IOException("an answer that is not HTTP", cause);
        }
        return cause instanceof IOException known ? known : new IOException(
                cause == null || cause.getMessage() == null ? BROKEN_OFF : cause.getMessage(), cause);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (!ended && taken == chunk.length) {
            next();
        }
        if (ended) {
            if (fault != null) {
                throw rethrown(fault);
            }
            return -1;
        }
        int read = Math.min(length, chunk.length - taken);
        System.arraycopy(chunk, taken, bytes, offset, read);
        taken += read;
        return read;
    }

    private void next() throws IOException {
        try {
            if (capacity != null && chunk.length > 0) {
                capacity.update(chunk.length);
            }
            var arrived = chunks.poll(left(), TimeUnit.NANOSECONDS);
            if (arrived == null) {
                throw new SocketTimeoutException("no complete answer");
            }
            chunk = arrived;
            taken = 0;
            ended = arrived.length == 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped");
        }
    }

    @Override
    public void consumeResponse(HttpResponse response, @Nullable EntityDetails body, HttpContext context,
            FutureCallback<Boolean> callback) {
        end = callback;
        head.complete(response);
        if (body == null) {
            finish();
        }
    }

    @Override
    public void informationResponse(HttpResponse response, HttpContext context) {
        // 100 and 103 say nothing that is needed
    }

    @Override
    public void updateCapacity(CapacityChannel channel) throws IOException {
        if (capacity == null) {
            capacity = channel;
            channel.update(WINDOW);
        }
    }

    @Override
    public void consume(ByteBuffer source) {
        var bytes = new byte[source.remaining()];
        source.get(bytes);
        if (bytes.length > 0) {
            chunks.add(bytes);
        }
    }

    @Override
    public void streamEnd(@Nullable List<? extends Header> trailers) {
        finish();
    }

    private void finish() {
        over = true;
        chunks.add(END);
        if (end != null) {
            end.completed(true);
        }
    }

    @Override
    public void failed(Exception cause) {
        if (!over) {
            over = true;
            fault = cause;
            head.completeExceptionally(cause);
            chunks.add(END);
        }
    }

    @Override
    public void completed(Boolean whole) {
        // told by the end of the stream already
    }

    @Override
    public void cancelled() {
        failed(new ConnectionClosedException(BROKEN_OFF));
    }

    @Override
    public void releaseResources() {
        // why it ends is told next
    }

    /// Breaks off whatever is still on its way; after the end there is nothing to break.
    @Override
    public void close() {
        if (sending != null) {
            sending.cancel(true);
        }
    }
}
