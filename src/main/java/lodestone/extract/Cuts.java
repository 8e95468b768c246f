package lodestone.extract;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/// What is left of a text in UTF-8 when parts have been cut from it, in the order in which they stand.
final class Cuts {

    private final byte[] whole;
    private final byte[] left;
    private int length;
    private int done;

    Cuts(byte[] whole) {
        this.whole = whole;
        this.left = new byte[whole.length];
    }

    void cut(int from, int to) {
        keep(from);
        done = to;
    }

    /// Leaves a blank for it, unless one stands before.
    void blank(int from, int to) {
        cut(from, to);
        if (from < to && (length == 0 || left[length - 1] != ' ')) {
            left[length++] = ' ';
        }
    }

    private void keep(int to) {
        System.arraycopy(whole, done, left, length, to - done);
        length += to - done;
        done = to;
    }

    /// What is left, to be read once.
    Reader left() {
        keep(whole.length);
        return new InputStreamReader(new ByteArrayInputStream(left, 0, length), StandardCharsets.UTF_8);
    }
}
