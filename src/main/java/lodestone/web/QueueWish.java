package lodestone.web;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lodestone.model.Query;
import lodestone.model.ReviewState;
import lodestone.store.CaseFilter;

/// Which cases of the queue a visitor works through. An address and a form carry it from case to case as its
/// query string, so that whoever asked for what is disputed gets the next that is.
///
/// @param query as addresses carry it, e.g. `state=disputed&issuer=Corvane`; blank for whatever waits
public record QueueWish(String query, CaseFilter filter) {

    /// The name of that query string in addresses of other pages and in forms.
    static final String NAME = "queue";

    private static final List<String> NAMES = List.of("state", "issuer", "gap", "severity", "holder", "kind",
            "sample");
    private static final int LONGEST = 1000;
    private static final String NOBODY = "nobody";

    /// What the address of the queue itself asks for.
    static QueueWish of(Context context) {
        return of(context.queryParamMap());
    }

    /// What another page was asked with.
    static QueueWish carried(Context context) {
        return parse(Fields.asked(context, NAME).orElse(""));
    }

    /// What a form brings with it.
    static QueueWish posted(Context context) {
        return parse(Fields.posted(context, NAME));
    }

    /// Of such a query string; what cannot be read asks for nothing.
    static QueueWish parse(String query) {
        var values = new LinkedHashMap<String, List<String>>();
        if (query.length() <= LONGEST) {
            for (var pair : query.split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    values.computeIfAbsent(pair.substring(0, equals), _ -> new ArrayList<>())
                            .add(decoded(pair.substring(equals + 1)));
                }
            }
        }
        return of(values);
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    private static QueueWish of(Map<String, List<String>> given) {
        var query = new StringBuilder();
        var values = new LinkedHashMap<String, List<String>>();
        for (var name : NAMES) {
            var kept = given.getOrDefault(name, List.of()).stream().map(String::strip)
                    .filter(value -> !value.isEmpty()).toList();
            values.put(name, kept);
            kept.forEach(value -> query.append(query.isEmpty() ? "" : "&").append(name).append('=')
                    .append(Query.encoded(value)));
        }
        return new QueueWish(query.toString(), filter(values));
    }

    private static CaseFilter filter(Map<String, List<String>> values) {
        return new CaseFilter(values.getOrDefault("state", List.of()).stream()
                .flatMap(label -> ReviewState.of(label).stream()).toList(),
                first(values, "issuer"), first(values, "gap"),
                first(values, "severity").filter(typed -> typed.matches("\\d{1,3}")).map(Integer::valueOf),
                first(values, "holder").map(name -> name.equals(NOBODY) ? "" : name), first(values, "kind"),
                first(values, "sample").map(_ -> true));
    }

    private static Optional<String> first(Map<String, List<String>> values, String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst();
    }

    /// Whether it asks for less than whatever waits.
    public boolean narrows() {
        return !query.isEmpty();
    }

    /// The queue's page of it.
    public String address() {
        return query.isEmpty() ? "/queue" : "/queue?" + query;
    }

    /// The same as a table.
    public String table() {
        return query.isEmpty() ? "/queue.csv" : "/queue.csv?" + query;
    }

    /// The same with another field of the query string.
    String address(String name, String value) {
        return address() + (query.isEmpty() ? "?" : "&") + name + "=" + Query.encoded(value);
    }

    /// The page of a document, with what it takes to go on from there.
    public String document(String id) {
        return "/documents/" + id + (query.isEmpty() ? "" : "?" + NAME + "=" + Query.encoded(query));
    }

    /// In words, e.g. `disputed, Corvane, no proof of metal`.
    public String words() {
        var words = new ArrayList<String>();
        filter.states().forEach(state -> words.add(state.label()));
        filter.issuer().ifPresent(words::add);
        filter.gap().ifPresent(stage -> words.add("no proof of " + stage));
        filter.severity().ifPresent(least -> words.add("severity from " + least));
        filter.holder().ifPresent(name -> words.add("with " + (name.isEmpty() ? NOBODY : name)));
        filter.kind().ifPresent(words::add);
        filter.sampled().ifPresent(_ -> words.add("drawn by chance"));
        return String.join(", ", words);
    }
}
