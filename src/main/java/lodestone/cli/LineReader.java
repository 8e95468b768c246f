package lodestone.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Lines of UTF-8 ended by a line feed, with or without a carriage return before it. Holds one line at a
/// time, and of one that is too long only its beginning.
final class LineReader {

    /// Longer than any document, and a few of them still fit into memory.
    private static final int LONGEST = 32 << 20;
    private static final byte[] BOM = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private long number;

    LineReader(InputStream in) {
        this.in = in;
    }

    /// A line.
    ///
    /// @param number from 1
    /// @param text empty if there is a fault
    /// @param fault why it cannot be used
    record Line(long number, String text, @Nullable String fault) {}

    /// The next line, blank ones included; null at the end.
    @Nullable
    Line next() throws IOException {
        var line = new ByteArrayOutputStream(256);
        boolean cut = false;
        boolean any = false;
        while (at < end || fill()) {
            any = true;
            int start = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            cut |= line.size() + at - start > LONGEST;
            line.write(buffer, start, cut ? 0 : at - start);
            if (at < end) {
                at++;
                return line(line, cut);
            }
        }
        return any ? line(line, cut) : null;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    private Line line(ByteArrayOutputStream line, boolean cut) {
        number++;
        if (cut) {
            return new Line(number, "", "longer than " + (LONGEST >> 20) + " MB");
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(bytes(line)).toString();
            return new Line(number, text, null);
        } catch (CharacterCodingException broken) {
            return new Line(number, "", "not UTF-8");
        }
    }

    private ByteBuffer bytes(ByteArrayOutputStream line) {
        var bytes = line.toByteArray();
        int from = number == 1 && startsWithBom(bytes) ? BOM.length : 0;
        int to = bytes.length > from && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        return ByteBuffer.wrap(bytes, from, to - from);
    }

    private static boolean startsWithBom(byte[] bytes) {
        return bytes.length >= BOM.length && bytes[0] == BOM[0] && bytes[1] == BOM[1] && bytes[2] == BOM[2];
    }
}
