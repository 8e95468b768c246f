package lodestone.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lodestone.store.AlertStatus;
import lodestone.store.AlertStatus.State;
import lodestone.store.AuditLog;
import lodestone.store.Store;
import lodestone.web.access.Needs;

/// Alerts and how they stand, and the audit.
final class ApiAlerts {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String NUMBER = "\\d{1,18}";

    private final Store store;
    private final Clock clock;

    ApiAlerts(WebParts parts) {
        this.store = parts.store();
        this.clock = parts.clock();
    }

    List<ApiRoute> routes() {
        return List.of(
                ApiRoute.get("/api/alerts", "Alerts, newest first.", "Alerts", this::alerts,
                        ApiParameter.text("state", "new, notified, acknowledged or closed; any where it is "
                                + "left out."),
                        ApiParameter.after(), ApiParameter.limit(50, 500)),
                ApiRoute.post("/api/alerts/{number}", Needs.REVIEWER, "Takes an alert on, or closes it.",
                        "AlertState", "Alert", this::settle, ApiParameter.path("number", "The alert's.")),
                ApiRoute.get("/api/audit", "Who changed what, newest first.", "Audit", this::audit,
                        ApiParameter.text("account", "Of that account alone."), ApiParameter.after(),
                        ApiParameter.limit(100, 1000)).needing(Needs.REVIEWER));
    }

    private JsonNode alerts(ApiCall call) {
        var states = call.text("state").map(label -> List.of(state(label)
                .orElseThrow(() -> ApiProblemException.wrong("state: there is no \"" + label + "\"."))))
                .orElse(List.of(State.values()));
        return ApiList.page(store.alerts().before(states, call.before(), call.limit() + 1), call.limit(),
                alert -> Long.toString(alert.number()), alert -> Stream.of(json(alert)));
    }

    private static Optional<State> state(String label) {
        return Arrays.stream(State.values()).filter(state -> state.label().equals(label)).findFirst();
    }

    private JsonNode settle(ApiCall call) {
        var typed = call.path("number");
        var state = ApiCall.string(call.body(), "state").flatMap(ApiAlerts::state).filter(State::settled)
                .orElseThrow(() -> ApiProblemException.wrong("state: acknowledged or closed."));
        var alert = Optional.of(typed).filter(number -> number.matches(NUMBER)).map(Long::valueOf)
                .flatMap(store.alerts()::byNumber)
                .orElseThrow(() -> ApiProblemException.missing("alert", typed));
        store.alerts().settle(alert.number(), state, call.account().name(), clock.instant());
        return json(store.alerts().byNumber(alert.number()).orElse(alert));
    }

    private static ObjectNode json(AlertStatus status) {
        var alert = status.alert();
        return NODES.objectNode().put("number", status.number()).put("kind", alert.kind())
                .put("document", alert.documentId().isEmpty() ? null : alert.documentId())
                .put("subject", alert.subject()).put("raised", alert.raised().toString())
                .put("detail", alert.detail()).put("state", status.state().label())
                .put("changed", status.changed().toString())
                .put("changed_by", status.changedBy().orElse(null)).put("episode", status.episode())
                .put("reopened", status.reopened().orElse(null));
    }

    private JsonNode audit(ApiCall call) {
        var entries = store.audit().newest(call.text("account").orElse(""), call.before(), call.limit() + 1);
        return ApiList.page(AuditLines.visible(store, entries, call.account()), call.limit(),
                entry -> Long.toString(entry.id()), entry -> Stream.of(json(entry)));
    }

    private static ObjectNode json(AuditLog.Entry entry) {
        var line = entry.line();
        return NODES.objectNode().put("id", entry.id()).put("at", line.at().toString())
                .put("account", line.account()).put("address", line.address()).put("action", line.action())
                .put("subject", line.subject()).put("detail", line.detail()).put("outcome", line.outcome())
                .put("digest", entry.digest());
    }
}
