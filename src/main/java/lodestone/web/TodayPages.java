package lodestone.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import lodestone.store.Store;
import lodestone.store.Stored;

/// The first page: the digest of the newest run, what is flagged, how the sources stand and what could not be
/// assessed.
final class TodayPages implements PageGroup {

    private static final int MOST_FLAGS = 15;
    private static final int MOST_ROWS = 25;
    private static final int MOST_UNREAD = 10;
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
        var flags = store.documents().flagged(MOST_FLAGS + 1).stream()
                .flatMap(stored -> flag(stored).stream()).toList();
        var told = stream(report, "coverage").map(TodayPages::row)
                .filter(row -> !row.covered() || row.fresh() > 0).limit(MOST_ROWS).toList();
        return new TodayView(flags.stream().limit(MOST_FLAGS).toList(), flags.size() > MOST_FLAGS, told,
                states(report), queue(), notAssessed(), store.documents().countNotAssessed(),
                text(report, "day"), text(report, "headline"));
    }

    private Map<Integer, Long> queue() {
        var queue = new LinkedHashMap<Integer, Long>();
        store.cases().load().forEach(load -> queue.merge(load.severity(), load.cases(), Long::sum));
        return queue;
    }

    private static Optional<TodayView.Flag> flag(Stored stored) {
        return stored.assessment().map(assessment -> new TodayView.Flag(stored.version(), assessment));
    }

    private static List<Map.Entry<String, Integer>> states(JsonNode report) {
        var states = new TreeMap<String, Integer>();
        stream(report, "coverage").forEach(row -> states.merge(row.path("outcome").asText(), 1,
                Integer::sum));
        return states.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(state -> Map.entry(state.getKey(), state.getValue())).toList();
    }

    private List<TodayView.Unread> notAssessed() {
        return store.documents().notAssessed(MOST_UNREAD).stream()
                .map(stored -> new TodayView.Unread(stored.version().documentId(),
                        stored.version().document().title(),
                        stored.notAssessed().orElse("no reason is known")))
                .toList();
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

    private static Stream<JsonNode> stream(JsonNode node, String field) {
        return StreamSupport.stream(node.path(field).spliterator(), false);
    }

    private static Optional<String> text(JsonNode node, String field) {
        return node.path(field).isTextual() ? Optional.of(node.path(field).asText()) : Optional.empty();
    }
}
