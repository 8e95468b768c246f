package lodestone.index;

import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/// The fields of one Lucene document, added by kind. Names that begin with `_` cannot be asked for.
final class Fields {

    /// Names of the fields that have a value, so that `gap:*` can be asked.
    static final String PRESENT = "_present";
    /// What kind of a Lucene document this is: a [Grain]'s label, or [#PAST].
    static final String GRAIN = "_grain";
    /// A version that another has taken the place of.
    static final String PAST = "past";
    /// On a document and all its sentences, so that they are replaced together.
    static final String BLOCK = "_block";
    /// On what ends a block: a document.
    static final String BLOCK_END = "_end_of_block";
    static final String UNTIL = "_until";
    static final String PUBLISHED = "_published";
    static final String SEVERITY = "_severity";
    static final String ID = "_id";
    static final String START = "_start";
    static final String END = "_end";
    static final String SHOWN_TITLE = "_title";
    static final String SHOWN_ISSUER = "_issuer";
    static final String SHOWN_URL = "_url";
    static final String SHOWN_GAPS = "_gaps";
    static final String SHOWN_COPY_OF = "_copy_of";
    static final String SHOWN_CLAIM = "_span";
    private static final int LONGEST_NAME = 2000;
    private static final FieldType WITH_OFFSETS = type(true);
    private static final FieldType POSITIONS = type(false);

    private final Document document = new Document();
    private final Set<String> present = new HashSet<>();
    private final Traits traits = new Traits();

    private static FieldType type(boolean shown) {
        var type = new FieldType(shown ? TextField.TYPE_STORED : TextField.TYPE_NOT_STORED);
        type.setIndexOptions(shown ? IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS
                : IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.freeze();
        return type;
    }

    /// The Lucene document so far.
    Document document() {
        return document;
    }

    /// The text that is shown, with its words' places.
    void shownText(String text) {
        document.add(new Field(Grain.DOCUMENT.text(), text, WITH_OFFSETS));
    }

    /// A sentence's words; the text is shown from its document.
    void sentence(String text) {
        document.add(new Field(Grain.SENTENCE.text(), text, POSITIONS));
    }

    void words(String field, String value) {
        document.add(new TextField(field, value, Field.Store.NO));
        present(field);
    }

    void word(String field, String value) {
        internal(field, name(value));
        present(field);
    }

    /// A value that only Lucene's own queries ask for.
    void internal(String field, String value) {
        document.add(new StringField(field, value, Field.Store.NO));
    }

    private static String name(String value) {
        var lower = value.toLowerCase(Locale.ROOT);
        return lower.length() > LONGEST_NAME ? lower.substring(0, LONGEST_NAME) : lower;
    }

    void day(String field, Instant at) {
        document.add(new LongPoint(field, at.toEpochMilli()));
        present(field);
    }

    void number(String field, int value) {
        document.add(new IntPoint(field, value));
        present(field);
    }

    /// A value by which found documents are counted.
    void counted(Facet facet, String value) {
        if (Traits.holds(facet)) {
            traits.add(facet, value);
        } else {
            document.add(new SortedSetDocValuesField(facet.field(), new BytesRef(
                    value.length() > LONGEST_NAME ? value.substring(0, LONGEST_NAME) : value)));
        }
    }

    /// Once all values are added by which documents are counted.
    void keepTraits() {
        document.add(new SortedDocValuesField(Traits.FIELD, new BytesRef(traits.written())));
    }

    /// What hits are sorted by.
    void sorted(long published, int severity, String id) {
        document.add(new NumericDocValuesField(PUBLISHED, published));
        document.add(new NumericDocValuesField(SEVERITY, severity));
        document.add(new SortedDocValuesField(ID, new BytesRef(id)));
    }

    /// A number kept for Lucene's own queries and for sorting.
    void kept(String field, long value) {
        document.add(new NumericDocValuesField(field, value));
    }

    void shown(String field, String value) {
        document.add(new StoredField(field, value));
    }

    void shown(String field, long value) {
        document.add(new StoredField(field, value));
    }

    private void present(String field) {
        if (present.add(field)) {
            internal(PRESENT, field);
        }
    }
}
