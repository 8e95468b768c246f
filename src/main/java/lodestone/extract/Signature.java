package lodestone.extract;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// What texts are found by that repeat one another: least hashes of a [CoreText]'s runs of words (MinHash by
/// one permutation). Broder, On the resemblance and containment of documents, 1997; Shrivastava and Li,
/// Densifying one permutation hashing, 2014.
///
/// @param bits the last bit of each of 64 least hashes: two texts that share the part j of their runs differ
/// in about 32·(1 − j) of them
/// @param bands 16 hashes of three least hashes each: the two share at least one with the chance
/// 1 − (1 − j³)¹⁶, which is 0.88 for j = 0.5 and all but 1 for j = 0.8
public record Signature(long bits, List<Integer> bands) {

    /// Rises when signatures are made in another way; those of different methods are never compared.
    public static final int METHOD = 2;

    private static final int BINS = 64;
    private static final int BANDS = 16;
    private static final int ROWS = 3;

    public Signature {
        bands = List.copyOf(bands);
    }

    /// Of that text; one without words has no bands.
    public static Signature of(CoreText text) {
        if (text.shingles().length == 0) {
            return new Signature(0, List.of());
        }
        var least = least(text.shingles());
        long bits = 0;
        for (int bin = 0; bin < BINS; bin++) {
            bits |= (least[bin] & 1) << bin;
        }
        return new Signature(bits, IntStream.range(0, BANDS).mapToObj(band -> band(least, band)).toList());
    }

    /// The least hash in each bin; an empty bin takes that of the next one which has any.
    private static long[] least(long[] shingles) {
        var least = new long[BINS];
        Arrays.fill(least, Long.MAX_VALUE);
        for (long shingle : shingles) {
            int bin = (int) (shingle >>> 58);
            long value = shingle & Long.MAX_VALUE >>> 5;
            least[bin] = Math.min(least[bin], value);
        }
        var dense = least.clone();
        for (int bin = 0; bin < BINS; bin++) {
            int from = bin;
            for (int step = 1; least[from] == Long.MAX_VALUE; step++) {
                from = (bin + step) % BINS;
                dense[bin] = Words.mixed(least[from] + step) >>> 1;
            }
        }
        return dense;
    }

    private static int band(long[] least, int band) {
        long hash = band;
        for (int row = 0; row < ROWS; row++) {
            hash = Words.mixed(hash * 31 + least[band * ROWS + row]);
        }
        return (int) (hash >>> 32);
    }
}
