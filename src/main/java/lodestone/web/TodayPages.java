package lodestone.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import lodestone.claim.Chain;
import lodestone.model.Assessment;
import lodestone.model.Ruling;
import lodestone.store.CaseFilter;
import lodestone.store.Store;
import lodestone.store.Stored;

/// The first page: the digest of the newest run, what it flagged and nobody dismissed since, what else waits
/// for a reviewer, how the sources stand and what could not be assessed.
final class TodayPages implements PageGroup {

    private static final int MOST_FLAGS = 15;
    private static final int FEWEST_WAITING = 5;
    /// Of one report; a look back over years may raise thousands.
    private static final int MOST_RAISED = 50;
    private static final int MOST_ROWS = 25;
    private static final int MOST_UNREAD = 10;
    /// Chance draws what is not flagged: its severity is 0.
    private static final CaseFilter FLAGGED = new CaseFilter(List.of(), Optional.empty(), Optional.empty(),
            Optional.of(1), Optional.empty(), Optional.empty(), Optional.empty());
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Frame frame;
    private final Store store;
    private final Chain chain;
    private final Clock clock;

    TodayPages(Frame frame, WebParts parts) {
        this.frame = frame;
        this.store = parts.store();
        this.chain = parts.chain();
        this.clock = parts.clock();
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
        var told = stream(report, "coverage").map(TodayPages::row)
                .filter(row -> !row.covered() || row.fresh() > 0).limit(MOST_ROWS).toList();
        var raised = raised(report);
        var fresh = raised.stream().filter(one -> !dismissed(one)).limit(MOST_FLAGS)
                .flatMap(one -> flag(one).stream()).toList();
        int most = Math.max(FEWEST_WAITING, MOST_FLAGS - fresh.size());
        var waiting = waiting(raised.stream().map(one -> one.version().documentId()).toList(), most + 1);
        return new TodayView(fresh, raised.stream().filter(TodayPages::dismissed).count(),
                waiting.stream().limit(most).toList(), waiting.size() > most, told, states(report), queue(),
                notAssessed(), store.documents().countNotAssessed(), text(report, "day"),
                text(report, "headline"));
    }

    /// What the newest report tells as a flag and is one still, most severe first.
    private List<Stored> raised(JsonNode report) {
        return stream(report, "entries").filter(TodayPages::isFlag).map(entry -> entry.path("id").asText())
                .distinct().limit(MOST_RAISED).flatMap(id -> store.documents().byId(id).stream())
                .filter(one -> one.assessment().filter(Assessment::flagged).isPresent())
                .sorted(Comparator.comparing((Stored one) -> one.assessment().map(Assessment::severity)
                        .orElse(0)).reversed())
                .toList();
    }

    private static boolean isFlag(JsonNode entry) {
        return stream(entry, "alerts").anyMatch(kind -> kind.asText().equals("flag"));
    }

    private static boolean dismissed(Stored stored) {
        return stored.reviewed().filter(ruling -> ruling == Ruling.DISMISS).isPresent();
    }

    /// What waits for a reviewer besides those, in the order of the queue.
    private List<TodayView.Flag> waiting(List<String> besides, int most) {
        return store.cases().list(FLAGGED, clock.instant(), Optional.empty(), besides.size() + most).stream()
                .filter(one -> one.basis().flagged() && !besides.contains(one.documentId())).limit(most)
                .flatMap(one -> store.documents().byId(one.documentId()).stream())
                .flatMap(one -> flag(one).stream()).toList();
    }

    private Map<Integer, Long> queue() {
        var queue = new LinkedHashMap<Integer, Long>();
        store.cases().load().forEach(load -> queue.merge(load.severity(), load.cases(), Long::sum));
        return queue;
    }

    private Optional<TodayView.Flag> flag(Stored stored) {
        return stored.assessment().map(assessment -> new TodayView.Flag(stored.version(), assessment,
                stored.reviewed().map(Ruling::settled).orElse(""), assessment.stages().stream()
                        .flatMap(stage -> Proof.of(stage, chain).stream()).toList()));
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
