package lodestone.index;

import java.time.LocalDate;
import java.util.Optional;

/// A search.
///
/// @param query in the language of the package `query`; blank matches all
/// @param limit most hits returned, 1–10,000
/// @param after the cursor of the page before; empty for the first page
/// @param asOf only what was in the archive at the end of that day, as it then read
/// @param counted whether facets are counted
public record SearchRequest(
        String query,
        Filters filters,
        Grain grain,
        Order order,
        int limit,
        Optional<String> after,
        Optional<LocalDate> asOf,
        boolean counted) {

    /// What must hold beside the query.
    ///
    /// @param from earliest publication day
    /// @param to latest publication day, inclusive
    /// @param issuer name, alias or part of it
    /// @param stage a claimed stage
    public record Filters(Optional<LocalDate> from, Optional<LocalDate> to, Optional<String> issuer,
            Optional<String> stage, Optional<String> verdict, Optional<String> kind) {

        /// Nothing more.
        public static final Filters NONE = new Filters(Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// A query for documents, the best first.
    public static SearchRequest of(String query, int limit) {
        return new SearchRequest(query, Filters.NONE, Grain.DOCUMENT, Order.RELEVANCE, limit,
                Optional.empty(), Optional.empty(), false);
    }

    /// The same of another query.
    public SearchRequest asking(String other) {
        return new SearchRequest(other, filters, grain, order, limit, after, asOf, counted);
    }

    /// The same among fewer.
    public SearchRequest with(Filters others) {
        return new SearchRequest(query, others, grain, order, limit, after, asOf, counted);
    }

    /// The same for documents or sentences.
    public SearchRequest with(Grain other) {
        return new SearchRequest(query, filters, other, order, limit, after, asOf, counted);
    }

    /// The same in another order.
    public SearchRequest with(Order other) {
        return new SearchRequest(query, filters, grain, other, limit, after, asOf, counted);
    }

    /// The next page.
    public SearchRequest after(String cursor) {
        return new SearchRequest(query, filters, grain, order, limit, Optional.of(cursor), asOf, counted);
    }

    /// The same at the end of that day.
    public SearchRequest asOf(LocalDate day) {
        return new SearchRequest(query, filters, grain, order, limit, after, Optional.of(day), counted);
    }

    /// The same with facets.
    public SearchRequest countingFacets() {
        return new SearchRequest(query, filters, grain, order, limit, after, asOf, true);
    }
}
