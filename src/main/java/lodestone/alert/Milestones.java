package lodestone.alert;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lodestone.model.IssuerName;
import lodestone.record.Records;
import lodestone.record.Rise;
import lodestone.store.Alert;
import lodestone.store.Store;
import lodestone.store.Statement;
import lodestone.store.Stored;

/// Raises an issuer's first claim, and that a stage has reached a level that none of its documents shows:
/// each once, whichever document tells it and in whatever order documents come.
final class Milestones {

    private final Store store;
    private final Records records;
    private final Clock clock;

    Milestones(Store store, Records records, Clock clock) {
        this.store = store;
        this.records = records;
        this.clock = clock;
    }

    /// Looks at each issuer of those versions once.
    void consider(Collection<Stored> all) {
        var byIssuer = new LinkedHashMap<String, Set<String>>();
        for (var stored : all) {
            if (stored.version().copyOf().isEmpty()) {
                stored.assessment().flatMap(found -> found.issuer())
                        .ifPresent(issuer -> byIssuer.computeIfAbsent(records.name(issuer),
                                _ -> new HashSet<>()).add(stored.version().documentId()));
            }
        }
        byIssuer.forEach(this::consider);
    }

    /// What is published later than this day counts too: nothing is a milestone that was passed before.
    private LocalDate horizon() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(2);
    }

    private void consider(String issuer, Set<String> news) {
        var horizon = horizon();
        var documents = records.documents(issuer, horizon);
        documents.stream().filter(document -> document.claims() > 0).findFirst()
                .filter(first -> news.contains(first.documentId()))
                .ifPresent(first -> raise("first-claim", issuer, first, "",
                        "the first claim of this issuer that is known"));
        var last = records.rises(issuer, documents, horizon).stream().collect(Collectors
                .toMap(Rise::stage, rise -> rise, (_, later) -> later, LinkedHashMap::new));
        for (Map.Entry<String, Rise> top : last.entrySet()) {
            var rise = Objects.requireNonNull(top.getValue());
            if (news.contains(rise.document().documentId())) {
                raise("rise", issuer, rise.document(), rise.stage() + ":" + rise.to(), words(rise));
            }
        }
    }

    private static String words(Rise rise) {
        return "%s rises to level %d, from %s in %d document%s before".formatted(rise.stage(), rise.to(),
                rise.from() == 0 ? "none found" : Integer.toString(rise.from()), rise.earlier(),
                rise.earlier() == 1 ? "" : "s");
    }

    private void raise(String kind, String issuer, Statement document, String subject, String words) {
        var key = String.join(":", kind, IssuerName.key(issuer), subject);
        store.alerts().raise(new Alert(key, kind, document.documentId(), subject, clock.instant(), words));
    }
}
