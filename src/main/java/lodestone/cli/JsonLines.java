package lodestone.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import lodestone.cli.LineReader.Line;
import org.jspecify.annotations.Nullable;

/// JSON Lines in UTF-8: one object a line, blank lines skipped.
final class JsonLines {

    /// What is handed on must come out as it went in: numbers keep every digit.
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).build();

    private JsonLines() {}

    /// A fresh object.
    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /// The line as an object.
    ///
    /// @throws IllegalArgumentException saying why it is none
    static ObjectNode parse(Line line) {
        if (line.fault() != null) {
            throw new IllegalArgumentException(line.fault());
        }
        return parse(line.text());
    }

    /// The text as an object.
    ///
    /// @throws IllegalArgumentException saying why it is none
    static ObjectNode parse(String line) {
        try {
            if (MAPPER.readTree(line) instanceof ObjectNode object) {
                return object;
            }
            throw new IllegalArgumentException("not a JSON object");
        } catch (JsonProcessingException fault) {
            throw new IllegalArgumentException(
                    "not valid JSON: " + fault.getOriginalMessage().lines().findFirst().orElse(""), fault);
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

    /// The lines of the stream that are not blank, read as they are asked for.
    static Iterator<Line> lines(InputStream in) {
        return new Reading(new LineReader(in));
    }

    private static final class Reading implements Iterator<Line> {
        private final LineReader reader;
        private @Nullable Line next;

        Reading(LineReader reader) {
            this.reader = reader;
        }

        @Override
        public boolean hasNext() {
            while (next == null) {
                var line = read();
                if (line == null) {
                    return false;
                }
                next = line.fault() == null && line.text().isBlank() ? null : line;
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

        private @Nullable Line read() {
            try {
                return reader.next();
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }
}
