package lodestone.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import lodestone.store.AlertStatus;
import lodestone.store.Delivery;

/// An alert as a line of machine output.
final class AlertJson {

    private AlertJson() {}

    static ObjectNode of(AlertStatus status, List<Delivery> deliveries) {
        var alert = status.alert();
        var node = JsonLines.object()
                .put("id", status.number()).put("key", alert.key()).put("kind", alert.kind())
                .put("document", alert.documentId().isEmpty() ? null : alert.documentId())
                .put("subject", alert.subject().isEmpty() ? null : alert.subject())
                .put("raised", alert.raised().toString()).put("state", status.state().label())
                .put("changed", status.changed().toString())
                .put("changed_by", status.changedBy().orElse(null)).put("episode", status.episode())
                .put("reopened", status.reopened().orElse(null))
                .put("detail", alert.detail().isEmpty() ? null : alert.detail());
        var sent = node.putArray("deliveries");
        deliveries.forEach(delivery -> sent.addObject().put("channel", delivery.channel())
                .put("recipient", delivery.recipient()).put("state", delivery.state().label())
                .put("attempts", delivery.attempts()).put("changed", delivery.changed().toString())
                .put("fault", delivery.fault().orElse(null)));
        return node;
    }
}
