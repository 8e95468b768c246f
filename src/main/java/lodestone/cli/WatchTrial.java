package lodestone.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import lodestone.index.ClaimIndex;
import lodestone.index.Facet;
import lodestone.index.Hit;
import lodestone.index.Order;
import lodestone.index.SearchRequest;
import lodestone.index.query.QueryException;

/// A saved search tried on the archive before it is saved: what it finds, by month, what it gains and loses
/// against the version that is saved, and what it only just does not find.
///
/// @param saved the query of the saved version; empty if there is none
record WatchTrial(ClaimIndex index, String query, Optional<String> saved) {

    private static final int SHOWN = 10;

    String text() throws IOException, QueryException {
        var out = new StringBuilder();
        var found = index.search(SearchRequest.of(query, SHOWN).with(Order.DATE).countingFacets());
        out.append("%d of %d documents match; the latest:%n".formatted(found.total(), index.size()));
        lines(out, found.hits());
        months(out, found.facets());
        if (saved.isPresent()) {
            difference(out, "gained", query, saved.get());
            difference(out, "lost", saved.get(), query);
        }
        var misses = index.nearMisses(query, SHOWN);
        if (!misses.isEmpty()) {
            out.append("nearest misses:\n");
            misses.forEach(miss -> out.append(line(miss.hit())).append("\n      lacks ")
                    .append(TerminalText.clean(miss.missing())).append('\n'));
        }
        return out.toString();
    }

    private static void lines(StringBuilder out, List<Hit> hits) {
        hits.forEach(hit -> out.append(line(hit)).append('\n'));
    }

    private static String line(Hit hit) {
        return "  " + hit.documentId() + "  " + FoundText.day(hit) + "  " + TerminalText.clean(hit.title());
    }

    private static void months(StringBuilder out, List<Facet.Counts> facets) {
        facets.stream().filter(facet -> facet.facet() == Facet.MONTH && !facet.counts().isEmpty())
                .forEach(facet -> {
                    out.append("by month:\n");
                    facet.counts().forEach(month -> out.append("  %s %6d%n".formatted(month.value(),
                            month.documents())));
                });
    }

    private void difference(StringBuilder out, String name, String one, String other)
            throws IOException, QueryException {
        var found = index.search(SearchRequest.of("(" + one + ") NOT (" + other + ")", SHOWN)
                .with(Order.DATE));
        out.append("%s against the saved version: %d%n".formatted(name, found.total()));
        lines(out, found.hits());
    }
}
