package lodestone.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.stream.StreamSupport;
import lodestone.store.Store;
import lodestone.store.Stored;

/// The first page.
final class TodayPages implements PageGroup {

    private static final int MOST_FLAGS = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Frame frame;
    private final Store store;

    TodayPages(Frame frame, Store store) {
        this.frame = frame;
        this.store = store;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/", this::today);
    }

    private void today(Context context) {
        frame.show(context, "today.jte", frame.page(context, "Today", Menu.TODAY), view());
    }

    private TodayView view() {
        var report = report();
        var flags = store.documents().flagged(MOST_FLAGS).stream().flatMap(stored -> flag(stored).stream())
                .toList();
        var rows = StreamSupport.stream(report.path("coverage").spliterator(), false).map(TodayPages::row)
                .toList();
        return new TodayView(flags, rows, text(report, "day"), text(report, "headline"));
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

    private static Optional<String> text(JsonNode node, String field) {
        return node.path(field).isTextual() ? Optional.of(node.path(field).asText()) : Optional.empty();
    }
}
