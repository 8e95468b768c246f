package lodestone.index;

import java.util.List;

/// Found documents, best first, and how many there are in all.
public record SearchResult(long total, List<Hit> hits) {
    public SearchResult {
        hits = List.copyOf(hits);
    }
}
