package lodestone.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import lodestone.model.HostDay;
import lodestone.store.Store;

/// The fair-access ledger for programs: a row per host and day, oldest day first.
final class Ledger {

    /// Those of the page, today among them.
    static final int DAYS = 7;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> COLUMNS = List.of("day", "host", "requests", "not_modified", "bytes",
            "pace_ms", "crawl_delay_ms", "retry_after_ms", "back_off_ms", "refused");

    private final Store store;
    private final Clock clock;

    Ledger(WebParts parts) {
        this.store = parts.store();
        this.clock = parts.clock();
    }

    List<ApiRoute> routes() {
        return List.of(
                ApiRoute.get("/api/hosts", "What each host was asked on each day: the fair-access ledger, "
                        + "oldest day first.", "HostDays", this::days,
                        ApiParameter.day("since", "From that day on, UTC; the last seven days where it is "
                                + "left out."),
                        ApiParameter.after(), ApiParameter.limit(1000, 10_000)),
                ApiRoute.get("/api/hosts/left-alone", "Hosts that are not asked now, and why.", "LeftAlone",
                        _ -> leftAlone()));
    }

    /// The first of the days that are shown.
    LocalDate first() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS - 1L);
    }

    void csv(Context context) throws IOException {
        CsvTable.send(context, COLUMNS, store.hostDays().since(first()).stream().map(Ledger::row).toList());
    }

    private JsonNode days(ApiCall call) {
        var since = call.day("since").orElseGet(this::first);
        var days = call.text("after").map(this::behind).orElseGet(() -> store.hostDays().since(since));
        return ApiList.page(days.subList(0, Math.min(days.size(), call.limit() + 1)), call.limit(),
                Ledger::place, one -> Stream.of(json(one)));
    }

    private List<HostDay> behind(String cursor) {
        var days = store.hostDays().since(day(cursor));
        int at = days.stream().map(Ledger::place).toList().indexOf(cursor);
        if (at < 0) {
            throw ApiProblemException.wrong("after: no cursor of this list.");
        }
        return days.subList(at + 1, days.size());
    }

    private static String place(HostDay one) {
        return one.day() + "." + one.host();
    }

    private static LocalDate day(String cursor) {
        try {
            return LocalDate.parse(ApiCall.cursor(cursor, "[\\d-]+\\..+").split("\\.", 2)[0]);
        } catch (DateTimeParseException typed) {
            throw ApiProblemException.wrong("after: no cursor of this list.");
        }
    }

    private JsonNode leftAlone() {
        return ApiList.of(store.hosts().leftAlone(clock.instant()).entrySet().stream()
                .map(one -> NODES.objectNode().put("host", one.getKey())
                        .put("until", one.getValue().notBefore().toString())
                        .put("reason", one.getValue().reason()).put("asked", one.getValue().asked())));
    }

    private static ObjectNode json(HostDay one) {
        var waits = one.waited();
        return NODES.objectNode().put("day", one.day().toString()).put("host", one.host())
                .put("requests", one.requests()).put("not_modified", one.notModified())
                .put("bytes", one.bytes()).put("pace_ms", waits.pace().toMillis())
                .put("crawl_delay_ms", waits.crawlDelay().toMillis())
                .put("retry_after_ms", waits.retryAfter().toMillis())
                .put("back_off_ms", waits.backOff().toMillis()).put("refused", one.refused());
    }

    private static List<String> row(HostDay one) {
        return json(one).valueStream().map(JsonNode::asText).toList();
    }
}
