package lodestone.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import lodestone.model.Assessment;
import lodestone.record.CompanyRecord;
import lodestone.record.Records;
import lodestone.store.Alert;
import lodestone.store.Store;
import lodestone.store.Stored;

/// Makes the entries of a digest from alerts.
final class Entries {

    private final Store store;
    private final Records records;

    Entries(Store store, Records records) {
        this.store = store;
        this.records = records;
    }

    static List<SourceNews> news(List<Alert> pending) {
        return pending.stream().filter(alert -> alert.documentId().isEmpty())
                .map(alert -> new SourceNews(alert.subject(), alert.kind(), alert.detail())).toList();
    }

    /// One entry a release: what was raised for a text that has since become a copy of another stands there.
    List<Entry> of(List<Alert> pending, LocalDate asOf) {
        var heads = new LinkedHashMap<String, Stored>();
        var byDocument = new LinkedHashMap<String, List<Alert>>();
        for (var alert : pending) {
            head(alert.documentId()).ifPresent(stored -> {
                var id = stored.version().documentId();
                heads.put(id, stored);
                byDocument.computeIfAbsent(id, _ -> new ArrayList<>()).add(alert);
            });
        }
        var standings = new HashMap<String, CompanyRecord>();
        return byDocument.entrySet().stream()
                .map(event -> entry(Objects.requireNonNull(heads.get(event.getKey())), event.getValue(),
                        issuer -> standings.computeIfAbsent(issuer, name -> records.standing(name, asOf))))
                .toList();
    }

    private Optional<Stored> head(String id) {
        var stored = store.documents().byId(id);
        return stored.flatMap(found -> found.version().copyOf()).flatMap(store.documents()::byId)
                .or(() -> stored);
    }

    private Entry entry(Stored stored, List<Alert> alerts, Function<String, CompanyRecord> standings) {
        var id = stored.version().documentId();
        var watches = alerts.stream().filter(alert -> alert.kind().equals("watch")).map(Alert::subject)
                .distinct().toList();
        var kinds = alerts.stream().map(Alert::kind).distinct().toList();
        var earlier = store.documents().before(stored.version());
        return new Entry(stored.version(), stored.assessment(), stored.notAssessed(), kinds, watches,
                store.documents().alsoAt(id), comparisons(earlier, stored, alerts),
                FindingsDiff.between(earlier.flatMap(Stored::assessment), stored.assessment()),
                earlier.map(Stored::version).filter(version -> !version.documentId().equals(id)),
                stored.assessment().flatMap(Assessment::issuer).map(standings), notes(alerts));
    }

    private static List<String> notes(List<Alert> alerts) {
        return alerts.stream().map(Alert::detail).filter(detail -> !detail.isEmpty()).distinct().toList();
    }

    private List<Comparison> comparisons(Optional<Stored> earlier, Stored stored, List<Alert> alerts) {
        var found = new ArrayList<Comparison>();
        earlier.map(old -> edited(old, stored)).ifPresent(found::add);
        for (var alert : alerts) {
            switch (alert.kind()) {
                case "taken-down" -> takenDown(alert.documentId()).ifPresent(found::add);
                case "difference" -> difference(alert, stored).ifPresent(found::add);
                default -> {
                }
            }
        }
        return found;
    }

    private static Comparison edited(Stored old, Stored stored) {
        return new Comparison(stored.version().number() > 1 ? "edit" : "correction", old.version().capture(),
                stored.version().capture(), SentenceDiff.between(old.version().document().text(),
                        stored.version().document().text()));
    }

    private Optional<Comparison> takenDown(String id) {
        var absent = store.absences().of(id);
        return store.absences().lastSeen(id).filter(_ -> !absent.isEmpty())
                .map(seen -> new Comparison("taken-down", seen, absent.getLast(), List.of()));
    }

    /// The copy may have come to speak for both since it was raised.
    private Optional<Comparison> difference(Alert alert, Stored stored) {
        boolean speaks = alert.subject().equals(stored.version().documentId());
        return store.documents().byId(speaks ? alert.documentId() : alert.subject())
                .map(copy -> new Comparison(alert.kind(), copy.version().capture(),
                        stored.version().capture(), Differences.between(copy, stored)));
    }
}
