package lodestone.cli;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lodestone.index.Facet;
import lodestone.index.Hit;
import lodestone.index.SearchResult;
import lodestone.model.Ruling;
import lodestone.store.ThenAndNow;

/// What was found, for a person at a terminal.
///
/// @param size how many documents were searched
/// @param verdicts of a search as of a day: what was said of each then and is now, by its id
/// @param settled by reviewers, by its id
record FoundText(SearchResult result, long size, boolean colour, Map<String, ThenAndNow> verdicts,
        Map<String, Ruling> settled) {

    private static final int PASSAGES = 2;

    String text() {
        var out = new StringBuilder();
        result.widened().forEach(words -> out.append("%s: also %s; quote it to leave these out%n".formatted(
                TerminalText.clean(words.typed()), String.join(", ", words.also()))));
        result.hits().forEach(hit -> hit(out, hit));
        result.facets().stream().filter(facet -> !facet.counts().isEmpty())
                .forEach(facet -> out.append(facet(facet)).append('\n'));
        out.append(result.total() == 0 ? "nothing found; %d documents searched%n".formatted(size)
                : "\n%d of %d found; %d documents searched%n".formatted(result.hits().size(), result.total(),
                        size));
        result.suggestion().ifPresent(better -> out.append("did you mean: %s%n".formatted(
                TerminalText.clean(better))));
        result.next().ifPresent(cursor -> out.append("next page: --after %s%n".formatted(cursor)));
        return out.toString();
    }

    private void hit(StringBuilder out, Hit hit) {
        out.append(head(hit)).append('\n');
        var reviewed = Optional.ofNullable(settled.get(hit.documentId()))
                .map(ruling -> " · " + ruling.settled()).orElse("");
        out.append("    %s · claim %s · %s%s%s%n".formatted(
                TerminalText.clean(hit.issuer().orElse("unknown issuer")), hit.claim(), hit.verdict(),
                hit.gaps().isEmpty() ? "" : ", none for " + String.join(", ", hit.gaps()), reviewed));
        Optional.ofNullable(verdicts.get(hit.documentId()))
                .ifPresent(both -> out.append("    ").append(ThenAndNowText.line(both)).append('\n'));
        hit.passages().stream().limit(PASSAGES).forEach(passage -> out.append("    … ")
                .append(TerminalText.marked(passage, colour)).append('\n'));
        if (hit.byMeaning()) {
            out.append("    found by what it means, not by these words\n");
        }
        hit.alsoAt().forEach(copy -> out.append("    also at %s: %s%n".formatted(copy.sourceId(),
                TerminalText.clean(copy.url().toString()))));
    }

    /// Which document that is: id, day and title.
    static String head(Hit hit) {
        return hit.documentId() + "  " + day(hit) + "  " + TerminalText.clean(hit.title());
    }

    private static String day(Hit hit) {
        return hit.published().map(at -> at.toString().substring(0, "2026-03-02".length()))
                .orElse("undated   ");
    }

    private static String facet(Facet.Counts facet) {
        return "%-8s  %s".formatted(facet.facet().label(), facet.counts().stream()
                .map(count -> TerminalText.clean(count.value()) + " " + count.documents())
                .collect(Collectors.joining(" · ")));
    }
}
