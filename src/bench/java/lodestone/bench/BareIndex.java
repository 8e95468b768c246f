package lodestone.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.LongStream;
import lodestone.index.Indexed;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/// The same documents, sentences and fields in an index that someone made with Lucene alone: what is asked
/// for, sorted by, counted and shown, and nothing else.
final class BareIndex {

    private static final FieldType SHOWN = shown();

    private BareIndex() {}

    /// The text with what a highlighter needs to mark words far down.
    private static FieldType shown() {
        var type = new FieldType(TextField.TYPE_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }

    static void write(Path folder, Corpus corpus, long documents) throws IOException {
        try (var analyzer = new StandardAnalyzer();
                var directory = FSDirectory.open(folder);
                var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (var number : (Iterable<Long>) LongStream.range(0, documents)::iterator) {
                writer.addDocuments(block(corpus.document(number)));
            }
            writer.commit();
        }
    }

    private static Iterable<Document> block(Indexed indexed) {
        var all = new ArrayList<Document>();
        var version = indexed.version();
        for (var span : indexed.sentences()) {
            var sentence = new Document();
            sentence.add(new TextField("sentence",
                    version.document().text().substring(span.start(), span.end()), Field.Store.NO));
            sentence.add(new StringField("grain", "sentence", Field.Store.NO));
            sorted(sentence, indexed);
            sentence.add(new NumericDocValuesField("start", span.start()));
            sentence.add(new NumericDocValuesField("end", span.end()));
            findings(sentence, indexed, span.start(), span.end());
            all.add(sentence);
        }
        all.add(whole(indexed));
        return all;
    }

    private static void sorted(Document document, Indexed indexed) {
        document.add(new NumericDocValuesField("sort_published", published(indexed)));
        document.add(new NumericDocValuesField("sort_severity", indexed.assessment().orElseThrow()
                .severity()));
        document.add(new SortedDocValuesField("sort_id", new BytesRef(indexed.version().documentId())));
    }

    private static long published(Indexed indexed) {
        return indexed.version().document().publishedUtc().orElseThrow().toEpochMilli();
    }

    private static void findings(Document document, Indexed indexed, int from, int to) {
        var assessment = indexed.assessment().orElseThrow();
        for (var claim : assessment.claims()) {
            if (claim.start() >= from && claim.start() < to) {
                word(document, "claim", claim.modality().label());
                word(document, "modality", claim.modality().label());
                claim.stages().forEach(stage -> word(document, "stage", stage));
            }
        }
        for (var stage : assessment.stages()) {
            for (var found : stage.evidence()) {
                if (found.start() >= from && found.start() < to) {
                    word(document, "milestone", found.milestone());
                    document.add(new TextField("finding", stage.stage() + " " + found.level() + " "
                            + found.status().label() + " " + found.holder().label(), Field.Store.NO));
                }
            }
        }
    }

    private static Document whole(Indexed indexed) {
        var document = new Document();
        var version = indexed.version();
        var read = version.document();
        var issuer = read.issuer().orElseThrow();
        document.add(new Field("text", read.text(), SHOWN));
        document.add(new TextField("title", read.title(), Field.Store.YES));
        document.add(new TextField("issuer", issuer, Field.Store.YES));
        document.add(new TextField("wire", read.imprint().wire().orElseThrow(), Field.Store.NO));
        document.add(new StringField("grain", "document", Field.Store.NO));
        document.add(new StringField("id", version.documentId(), Field.Store.YES));
        document.add(new StringField("url", version.capture().url().toString(), Field.Store.YES));
        document.add(new StringField("source", version.sourceId(), Field.Store.YES));
        word(document, "copy", "false");
        word(document, "lang", "en");
        document.add(new LongPoint("published", published(indexed)));
        document.add(new LongPoint("seen", version.seen().toEpochMilli()));
        sorted(document, indexed);
        assessed(document, indexed);
        counted(document, "source", version.sourceId());
        counted(document, "issuer", issuer);
        counted(document, "month", read.publishedUtc().orElseThrow().toString().substring(0, 7));
        return document;
    }

    private static void assessed(Document document, Indexed indexed) {
        var assessment = indexed.assessment().orElseThrow();
        document.add(new StringField("kind", assessment.kind().label(), Field.Store.YES));
        document.add(new StringField("claim", assessment.modality().label(), Field.Store.YES));
        word(document, "modality", assessment.modality().label());
        document.add(new StringField("verdict", assessment.verdict().label(), Field.Store.YES));
        word(document, "flagged", Boolean.toString(assessment.flagged()));
        document.add(new IntPoint("severity", assessment.severity()));
        assessment.claimed().forEach(stage -> word(document, "stage", stage));
        assessment.claimed().forEach(stage -> counted(document, "stage", stage));
        assessment.gaps().forEach(stage -> word(document, "gap", stage));
        assessment.stages().forEach(stage -> {
            document.add(new IntPoint("level." + stage.stage(), stage.level()));
            if (stage.supported()) {
                word(document, "supported", stage.stage());
            }
        });
        findings(document, indexed, 0, Integer.MAX_VALUE);
        counted(document, "kind", assessment.kind().label());
        counted(document, "verdict", assessment.verdict().label());
    }

    private static void word(Document document, String field, String value) {
        document.add(new StringField(field, value.toLowerCase(Locale.ROOT), Field.Store.NO));
    }

    private static void counted(Document document, String field, String value) {
        document.add(new SortedSetDocValuesField("facet_" + field, new BytesRef(value)));
    }
}
