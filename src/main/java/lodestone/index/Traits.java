package lodestone.index;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a document has of those facets that have few values, as one value: an archive has few of these too,
/// so that all those facets are counted by one look at each document.
final class Traits {

    /// The field that holds it.
    static final String FIELD = "_traits";

    private static final Set<Facet> FACETS = EnumSet.of(Facet.STAGE, Facet.VERDICT, Facet.KIND, Facet.SOURCE,
            Facet.FORM);
    private static final char FACET_ENDS = '\u001f';
    private static final char VALUE_ENDS = '\u001e';
    private static final int LONGEST = 200;

    private final Map<Facet, List<String>> values = new EnumMap<>(Facet.class);

    static boolean holds(Facet facet) {
        return FACETS.contains(facet);
    }

    void add(Facet facet, String value) {
        values.computeIfAbsent(facet, _ -> new ArrayList<>())
                .add(value.substring(0, Math.min(LONGEST, value.length())).replace(FACET_ENDS, ' ')
                        .replace(VALUE_ENDS, ' '));
    }

    /// As the index holds it.
    String written() {
        var all = new StringBuilder();
        for (var facet : FACETS) {
            values.getOrDefault(facet, List.of()).forEach(value -> all.append(value).append(VALUE_ENDS));
            all.append(FACET_ENDS);
        }
        return all.toString();
    }

    /// Adds so many documents that have what is written.
    static void count(String written, int documents, Map<Facet, Map<String, Integer>> counts) {
        int at = 0;
        for (var facet : FACETS) {
            int end = written.indexOf(FACET_ENDS, at);
            while (at < end) {
                int stop = written.indexOf(VALUE_ENDS, at);
                counts.computeIfAbsent(facet, _ -> new HashMap<>())
                        .merge(written.substring(at, stop), documents, Integer::sum);
                at = stop + 1;
            }
            at = end + 1;
        }
    }
}
