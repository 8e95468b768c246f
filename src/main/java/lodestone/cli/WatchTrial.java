package lodestone.cli;

import java.util.List;
import java.util.Optional;
import lodestone.index.Hit;
import lodestone.index.SearchResult;
import lodestone.index.Trial;

/// The trial of a saved search as text.
record WatchTrial(Trial trial) {

    String text() {
        var out = new StringBuilder();
        out.append("%d of %d documents match; the latest:%n".formatted(trial.found().total(), trial.size()));
        lines(out, trial.found().hits());
        trial.reviewed().ifPresent(reviewed -> out.append("reviewed: %d of %d settled are confirmed, %d %%%n"
                .formatted(reviewed.confirmed(), reviewed.settled(), reviewed.percent())));
        if (!trial.months().isEmpty()) {
            out.append("by month:\n");
            trial.months().forEach(month -> out.append("  %s %6d%n".formatted(month.value(),
                    month.documents())));
        }
        difference(out, "gained", trial.gained());
        difference(out, "lost", trial.lost());
        if (!trial.misses().isEmpty()) {
            out.append("nearest misses:\n");
            trial.misses().forEach(miss -> out.append(line(miss.hit())).append("\n      lacks ")
                    .append(TerminalText.clean(miss.missing())).append('\n'));
        }
        return out.toString();
    }

    private static void lines(StringBuilder out, List<Hit> hits) {
        hits.forEach(hit -> out.append(line(hit)).append('\n'));
    }

    private static String line(Hit hit) {
        return "  " + FoundText.head(hit);
    }

    private static void difference(StringBuilder out, String name, Optional<SearchResult> only) {
        only.ifPresent(found -> {
            out.append("%s against the saved version: %d%n".formatted(name, found.total()));
            lines(out, found.hits());
        });
    }
}
