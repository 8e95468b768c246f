package lodestone.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/// Finds near signatures without a scan: each is kept as eight bytes with their places, and two that differ
/// in at most seven bits share at least one. Of those that differ in up to [#NEAR] bits most do.
final class SignatureBands {

    /// Signatures of one text differ in no more bits than this, after small edits.
    private static final int NEAR = 14;
    private static final int MOST_CANDIDATES = 20;
    private static final int BANDS = 8;

    private SignatureBands() {}

    static void insert(Handle handle, String id, long signature, long seen) {
        var batch = handle.prepareBatch("INSERT INTO signature_band (band, first_seen, document_id, "
                + "signature) VALUES (:band, :seen, :id, :signature) ON CONFLICT DO NOTHING");
        for (int band : bands(signature)) {
            batch.bind("band", band).bind("seen", seen).bind("id", id).bind("signature", signature).add();
        }
        batch.execute();
    }

    /// Ids of documents first seen in the span, nearest first, at most [#MOST_CANDIDATES].
    static List<String> near(Handle handle, long signature, Instant from, Instant to) {
        record Near(String id, int bits) {}
        return handle.createQuery("SELECT DISTINCT document_id, signature FROM signature_band "
                + "WHERE band IN (<bands>) AND first_seen BETWEEN :from AND :to")
                .bindList("bands", bands(signature)).bind("from", from.toEpochMilli())
                .bind("to", to.toEpochMilli())
                .map((row, _) -> new Near(row.getString("document_id"),
                        Long.bitCount(row.getLong("signature") ^ signature)))
                .stream().filter(near -> near.bits() <= NEAR)
                .sorted(Comparator.comparingInt(Near::bits).thenComparing(Near::id))
                .limit(MOST_CANDIDATES).map(Near::id).toList();
    }

    private static List<Integer> bands(long signature) {
        return IntStream.range(0, BANDS).mapToObj(i -> (i << 8) | (int) (signature >>> (8 * i) & 0xff))
                .toList();
    }
}
