package lodestone.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import lodestone.store.ThenAndNow;
import lodestone.store.ThenAndNow.Said;

/// The verdict of a day and the present one, beside what a hit has.
final class ThenAndNowFields {

    private ThenAndNowFields() {}

    /// Both as objects of machine output, beside what a hit has.
    static void put(ObjectNode hit, ThenAndNow both) {
        hit.set("then", json(both.then()));
        hit.set("now", json(both.now()));
    }

    private static ObjectNode json(Said said) {
        return JsonNodeFactory.instance.objectNode().put("verdict", said.verdict())
                .put("severity", said.severity()).put("rules", said.rules().orElse(null))
                .put("version", said.version())
                .put("assessed_utc", said.at().toString());
    }

    /// The columns of a CSV, with their values.
    static Map<String, String> columns(ThenAndNow both) {
        var columns = new LinkedHashMap<String, String>();
        columns.put("verdict_then", both.then().verdict());
        columns.put("rules_then", both.then().rules().orElse(""));
        columns.put("verdict_now", both.now().verdict());
        columns.put("rules_now", both.now().rules().orElse(""));
        return columns;
    }
}
