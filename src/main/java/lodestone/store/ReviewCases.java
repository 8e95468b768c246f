package lodestone.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import lodestone.model.Decision;
import lodestone.model.Decision.Withdrawal;
import lodestone.model.ReviewState;
import lodestone.model.Ruling;
import org.jdbi.v3.core.Handle;

/// The queue, and the decisions that move it. All methods are thread-safe.
///
/// Whoever changes a case names the revision that he read; of two who read the same, one is told that he came
/// too late, and nothing of his is kept.
public final class ReviewCases {

    private final Database database;
    private final Recently<List<Load>> load = new Recently<>();

    ReviewCases(Database database) {
        this.database = database;
    }

    /// The case of that document; empty if it has none.
    public Optional<ReviewCase> of(String documentId) {
        return of(List.of(documentId)).stream().findFirst();
    }

    /// The cases of those documents that have one.
    public List<ReviewCase> of(Collection<String> documentIds) {
        return documentIds.isEmpty() ? List.of() : database.read(handle -> handle
                .createQuery("SELECT * FROM review_case WHERE document_id IN (<ids>) ORDER BY document_id")
                .bindList("ids", List.copyOf(documentIds)).map(ReviewCaseRow::map).list());
    }

    /// What reviewers settled on those of the documents where nobody needs to look again, by document.
    public Map<String, Ruling> settled(Collection<String> documentIds) {
        return documentIds.isEmpty() ? Map.of() : database.read(handle -> handle
                .createQuery("SELECT document_id, settled FROM review_case "
                        + "WHERE document_id IN (<ids>) AND settled IS NOT NULL")
                .bindList("ids", List.copyOf(documentIds))
                .map((row, _) -> Map.entry(row.getString("document_id"),
                        Ruling.of(row.getString("settled")).orElseThrow()))
                .list()).stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// The queue from its head, or from that place on.
    public List<ReviewCase> list(CaseFilter filter, Instant now, Optional<ReviewCase.Place> after,
            int limit) {
        var query = CaseQuery.of(filter, now);
        after.ifPresent(query::after);
        return database.read(handle -> handle.createQuery("SELECT * FROM review_case WHERE " + query.where()
                + " ORDER BY rank DESC, document_id LIMIT :limit").bindMap(query.values())
                .bind("limit", limit).map(ReviewCaseRow::map).list());
    }

    /// How many the filter lets through.
    public long count(CaseFilter filter, Instant now) {
        var query = CaseQuery.of(filter, now);
        return database.read(handle -> handle
                .createQuery("SELECT COUNT(*) FROM review_case WHERE " + query.where())
                .bindMap(query.values()).mapTo(Long.class).one());
    }

    /// How many cases wait, by the tens of their severity and by state, most severe first. What another
    /// program changed shows after two seconds.
    public List<Load> load() {
        return load.or(this::counted);
    }

    private List<Load> counted() {
        var tens = new LinkedHashMap<Load, Long>();
        database.read(handle -> handle.createQuery("SELECT severity, state, COUNT(*) AS cases "
                + "FROM review_case WHERE waiting = 1 GROUP BY severity, state "
                + "ORDER BY severity DESC, state")
                .map((row, _) -> new Load(row.getInt("severity"),
                        ReviewState.of(row.getString("state")).orElseThrow(), row.getLong("cases")))
                .list())
                .forEach(one -> tens.merge(new Load(one.severity() / 10 * 10, one.state(), 0), one.cases(),
                        Long::sum));
        return tens.entrySet().stream().map(one -> new Load(one.getKey().severity(), one.getKey().state(),
                one.getValue())).toList();
    }

    /// Cases that wait.
    ///
    /// @param severity the lowest of ten
    public record Load(int severity, ReviewState state, long cases) {}

    /// Saves what was read and made anew; those that somebody changed meanwhile are left as they are and
    /// returned.
    public List<ReviewCase> save(Collection<ReviewCase> all) {
        var left = new ArrayList<ReviewCase>();
        if (!all.isEmpty()) {
            database.change(handle -> {
                left.clear();
                all.stream().filter(one -> !ReviewCaseRow.save(handle, one)).forEach(left::add);
            });
        }
        load.forget();
        return List.copyOf(left);
    }

    /// Adds the decision, after which the case is as given, and has the document indexed again; false if
    /// somebody changed the case meanwhile.
    public boolean decide(ReviewCase after, Decision decision) {
        return changed(handle -> {
            if (!ReviewCaseRow.save(handle, after)) {
                return false;
            }
            DecisionRow.insert(handle, decision);
            handle.createUpdate("UPDATE review_case SET holder = NULL, held_until = NULL "
                    + "WHERE document_id = :id").bind("id", after.documentId()).execute();
            indexAgain(handle, after.documentId());
            return true;
        });
    }

    /// Takes a decision back, after which the case is as given; false if somebody changed it meanwhile.
    public boolean withdraw(ReviewCase after, int number, Withdrawal by) {
        return changed(handle -> {
            if (!ReviewCaseRow.save(handle, after)) {
                return false;
            }
            handle.createUpdate("INSERT INTO withdrawal (document_id, number, reviewer, at) "
                    + "VALUES (:id, :number, :reviewer, :at)").bind("id", after.documentId())
                    .bind("number", number).bind("reviewer", PlainText.of(by.reviewer()))
                    .bind("at", by.at().toEpochMilli()).execute();
            indexAgain(handle, after.documentId());
            return true;
        });
    }

    /// Keeps what the issuer says about a case, which is as given from then on; false if somebody changed it
    /// meanwhile.
    public boolean reply(ReviewCase after, IssuerReplies.Reply reply) {
        return changed(handle -> {
            if (!ReviewCaseRow.save(handle, after)) {
                return false;
            }
            IssuerReplies.insert(handle, reply);
            indexAgain(handle, after.documentId());
            return true;
        });
    }

    private boolean changed(Function<Handle, Boolean> change) {
        boolean done = database.write(change);
        load.forget();
        return done;
    }

    private static void indexAgain(Handle handle, String documentId) {
        handle.createUpdate("UPDATE version SET indexed = 0 WHERE document_id = :id AND number = "
                + "(SELECT newest FROM document WHERE id = :id)").bind("id", documentId).execute();
    }

    /// Every decision on that document, oldest first, those taken back too.
    public List<Decision> decisions(String documentId) {
        return decisions(List.of(documentId)).getOrDefault(documentId, List.of());
    }

    /// The same of several documents, by their ids.
    public Map<String, List<Decision>> decisions(Collection<String> documentIds) {
        var all = new TreeMap<String, List<Decision>>();
        if (!documentIds.isEmpty()) {
            database.read(handle -> DecisionRow.query(handle, "WHERE d.document_id IN (<ids>)")
                    .bindList("ids", List.copyOf(documentIds)).map(DecisionRow::map).list())
                    .forEach(one -> all.computeIfAbsent(one.documentId(), _ -> new ArrayList<>()).add(one));
        }
        return all;
    }

    /// Every decision on every document, by document and number.
    public List<Decision> decisions() {
        return database.read(handle -> DecisionRow.query(handle, "").map(DecisionRow::map).list());
    }

    /// Decisions in the order in which they were made.
    ///
    /// @param after the decision from which on to list; empty from the first
    public List<Decision> decisions(Optional<Decision> after, int limit) {
        return database.read(handle -> DecisionRow.query(handle, after.isEmpty() ? "" : "WHERE d.at > :at "
                + "OR d.at = :at AND (d.document_id > :id OR d.document_id = :id AND d.number > :number)",
                "d.at, d.document_id, d.number LIMIT :limit")
                .bind("at", after.map(last -> last.at().toEpochMilli()).orElse(0L))
                .bind("id", after.map(Decision::documentId).orElse(""))
                .bind("number", after.map(Decision::number).orElse(0)).bind("limit", limit)
                .map(DecisionRow::map).list());
    }

    /// Every decision made at that stroke.
    public List<Decision> batch(String id) {
        return database.read(handle -> DecisionRow.query(handle, "WHERE d.batch = :batch").bind("batch", id)
                .map(DecisionRow::map).list());
    }
}
