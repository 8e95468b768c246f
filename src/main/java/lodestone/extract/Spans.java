package lodestone.extract;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/// Parts of bytes, one after the other, without a copy of them.
final class Spans extends InputStream {

    /// An empty one stands for a blank.
    private record Span(int from, int to) {

        boolean isBlank() { return from == to; }
    }

    private static final Span BLANK = new Span(0, 0);

    private final byte[] bytes;
    private final List<Span> spans = new ArrayList<>();
    private int at;
    private int read;

    Spans(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Adds these bytes to what will be read.
    void add(int from, int to) {
        if (from < to) {
            spans.add(new Span(from, to));
        }
    }

    /// Adds a blank, unless one was added last.
    void addBlank() {
        if (spans.isEmpty()
                || (!spans.getLast().isBlank() && bytes[spans.getLast().to - 1] != ' ')) {
            spans.add(BLANK);
        }
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0 || at == spans.size()) {
            return length == 0 ? 0 : -1;
        }
        var span = spans.get(at);
        if (span.isBlank()) {
            at++;
            into[offset] = ' ';
            return 1;
        }
        int count = Math.min(length, span.to - span.from - read);
        System.arraycopy(bytes, span.from + read, into, offset, count);
        read += count;
        if (span.from + read == span.to) {
            at++;
            read = 0;
        }
        return count;
    }
}
