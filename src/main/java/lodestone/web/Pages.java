package lodestone.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.StreamSupport;
import lodestone.store.Store;
import lodestone.store.Stored;

/// Gathers what the pages show from the store.
final class Pages {

    private static final int MOST_FLAGS = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Store store;
    private final Clock clock;

    Pages(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    TodayView today() {
        var report = report();
        var flags = store.documents().flagged(MOST_FLAGS).stream().flatMap(stored -> flag(stored).stream())
                .toList();
        var rows = StreamSupport.stream(report.path("coverage").spliterator(), false).map(Pages::row)
                .toList();
        return new TodayView(flags, rows, text(report, "day"), text(report, "headline"), scope());
    }

    Optional<DocumentView> document(String id) {
        var versions = store.documents().versions(id);
        if (versions.isEmpty()) {
            return Optional.empty();
        }
        var newest = versions.getLast();
        var document = newest.version().document();
        var paragraphs = newest.assessment().map(assessment -> MarkedText.of(document, assessment))
                .orElseGet(() -> MarkedText.of(document));
        return Optional
                .of(new DocumentView(newest.version(), newest.assessment(), newest.notAssessed(), paragraphs,
                        versions, store.documents().alsoAt(id), scope()));
    }

    private static Optional<TodayView.Flag> flag(Stored stored) {
        return stored.assessment().map(assessment -> new TodayView.Flag(stored.version(), assessment));
    }

    private static TodayView.Row row(JsonNode row) {
        boolean covered = row.path("reason").isNull();
        return new TodayView.Row(row.path("listing").asText(), row.path("outcome").asText(),
                covered ? "" : row.path("reason").asText(), row.path("new").asLong(),
                row.path("flagged").asLong(),
                row.path("requests").asLong(), row.path("bytes").asLong(),
                row.path("last_new").isNull() ? "never" : row.path("last_new").asText().substring(0, 10));
    }

    private JsonNode report() {
        try {
            var newest = store.runs().newestReport();
            return newest.isPresent() ? JSON.readTree(newest.get()) : MissingNode.getInstance();
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a stored run report is not JSON", broken);
        }
    }

    /// What every page rests on.
    String scope() {
        return "Corpus: " + store.documents().count() + " documents up to "
                + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                + ". “None found” means that no evidence was found in the document, not that there is none.";
    }

    private static Optional<String> text(JsonNode node, String field) {
        return node.path(field).isTextual() ? Optional.of(node.path(field).asText()) : Optional.empty();
    }
}
