package lodestone.extract;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Whether bytes are UTF-8 as RFC 3629 has it, and where in them signs of ASCII stand. Pages are long runs of
/// ASCII with another sign here and there: eight bytes of a run are looked at at once.
final class Utf8 {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class,
            ByteOrder.nativeOrder());
    private static final long HIGH = 0x8080808080808080L;
    private static final long ONES = 0x0101010101010101L;

    private final byte[] bytes;

    private Utf8(byte[] bytes) {
        this.bytes = bytes;
    }

    static boolean isValid(byte[] bytes) {
        return new Utf8(bytes).isValid();
    }

    /// The next place that holds a sign beyond ASCII or this one of it; the length if none does.
    static int mark(byte[] bytes, int from, char sign) {
        int at = from;
        while (at + Long.BYTES <= bytes.length && (marks(bytes, at, sign) & HIGH) == 0) {
            at += Long.BYTES;
        }
        while (at < bytes.length && bytes[at] >= 0 && bytes[at] != sign) {
            at++;
        }
        return at;
    }

    /// The next place that holds this sign of ASCII; the length if none does.
    static int next(byte[] bytes, int from, char sign) {
        int at = mark(bytes, from, sign);
        while (at < bytes.length && bytes[at] != sign) {
            at = mark(bytes, at + 1, sign);
        }
        return at;
    }

    /// Whether these words of ASCII stand there.
    static boolean holds(byte[] bytes, int at, String ascii) {
        int i = 0;
        while (i < ascii.length() && at + i < bytes.length && bytes[at + i] == ascii.charAt(i)) {
            i++;
        }
        return i == ascii.length();
    }

    /// Eight bytes of which those have their high bit set that are beyond ASCII or that sign.
    private static long marks(byte[] bytes, int at, char sign) {
        long eight = (long) EIGHT.get(bytes, at);
        long zero = eight ^ sign * ONES;
        return eight | ((zero - ONES) & ~zero);
    }

    private boolean isValid() {
        int at = runEnd(0);
        while (at < bytes.length) {
            int length = length(bytes[at] & 0xff);
            if (length == 0 || at + length > bytes.length || !isSign(at, length)) {
                return false;
            }
            at += length;
            at = at < bytes.length && bytes[at] >= 0 ? runEnd(at) : at;
        }
        return true;
    }

    /// One past the last of the bytes from there on that are ASCII.
    private int runEnd(int from) {
        int end = from;
        while (end + Long.BYTES <= bytes.length && ((long) EIGHT.get(bytes, end) & HIGH) == 0) {
            end += Long.BYTES;
        }
        while (end < bytes.length && bytes[end] >= 0) {
            end++;
        }
        return end;
    }

    /// How many bytes a sign has that begins with this one; 0 if none begins so.
    private static int length(int first) {
        return first < 0xc2 || first > 0xf4 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    }

    private boolean isSign(int at, int length) {
        int sign = bytes[at] & (0xff >> (length + 1));
        for (int i = 1; i < length; i++) {
            int next = bytes[at + i];
            if ((next & 0xc0) != 0x80) {
                return false;
            }
            sign = sign << 6 | (next & 0x3f);
        }
        return switch (length) {
            case 2 -> true;
            case 3 -> sign >= 0x800 && (sign < Character.MIN_SURROGATE || sign > Character.MAX_SURROGATE);
            default -> sign >= Character.MIN_SUPPLEMENTARY_CODE_POINT && sign <= Character.MAX_CODE_POINT;
        };
    }
}
