package lodestone.index;

import java.util.List;

/// Words of a query that were also looked for by other words of the same meaning.
///
/// @param typed as it stands in the query
/// @param also the other words
public record Widened(String typed, List<String> also) {
    public Widened {
        also = List.copyOf(also);
    }
}
