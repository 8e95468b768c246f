package lodestone.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lodestone.model.Company;
import lodestone.model.IssuerName;

/// By what names the watched companies are known. A company's subsidiaries speak for it.
final class IssuerNames {

    private final Map<String, Company> byKey = new HashMap<>();

    IssuerNames(List<Company> companies) {
        companies.forEach(company -> keys(company).forEach(key -> byKey.putIfAbsent(key, company)));
        companies.forEach(company -> {
            byKey.putIfAbsent(IssuerName.key(company.id()), company);
            company.tickers().forEach(ticker -> byKey.putIfAbsent(IssuerName.key(ticker), company));
        });
    }

    /// The watched company of that name, alias, subsidiary, id or ticker.
    Optional<Company> company(String name) {
        return Optional.ofNullable(byKey.get(IssuerName.key(name)));
    }

    /// Every key under which its documents may stand.
    Set<String> keys(String name) {
        return company(name).map(IssuerNames::keys).orElseGet(() -> Set.of(IssuerName.key(name)));
    }

    private static Set<String> keys(Company company) {
        return Stream.of(List.of(company.name()), company.aliases(), company.subsidiaries())
                .flatMap(List::stream).map(IssuerName::key).filter(key -> !key.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
