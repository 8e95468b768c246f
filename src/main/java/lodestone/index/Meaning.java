package lodestone.index;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import lodestone.index.semantic.SentenceVectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.jspecify.annotations.Nullable;

/// What sentences mean, as the index holds it: a vector on each of five words or more; a heading is near to
/// everything of its subject and says nothing of it. The model is loaded when first asked for. Thread-safe.
final class Meaning implements AutoCloseable {

    /// The field of a sentence's vector.
    static final String FIELD = "_vector";

    private static final Pattern FIVE_WORDS = Pattern.compile("(?s)\\s*(?:\\S+\\s+){4}\\S.*");

    private @Nullable SentenceVectors vectors;

    private synchronized SentenceVectors vectors() throws IOException {
        if (vectors == null) {
            vectors = SentenceVectors.load();
        }
        return vectors;
    }

    /// The vector of what was typed.
    byte[] of(String words) throws IOException {
        return vectors().of(words);
    }

    /// Gives the sentences of a block, all but the whole document at its end, their vectors.
    void add(Indexed indexed, List<Document> block) throws IOException {
        var text = indexed.version().document().text();
        var sentences = new LinkedHashMap<Document, String>();
        for (int i = 0; i < block.size() - 1; i++) {
            var span = indexed.sentences().get(i);
            sentences.put(block.get(i), text.substring(span.start(), span.end()));
        }
        sentences.values().removeIf(sentence -> !FIVE_WORDS.matcher(sentence).matches());
        var found = vectors().of(List.copyOf(sentences.values())).iterator();
        sentences.keySet().forEach(one -> one.add(new KnnByteVectorField(FIELD, found.next(),
                VectorSimilarityFunction.COSINE)));
    }

    @Override
    public synchronized void close() throws IOException {
        if (vectors != null) {
            vectors.close();
        }
    }
}
