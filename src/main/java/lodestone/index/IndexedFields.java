package lodestone.index;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lodestone.model.Assessment;
import lodestone.model.StageFinding;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/// A document as Lucene holds it: the searched fields, and beside them what a hit shows.
final class IndexedFields {

    /// Names of the fields that have a value, so that `gap:*` can be asked.
    static final String PRESENT = "_present";
    static final String SORT_PUBLISHED = "_published";
    static final String SORT_ID = "_id";
    static final String SHOWN_TITLE = "_title";
    static final String SHOWN_ISSUER = "_issuer";
    static final String SHOWN_URL = "_url";
    static final String SHOWN_SEVERITY = "_severity";
    static final String SHOWN_GAPS = "_gaps";
    static final String SHOWN_CLAIM = "_span";
    private static final FieldType WITH_OFFSETS = withOffsets();

    private final Document document = new Document();

    private IndexedFields() {}

    /// What is searched and what is shown.
    static Document whole(Indexed indexed) {
        var fields = new IndexedFields();
        fields.search(indexed);
        fields.show(indexed);
        return fields.document;
    }

    private static FieldType withOffsets() {
        var type = new FieldType(TextField.TYPE_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }

    private void search(Indexed indexed) {
        var version = indexed.version();
        var text = version.document();
        document.add(new Field("text", text.text(), WITH_OFFSETS));
        words("title", text.title());
        indexed.assessment().flatMap(Assessment::issuer).or(text::issuer)
                .ifPresent(name -> words("issuer", name));
        text.tickers().forEach(ticker -> word("ticker", ticker));
        text.tickers().forEach(ticker -> word("ticker", ticker.substring(ticker.indexOf(':') + 1)));
        word("source", version.sourceId());
        word("id", version.documentId());
        word("url", version.capture().url().toString());
        word("copy", Boolean.toString(version.copyOf().isPresent()));
        version.copyOf().ifPresent(head -> word("copy_of", head));
        version.corrects().ifPresent(earlier -> word("corrects", earlier));
        text.language().ifPresent(language -> word("lang", language));
        day("seen", version.seen());
        text.publishedUtc().ifPresent(at -> day("published", at));
        indexed.assessment().ifPresent(this::search);
    }

    private void search(Assessment assessment) {
        word("kind", assessment.kind().label());
        word("claim", assessment.modality().label());
        word("modality", assessment.modality().label());
        word("verdict", assessment.verdict().label());
        word("flagged", Boolean.toString(assessment.flagged()));
        number("severity", assessment.severity());
        assessment.claimed().forEach(stage -> word("stage", stage));
        assessment.gaps().forEach(stage -> word("gap", stage));
        for (var stage : assessment.stages()) {
            number(SearchField.LEVEL + stage.stage(), stage.level());
            if (stage.supported()) {
                word("supported", stage.stage());
            }
            milestones(stage);
        }
    }

    private void milestones(StageFinding stage) {
        stage.evidence().stream().map(found -> found.milestone()).distinct()
                .forEach(id -> word("milestone", id));
    }

    private void show(Indexed indexed) {
        var version = indexed.version();
        long published = version.document().publishedUtc().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE);
        document.add(new NumericDocValuesField(SORT_PUBLISHED, published));
        document.add(new SortedDocValuesField(SORT_ID, new BytesRef(version.documentId())));
        document.add(new StoredField(SORT_ID, version.documentId()));
        document.add(new StoredField(SHOWN_TITLE, version.document().title()));
        document.add(new StoredField(SHOWN_URL, version.capture().url().toString()));
        version.document().publishedUtc()
                .ifPresent(at -> document.add(new StoredField(SORT_PUBLISHED, at.toEpochMilli())));
        indexed.assessment().flatMap(Assessment::issuer).or(() -> version.document().issuer())
                .ifPresent(name -> document.add(new StoredField(SHOWN_ISSUER, name)));
        indexed.assessment().ifPresent(this::show);
    }

    private void show(Assessment assessment) {
        document.add(new StoredField("kind", assessment.kind().label()));
        document.add(new StoredField("claim", assessment.modality().label()));
        document.add(new StoredField("verdict", assessment.verdict().label()));
        document.add(new StoredField(SHOWN_SEVERITY, assessment.severity()));
        document.add(new StoredField(SHOWN_GAPS, String.join(" ", assessment.gaps())));
        strongest(assessment).ifPresent(span -> document.add(new StoredField(SHOWN_CLAIM, span)));
    }

    private static Optional<String> strongest(Assessment assessment) {
        return assessment.claims().stream().max(java.util.Comparator.comparing(claim -> claim.modality()))
                .map(claim -> claim.start() + " " + claim.end());
    }

    private void words(String field, String value) {
        document.add(new TextField(field, value, Field.Store.NO));
        present(field);
    }

    private void word(String field, String value) {
        var bytes = value.toLowerCase(Locale.ROOT);
        document.add(new StringField(field, bytes.length() > 2000 ? bytes.substring(0, 2000) : bytes,
                Field.Store.NO));
        present(field);
    }

    private void day(String field, Instant at) {
        document.add(new LongPoint(field, at.toEpochMilli()));
        present(field);
    }

    private void number(String field, int value) {
        document.add(new IntPoint(field, value));
        present(field);
    }

    private void present(String field) {
        if (!List.of(document.getValues(PRESENT)).contains(field)) {
            document.add(new StringField(PRESENT, field, Field.Store.NO));
        }
    }
}
