package lodestone.index;

import java.time.LocalDate;
import java.util.Optional;

/// A search.
///
/// @param query Lucene syntax over text, title and the fields of [ClaimIndex]; blank matches all
/// @param from earliest publication day
/// @param to latest publication day, inclusive
/// @param issuer name, alias or part of it
/// @param stage a claimed stage
/// @param limit most hits returned, 1–10,000
public record SearchRequest(
        String query,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> issuer,
        Optional<String> stage,
        Optional<String> verdict,
        Optional<String> kind,
        int limit) {

    /// A query without filters.
    public static SearchRequest of(String query, int limit) {
        return new SearchRequest(query, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(),
                Optional.empty(), Optional.empty(), limit);
    }
}
