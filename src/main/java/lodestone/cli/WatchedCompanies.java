package lodestone.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lodestone.config.ConfigurationReader;
import lodestone.model.Company;
import lodestone.model.IssuerName;
import org.jspecify.annotations.Nullable;

/// The companies of `sources/`, for texts that name their issuer: the aliases, subsidiaries and brands that
/// stand there are the issuer's own. Read at the first such text, since most input names none. Thread-safe.
final class WatchedCompanies {

    private final Path home;
    private volatile @Nullable Map<String, Company> read;

    WatchedCompanies(Path home) {
        this.home = home;
    }

    /// The watched company of that name or ticker. A faulty file of `sources/` is passed over.
    Optional<Company> named(Optional<String> issuer) {
        return issuer.flatMap(name -> Optional.ofNullable(byKey().get(IssuerName.key(name))));
    }

    private Map<String, Company> byKey() {
        var known = read;
        return known != null ? known : read();
    }

    private synchronized Map<String, Company> read() {
        var known = read;
        if (known == null) {
            var found = new HashMap<String, Company>();
            ConfigurationReader.sources(home).forEach(source -> source.company().ifPresent(
                    company -> company.keys().forEach(key -> found.putIfAbsent(key, company))));
            known = Map.copyOf(found);
            read = known;
        }
        return known;
    }
}
