package lodestone.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lodestone.claim.Chain;
import lodestone.model.Assessment;
import lodestone.model.Company;
import lodestone.store.StageLevel;
import lodestone.store.Statement;
import lodestone.store.Statements;
import lodestone.store.Store;

/// What issuers have shown, read from the store. Thread-safe.
///
/// ```java
/// var record = new Records(store, companies, chain).of("Corvane", LocalDate.parse("2026-03-02"));
/// record.stages().getFirst().best().map(proof -> proof.document().day()); // when mining was best shown
/// ```
public final class Records {

    private final Statements statements;
    private final IssuerNames names;
    private final List<String> stages;

    /// @param companies that are watched, with their other names
    /// @param chain whose stages a record names
    public Records(Store store, List<Company> companies, Chain chain) {
        this(store, companies, chain.stages());
    }

    /// @param stages upstream first
    public Records(Store store, List<Company> companies, List<String> stages) {
        this.statements = store.statements();
        this.names = new IssuerNames(companies);
        this.stages = List.copyOf(stages);
    }

    /// The watched company of that name, alias, subsidiary, id or ticker.
    public Optional<Company> company(String issuer) {
        return names.company(issuer);
    }

    /// The name by which an issuer is told of: the watched company's where it is one, else the one given.
    public String name(String issuer) {
        return company(issuer).map(Company::name).orElse(issuer);
    }

    /// Every key under which documents of that issuer stand in [Statements].
    public Set<String> keys(String issuer) {
        return names.keys(issuer);
    }

    /// The whole record, under whatever name the issuer is given. An unknown one has no documents.
    public CompanyRecord of(String issuer, LocalDate asOf) {
        return read(issuer, asOf).record();
    }

    /// The same, with what it was read from.
    public Reading read(String issuer, LocalDate asOf) {
        var keys = keys(issuer);
        var before = statements.before(keys, endOf(asOf));
        var levels = statements.levelsBefore(keys, endOf(asOf));
        var rises = rises(before, levels);
        var passages = new Passages();
        var told = before.isEmpty() ? issuer : before.getLast().issuer();
        var record = new CompanyRecord(name(told), asOf, before.size(), stages(levels, passages),
                firstUses(before, passages), rises,
                before.stream().filter(document -> document.plans() > 0)
                        .flatMap(document -> passages.plans(document).stream())
                        .flatMap(plan -> new Promises(before, rises, levels, asOf).of(plan).stream())
                        .sorted(Comparator.comparing((Promise promise) -> promise.due().last())
                                .thenComparing(promise -> promise.made().document().at()))
                        .toList());
        return new Reading(record, before, levels);
    }

    /// The stages alone, which costs far less: what a digest shows beside each flag.
    public CompanyRecord standing(String issuer, LocalDate asOf) {
        var keys = keys(issuer);
        var levels = statements.levelsBefore(keys, endOf(asOf));
        return new CompanyRecord(name(issuer), asOf, statements.before(keys, endOf(asOf)).size(),
                stages(levels, new Passages()), List.of(), List.of(), List.of());
    }

    /// How its documents have told of stages over time.
    public History history(String issuer) {
        return new History(statements.told(keys(issuer)));
    }

    /// Its documents up to that day, oldest first, copies left out.
    public List<Statement> documents(String issuer, LocalDate asOf) {
        return statements.before(keys(issuer), endOf(asOf));
    }

    /// When each stage rose, oldest first.
    ///
    /// @param documents of the issuer up to that day: [#documents]
    public List<Rise> rises(String issuer, List<Statement> documents, LocalDate asOf) {
        return rises(documents, statements.levelsBefore(keys(issuer), endOf(asOf)));
    }

    /// The end of a day, which is counted in UTC whoever asks.
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private List<StageRecord> stages(List<StageLevel> levels, Passages passages) {
        var best = new HashMap<String, StageLevel>();
        levels.forEach(level -> best.merge(level.stage(), level,
                (first, next) -> next.level() > first.level() ? next : first));
        return stages.stream().map(stage -> Optional.ofNullable(best.get(stage))
                .map(level -> new StageRecord(stage, level.level(), passages.best(level)))
                .orElseGet(() -> new StageRecord(stage, 0, Optional.empty()))).toList();
    }

    private static List<FirstUse> firstUses(List<Statement> before, Passages passages) {
        var uses = new LinkedHashMap<String, FirstUse>();
        before.stream().filter(document -> document.claims() > 0)
                .forEach(document -> passages.of(document).stream().flatMap(a -> a.claims().stream())
                        .forEach(claim -> {
                            var phrase = claim.phrase().toLowerCase(Locale.ROOT);
                            uses.putIfAbsent(phrase, new FirstUse(phrase, document, claim));
                        }));
        return List.copyOf(uses.values());
    }

    private static List<Rise> rises(List<Statement> before, List<StageLevel> levels) {
        var earlier = new HashMap<String, Integer>();
        for (int i = 0; i < before.size(); i++) {
            earlier.put(before.get(i).documentId(), i);
        }
        var highest = new HashMap<String, Integer>();
        var rises = new ArrayList<Rise>();
        for (var level : levels) {
            int from = highest.getOrDefault(level.stage(), 0);
            int place = earlier.getOrDefault(level.statement().documentId(), 0);
            if (level.level() > from) {
                highest.put(level.stage(), level.level());
                if (place > 0) {
                    rises.add(new Rise(level.stage(), from, level.level(), level.statement(), place));
                }
            }
        }
        return rises;
    }

    /// Assessments read once each.
    private final class Passages {

        private final Map<Statement, Optional<Assessment>> read = new HashMap<>();

        Optional<Assessment> of(Statement document) {
            return read.computeIfAbsent(document, statements::assessment);
        }

        Optional<Proof> best(StageLevel level) {
            return of(level.statement()).flatMap(found -> found.stages().stream()
                    .filter(stage -> stage.stage().equals(level.stage()))
                    .flatMap(stage -> stage.evidence().stream()).findFirst())
                    .map(evidence -> new Proof(level.statement(), evidence));
        }

        List<Plan> plans(Statement document) {
            return of(document).stream().flatMap(found -> found.stages().stream())
                    .flatMap(
                            stage -> stage.evidence().stream().filter(evidence -> evidence.status().planned())
                                    .map(evidence -> new Plan(stage.stage(), new Proof(document, evidence))))
                    .toList();
        }
    }

    /// A passage that tells of something to come.
    record Plan(String stage, Proof made) {}
}
