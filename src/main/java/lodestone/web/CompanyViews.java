package lodestone.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lodestone.claim.Chain;
import lodestone.model.Company;
import lodestone.model.IssuerName;
import lodestone.record.CompanyRecord;
import lodestone.record.Records;
import lodestone.store.StageLevel;
import lodestone.store.Statements;

/// Gathers what the pages of companies show.
final class CompanyViews {

    /// Of issuers beyond those that are watched.
    private static final int MOST_OTHERS = 100;

    private final Statements statements;
    private final Records records;
    private final List<Company> companies;
    private final Chain chain;
    private final Clock clock;
    private final List<String> stages;

    CompanyViews(WebParts parts) {
        this.companies = parts.companies();
        this.statements = parts.store().statements();
        this.records = new Records(parts.store(), companies, parts.chain());
        this.clock = parts.clock();
        this.chain = parts.chain();
        this.stages = parts.chain().stages();
    }

    /// The names of the companies that are watched.
    List<String> watched() {
        return companies.stream().map(Company::name).toList();
    }

    /// Every watched company, then the other issuers whose documents are kept, the newest first.
    CompaniesView list(LocalDate asOf) {
        var issuers = new LinkedHashMap<String, List<Statements.Issuer>>();
        companies.forEach(company -> issuers.put(company.name(), new ArrayList<>()));
        statements.issuers().forEach(issuer -> issuers
                .computeIfAbsent(records.name(issuer.name()), _ -> new ArrayList<>()).add(issuer));
        var watched = companies.stream().map(Company::name).collect(Collectors.toUnmodifiableSet());
        var shown = issuers.entrySet().stream().limit(watched.size() + MOST_OTHERS).toList();
        var levels = levels(shown.stream().flatMap(one -> one.getValue().stream())
                .map(Statements.Issuer::key).collect(Collectors.toUnmodifiableSet()), asOf);
        return new CompaniesView(stages, shown.stream().map(one -> row(one.getKey(), one.getValue(), levels,
                watched.contains(one.getKey()))).toList(), issuers.size() - shown.size());
    }

    /// The highest level of each stage by the issuer's key.
    private Map<String, Map<String, Integer>> levels(Set<String> keys, LocalDate asOf) {
        var levels = new HashMap<String, Map<String, Integer>>();
        if (!keys.isEmpty()) {
            statements.levelsBefore(keys, Records.endOf(asOf))
                    .forEach(level -> levels
                            .computeIfAbsent(IssuerName.key(level.statement().issuer()), _ -> new HashMap<>())
                            .merge(level.stage(), level.level(), Math::max));
        }
        return levels;
    }

    private CompaniesView.Row row(String name, List<Statements.Issuer> issuers,
            Map<String, Map<String, Integer>> levels, boolean watched) {
        return new CompaniesView.Row(name, issuers.stream().mapToLong(Statements.Issuer::documents).sum(),
                issuers.stream().mapToLong(Statements.Issuer::claiming).sum(),
                issuers.stream().map(Statements.Issuer::newest).max(java.time.Instant::compareTo),
                stages.stream().map(stage -> issuers.stream()
                        .mapToInt(issuer -> levels.getOrDefault(issuer.key(), Map.of())
                                .getOrDefault(stage, 0))
                        .max().orElse(0)).toList(),
                watched);
    }

    /// Everything of one company; empty if it is neither watched nor known.
    Optional<CompanyView> of(String name, LocalDate asOf) {
        var company = records.company(name);
        var read = records.read(name, asOf);
        if (company.isEmpty() && read.documents().isEmpty()) {
            return Optional.empty();
        }
        var record = read.record();
        return Optional.of(new CompanyView(record, company, StageView.of(record, claimed(record), chain),
                Timeline.of(stages, read.documents(), read.levels(), asOf), read.documents().reversed(),
                asOf.isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))));
    }

    /// What one company has shown; empty if it is neither watched nor known.
    Optional<CompareView.Standing> standing(String name, LocalDate asOf) {
        return of(name, asOf).map(view -> new CompareView.Standing(view.record().issuer(),
                CompanyPages.address(view.record().issuer()), view.record().documents(), view.record().none(),
                view.record().firstClaim().map(use -> use.document().day() + ", “" + use.phrase() + "”")
                        .orElse("no claim known"),
                view.stages()));
    }

    private static Set<String> claimed(CompanyRecord record) {
        return record.firstUses().stream().flatMap(use -> use.claim().stages().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Levels in the order in which stages rose to them.
    static List<StageLevel> steps(List<StageLevel> levels) {
        var highest = new HashMap<String, Integer>();
        return levels.stream().filter(level -> {
            boolean higher = level.level() > highest.getOrDefault(level.stage(), 0);
            highest.merge(level.stage(), level.level(), Math::max);
            return higher;
        }).toList();
    }
}
