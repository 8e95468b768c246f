package lodestone.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import lodestone.index.Hit;
import lodestone.index.SearchResult;
import lodestone.record.Records;
import lodestone.store.Assessments;
import lodestone.store.ThenAndNow;
import lodestone.store.ThenAndNow.Said;

/// The verdict of a day and the present one, beside what a hit has.
public final class ThenAndNowFields {

    private ThenAndNowFields() {}

    /// What was said of each document that was found at the end of that day in UTC, and is said now.
    public static Map<String, ThenAndNow> of(SearchResult result, LocalDate day, Assessments assessments) {
        var until = Records.endOf(day);
        var found = new HashMap<String, ThenAndNow>();
        result.hits().stream().map(Hit::documentId).distinct().forEach(
                id -> assessments.thenAndNow(id, until).ifPresent(both -> found.put(id, both)));
        return found;
    }

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
