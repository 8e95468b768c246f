package lodestone.index;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lodestone.index.Weights.Frequency;
import lodestone.index.query.QueryException;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;

/// Where a page ended: what its last hit was sorted by, and the figures that words were weighed with. So the
/// next page begins right behind it, whatever has arrived since.
///
/// @param search which search it belongs to
/// @param values of the last hit, in the order of the sort: a score as Float, numbers as Long, an id as text
record Cursor(int search, List<Object> values, Map<String, Frequency> weights) {

    private static final int MOST = 2000;

    /// Which search this is, its page aside.
    static int search(SearchRequest request) {
        return List.of(request.query(), request.filters(), request.grain(), request.order(), request.asOf())
                .toString().hashCode();
    }

    static Cursor behind(SearchRequest request, FieldDoc last, Map<String, Frequency> weights) {
        var values = new ArrayList<Object>();
        for (var value : last.fields) {
            values.add(value instanceof BytesRef text ? text.utf8ToString() : value == null ? 0L : value);
        }
        return new Cursor(search(request), values, weights);
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
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(search);
            out.writeByte(values.size());
            for (var value : values) {
                write(out, value);
            }
            out.writeShort(weights.size());
            for (var weight : weights.entrySet()) {
                out.writeUTF(weight.getKey());
                out.writeLong(weight.getValue().documents());
                out.writeLong(weight.getValue().occurrences());
                out.writeLong(weight.getValue().most());
                out.writeLong(weight.getValue().postings());
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    private static void write(DataOutputStream out, Object value) throws IOException {
        switch (value) {
            case Float score -> {
                out.writeByte('f');
                out.writeFloat(score);
            }
            case Number number -> {
                out.writeByte('n');
                out.writeLong(number.longValue());
            }
            default -> {
                out.writeByte('t');
                out.writeUTF(value.toString());
            }
        }
    }

    /// The cursor that this word is, of that search.
    static Cursor read(String written, SearchRequest request) throws QueryException {
        try (var in = new DataInputStream(new ByteArrayInputStream(Base64.getUrlDecoder().decode(written)))) {
            int search = in.readInt();
            var values = new ArrayList<Object>();
            for (int left = in.readByte(); left > 0; left--) {
                values.add(value(in));
            }
            var weights = new TreeMap<String, Frequency>();
            for (int left = in.readShort(); left > 0 && left <= MOST; left--) {
                weights.put(in.readUTF(),
                        new Frequency(in.readLong(), in.readLong(), in.readLong(), in.readLong()));
            }
            if (search == search(request) && fits(values, request.order())) {
                return new Cursor(search, values, weights);
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new QueryException("this is no cursor: " + written);
        }
        throw new QueryException("the cursor belongs to another search; ask without it for the first page");
    }

    private static Object value(DataInputStream in) throws IOException {
        return switch (in.readByte()) {
            case 'f' -> in.readFloat();
            case 'n' -> in.readLong();
            case 't' -> in.readUTF();
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
