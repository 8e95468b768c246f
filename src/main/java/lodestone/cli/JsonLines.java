package lodestone.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// JSON Lines in UTF-8: one object a line, blank lines skipped.
final class JsonLines {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonLines() {}

    /// A line and its number, from 1.
    record Line(long number, String text) {}

    /// A fresh object.
    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /// The line as an object.
    ///
    /// @throws IllegalArgumentException saying why it is none
    static ObjectNode parse(String line) {
        try {
            if (MAPPER.readTree(line) instanceof ObjectNode object) {
                return object;
            }
            throw new IllegalArgumentException("not a JSON object");
        } catch (JsonProcessingException fault) {
            throw new IllegalArgumentException("not valid JSON: " + fault.getOriginalMessage(), fault);
        }
    }

    /// The value as one line; half a surrogate pair, which UTF-8 cannot carry, is written as its escape.
    static String line(JsonNode node) {
        var json = node.toString();
        StringBuilder mended = null;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            boolean paired = Character.isHighSurrogate(c) && i + 1 < json.length()
                    && Character.isLowSurrogate(json.charAt(i + 1));
            if (paired) {
                append(mended, json, i, 2);
                i++;
            } else if (Character.isSurrogate(c)) {
                mended = mended == null ? new StringBuilder(json.substring(0, i)) : mended;
                mended.append("\\u%04x".formatted((int) c));
            } else {
                append(mended, json, i, 1);
            }
        }
        return mended == null ? json : mended.toString();
    }

    private static void append(@Nullable StringBuilder mended, String json, int from, int length) {
        if (mended != null) {
            mended.append(json, from, from + length);
        }
    }

    /// A string field; null and other types count as absent.
    static @Nullable String text(ObjectNode object, String field) {
        var value = object.get(field);
        return value != null && value.isTextual() ? value.textValue() : null;
    }

    /// The lines of the stream, read as they are asked for.
    static Iterator<Line> lines(InputStream in) {
        return new Reading(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16));
    }

    private static final class Reading implements Iterator<Line> {
        private final BufferedReader reader;
        private long number;
        private @Nullable Line next;

        Reading(BufferedReader reader) {
            this.reader = reader;
        }

        @Override
        public boolean hasNext() {
            while (next == null) {
                var line = read();
                if (line == null) {
                    return false;
                }
                number++;
                var text = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
                next = text.isBlank() ? null : new Line(number, text);
            }
            return true;
        }

        @Override
        public Line next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException();
            }
            var line = next;
            next = null;
            return line;
        }

        private @Nullable String read() {
            try {
                return reader.readLine();
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }
}
