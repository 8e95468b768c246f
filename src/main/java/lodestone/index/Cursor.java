package lodestone.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lodestone.index.Weights.Frequency;
import lodestone.index.query.QueryException;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/// Where a page ended: what its last hit was sorted by, and the figures that words were weighed with. So the
/// next page begins right behind it, whatever has arrived since.
///
/// @param search which search it belongs to
/// @param values of the last hit, in the order of the sort: a score as Float, numbers as Long, an id as text
/// @param weights by the word's [Weights#key]; none where hits are not sorted by relevance
record Cursor(int search, List<Object> values, Map<Integer, Frequency> weights) {

    /// Which search this is, its page aside.
    static int search(SearchRequest request) {
        return List.of(request.query(), request.filters(), request.grain(), request.order(), request.asOf())
                .toString().hashCode();
    }

    static Cursor behind(SearchRequest request, FieldDoc last, Map<Integer, Frequency> weights) {
        var values = new ArrayList<Object>();
        for (var value : last.fields) {
            values.add(value instanceof BytesRef text ? text.utf8ToString() : value == null ? 0L : value);
        }
        return new Cursor(search(request), values,
                request.order() == Order.RELEVANCE ? weights : Map.of());
    }

    /// The last hit as Lucene takes it.
    ///
    /// @param number the highest of a document, so that a hit equal in all values is the last hit itself
    FieldDoc last(int number) {
        var fields = values.stream()
                .map(value -> value instanceof String text ? new BytesRef(text) : value).toArray();
        return new FieldDoc(Math.max(0, number), Float.NaN, fields);
    }

    /// As one word.
    String written() {
        var out = new ByteBuffersDataOutput();
        out.writeInt(search);
        try {
            out.writeVInt(values.size());
            for (var value : values) {
                write(out, value);
            }
            out.writeVInt(weights.size());
            for (var weight : weights.entrySet()) {
                out.writeInt(weight.getKey());
                for (var figure : weight.getValue().figures()) {
                    out.writeVLong(figure);
                }
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(out.toArrayCopy());
    }

    private static void write(ByteBuffersDataOutput out, Object value) throws IOException {
        switch (value) {
            case Float score -> {
                out.writeByte((byte) 'f');
                out.writeInt(Float.floatToIntBits(score));
            }
            case Number number -> {
                out.writeByte((byte) 'n');
                out.writeZLong(number.longValue());
            }
            default -> {
                out.writeByte((byte) 't');
                out.writeString(value.toString());
            }
        }
    }

    /// The cursor that this word is, of that search.
    static Cursor read(String written, SearchRequest request) throws QueryException {
        try {
            var in = new ByteArrayDataInput(Base64.getUrlDecoder().decode(written));
            int search = in.readInt();
            var values = new ArrayList<Object>();
            for (int left = count(in); left > 0; left--) {
                values.add(value(in));
            }
            var weights = new TreeMap<Integer, Frequency>();
            for (int left = count(in); left > 0; left--) {
                weights.put(in.readInt(),
                        new Frequency(in.readVLong(), in.readVLong(), in.readVLong(), in.readVLong()));
            }
            if (search == search(request) && fits(values, request.order())) {
                return new Cursor(search, values, weights);
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            throw new QueryException("this is no cursor: " + written);
        }
        throw new QueryException("the cursor belongs to another search; ask without it for the first page");
    }

    /// How many bytes, values or words follow: each takes at least one byte.
    private static int count(ByteArrayDataInput in) throws IOException {
        int count = in.readVInt();
        if (count < 0 || count > in.length() - in.getPosition()) {
            throw new IOException("longer than it is");
        }
        return count;
    }

    private static Object value(ByteArrayDataInput in) throws IOException {
        return switch (in.readByte()) {
            case 'f' -> Float.intBitsToFloat(in.readInt());
            case 'n' -> in.readZLong();
            case 't' -> {
                var bytes = new byte[count(in)];
                in.readBytes(bytes, 0, bytes.length);
                yield new String(bytes, StandardCharsets.UTF_8);
            }
            default -> throw new IOException("no value");
        };
    }

    private static boolean fits(List<Object> values, Order order) {
        var types = order.sort().getSort();
        if (values.size() != types.length) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            var right = switch (types[i].getType()) {
                case SCORE -> Float.class;
                case STRING -> String.class;
                default -> Long.class;
            };
            if (!right.isInstance(values.get(i))) {
                return false;
            }
        }
        return true;
    }
}
