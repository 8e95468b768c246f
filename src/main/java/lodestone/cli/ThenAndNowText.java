package lodestone.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import lodestone.store.ThenAndNow;
import lodestone.store.ThenAndNow.Said;

/// The verdict of a day and the present one: `then: unsupported, severity 80, by rules 3; now: partial, ...`.
final class ThenAndNowText {

    private ThenAndNowText() {}

    static String line(ThenAndNow both) {
        var then = words(both.then());
        var now = words(both.now());
        return "then: " + then + "; now: " + (now.equals(then) ? "the same" : now);
    }

    private static String words(Said said) {
        return said.verdict() + said.rules()
                .map(rules -> ", severity " + said.severity() + ", by rules " + TerminalText.clean(rules))
                .orElse("") + (said.version() > 1 ? ", of version " + said.version() : "");
    }

    /// Both as objects of machine output, beside what a hit has.
    static void put(ObjectNode hit, ThenAndNow both) {
        hit.set("then", json(both.then()));
        hit.set("now", json(both.now()));
    }

    private static ObjectNode json(Said said) {
        return JsonLines.object().put("verdict", said.verdict()).put("severity", said.severity())
                .put("rules", said.rules().orElse(null)).put("version", said.version())
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
