package lodestone.index.semantic;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Makes vectors of sentences. Takes about a second and 100 MB to load; thread-safe; close it.
///
/// ```java
/// try (var vectors = SentenceVectors.load()) {
///     byte[] vector = vectors.of("Oxides are separated by solvent extraction.");
/// }
/// ```
public final class SentenceVectors implements AutoCloseable {

    /// How many numbers a vector has.
    public static final int DIMENSIONS = 384;
    /// What made them: vectors of one name can be compared.
    public static final String NAME = "all-minilm-l6-v2-q.int8";

    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final String VOCABULARY = "/all-minilm-l6-v2-q-tokenizer.json";
    private static final int MOST_PIECES = 256;

    private final WordPieces pieces;
    private final OrtEnvironment environment;
    private final OrtSession session;

    private SentenceVectors(WordPieces pieces, OrtEnvironment environment, OrtSession session) {
        this.pieces = pieces;
        this.environment = environment;
        this.session = session;
    }

    /// Loads the model.
    ///
    /// @throws IOException if the runtime does not know this machine
    public static SentenceVectors load() throws IOException {
        try (var vocabulary = resource(VOCABULARY);
                var model = resource(MODEL);
                var options = new OrtSession.SessionOptions()) {
            var environment = OrtEnvironment.getEnvironment();
            // one thread a sentence: many sentences at once use the cores better, to the same numbers
            options.setIntraOpNumThreads(1);
            return new SentenceVectors(WordPieces.read(vocabulary), environment,
                    environment.createSession(model.readAllBytes(), options));
        } catch (OrtException | LinkageError fault) {
            throw new IOException("the model of sentences cannot be loaded: " + fault.getMessage(), fault);
        }
    }

    private static InputStream resource(String name) throws IOException {
        var found = SentenceVectors.class.getResourceAsStream(name);
        if (found == null) {
            throw new IOException("the model of sentences is not there: " + name);
        }
        return found;
    }

    /// The vectors of sentences, in their order, on every core.
    public List<byte[]> of(List<String> sentences) throws IOException {
        try {
            return sentences.parallelStream().map(this::unchecked).toList();
        } catch (UncheckedIOException fault) {
            throw new IOException(fault.getMessage(), fault);
        }
    }

    private byte[] unchecked(String sentence) {
        try {
            return of(sentence);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// The vector of a sentence; of a long one, of how it begins. The same sentence has the same always.
    public byte[] of(String sentence) throws IOException {
        var ids = pieces.of(sentence, MOST_PIECES);
        var ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (var words = tensor(ids);
                var heeded = tensor(ones);
                var part = tensor(new long[ids.length]);
                var result = session.run(Map.of("input_ids", words, "attention_mask", heeded,
                        "token_type_ids", part))) {
            return rounded(mean(((OnnxTensor) result.get(0)).getFloatBuffer(), ids.length));
        } catch (OrtException fault) {
            throw new IOException("the model of sentences failed: " + fault.getMessage(), fault);
        }
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, new long[][]{values});
    }

    private static float[] mean(FloatBuffer values, int pieces) {
        var sum = new float[DIMENSIONS];
        for (int piece = 0; piece < pieces; piece++) {
            for (int i = 0; i < DIMENSIONS; i++) {
                sum[i] += values.get(piece * DIMENSIONS + i);
            }
        }
        return sum;
    }

    /// So that the largest is 127: only the direction counts.
    private static byte[] rounded(float[] values) {
        float largest = Float.MIN_NORMAL;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        var bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(values[i] / largest * Byte.MAX_VALUE);
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        try {
            session.close();
        } catch (OrtException fault) {
            throw new IOException("the model of sentences cannot be closed: " + fault.getMessage(), fault);
        }
    }
}
