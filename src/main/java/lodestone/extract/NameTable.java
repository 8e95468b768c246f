package lodestone.extract;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/// What short names of ASCII stand for, looked up as they stand in bytes, in letters of any case. A name of
/// more than eight signs is told by the first eight and its length.
final class NameTable<T> {

    private static final int SLOTS = 256;
    private static final int MIX = 64 - 8;

    private final long[] heads = new long[SLOTS];
    private final int[] lengths = new int[SLOTS];
    private final Object[] values = new Object[SLOTS];

    /// @param names of each value, with blanks between; fewer than half the slots
    NameTable(Map<T, String> names) {
        names.forEach((value, some) -> {
            var words = new StringTokenizer(some);
            while (words.hasMoreTokens()) {
                add(words.nextToken().getBytes(StandardCharsets.US_ASCII), value);
            }
        });
    }

    private void add(byte[] name, T value) {
        long head = head(name, 0, name.length);
        int slot = slot(head);
        while (lengths[slot] > 0) {
            slot = (slot + 1) % SLOTS;
        }
        heads[slot] = head;
        lengths[slot] = name.length;
        values[slot] = value;
    }

    /// What the name between these places stands for, or null.
    @SuppressWarnings("unchecked") // only values of T are put in
    @Nullable
    T get(byte[] bytes, int from, int to) {
        long head = head(bytes, from, to);
        for (int slot = slot(head); lengths[slot] > 0; slot = (slot + 1) % SLOTS) {
            if (heads[slot] == head && lengths[slot] == to - from) {
                return (T) values[slot];
            }
        }
        return null;
    }

    private static long head(byte[] bytes, int from, int to) {
        long head = 0;
        for (int i = from; i < to && i - from < Long.BYTES; i++) {
            int c = bytes[i];
            head = head << Byte.SIZE | (c >= 'A' && c <= 'Z' ? c | ' ' : c & 0xff);
        }
        return head;
    }

    private static int slot(long head) {
        return (int) ((head * 0x9E3779B97F4A7C15L) >>> MIX);
    }
}
