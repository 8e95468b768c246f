package lodestone.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import lodestone.model.ReviewState;

/// A [CaseFilter] as SQL with its values.
final class CaseQuery {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    private CaseQuery() {}

    static CaseQuery of(CaseFilter filter, Instant now) {
        var query = new CaseQuery();
        query.states(filter.states());
        filter.issuer().ifPresent(part -> query.add("issuer_key LIKE :issuer ESCAPE '!'", "issuer",
                "%" + escaped(part.toLowerCase(Locale.ROOT)) + "%"));
        filter.gap().ifPresent(stage -> query.add("gaps LIKE :gap ESCAPE '!'", "gap",
                "% " + escaped(stage) + " %"));
        filter.severity().ifPresent(least -> query.add("severity >= :severity", "severity", least));
        filter.kind().ifPresent(kind -> query.add("kind = :kind", "kind", kind));
        filter.sampled().ifPresent(
                drawn -> query.conditions.add("sampled IS " + (drawn ? "NOT NULL" : "NULL")));
        filter.holder().ifPresent(query::holder);
        if (query.where().contains(":now")) {
            query.values.put("now", now.toEpochMilli());
        }
        return query;
    }

    /// What stands after `WHERE`.
    String where() {
        return String.join(" AND ", conditions);
    }

    /// The values of its names.
    Map<String, Object> values() {
        return values;
    }

    /// Only what stands in the queue behind that place.
    CaseQuery after(ReviewCase.Place last) {
        add("(rank < :rank OR rank = :rank AND document_id > :last)", "rank", last.rank());
        values.put("last", last.documentId());
        return this;
    }

    /// Says `waiting = 1` wherever that holds: an index is there for it.
    private void states(List<ReviewState> states) {
        conditions.add(states.contains(ReviewState.DECIDED) ? "queued = 1" : "waiting = 1");
        if (!states.isEmpty()) {
            conditions.add(states.stream().map(CaseQuery::state).distinct()
                    .collect(Collectors.joining(" OR ", "(", ")")));
        }
    }

    private static String state(ReviewState state) {
        return switch (state) {
            case OPEN -> "state = 'open' AND (holder IS NULL OR held_until <= :now)";
            case CLAIMED -> "state = 'open' AND held_until > :now";
            case SECOND_REVIEW, DISPUTED, REOPENED, DECIDED -> "state = '" + state.label() + "'";
        };
    }

    private void holder(String name) {
        if (name.isBlank()) {
            conditions.add("(holder IS NULL OR held_until <= :now)");
        } else {
            add("holder = :holder AND held_until > :now", "holder", PlainText.of(name));
        }
    }

    private void add(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    private static String escaped(String part) {
        return part.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
