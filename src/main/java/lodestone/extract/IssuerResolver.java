package lodestone.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lodestone.model.Company;
import lodestone.model.Document;
import lodestone.model.Link;

/// Which watched company a document is from, when its source does not say: by the filer's number, a ticker,
/// the issuer that it names, or its opening words.
public final class IssuerResolver {

    private static final int SHORTEST = 4;
    private static final int OPENING = 700;

    private final Map<String, Company> byCik = new HashMap<>();
    private final Map<String, Company> byTicker = new HashMap<>();
    private final Map<String, Company> byName = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    /// A resolver over the watched companies.
    public IssuerResolver(List<Company> companies) {
        for (var company : companies) {
            company.cik().ifPresent(cik -> byCik.putIfAbsent(cik, company));
            company.tickers().forEach(ticker -> byTicker.putIfAbsent(Tickers.normal(ticker), company));
            Stream.of(List.of(company.name()), company.aliases(), company.subsidiaries())
                    .flatMap(List::stream)
                    .filter(name -> name.length() >= SHORTEST)
                    .forEach(name -> byName.putIfAbsent(name, company));
        }
        names.addAll(byName.keySet());
        names.sort(java.util.Comparator.comparingInt(String::length).reversed());
    }

    /// The company whose words these are, or empty.
    public Optional<Company> resolve(Link link, Document document) {
        return filer(link, document).or(() -> told(link, document));
    }

    /// The number of the filer is in the filing, or in the address of what lies in EDGAR's archive.
    private Optional<Company> filer(Link link, Document document) {
        return Stream.of(document.filing(), FilingReader.ofAddress(Optional.of(link.url())))
                .flatMap(Optional::stream).flatMap(filing -> filing.cik().stream())
                .flatMap(cik -> Optional.ofNullable(byCik.get(cik)).stream()).findFirst();
    }

    private Optional<Company> told(Link link, Document document) {
        return Stream.concat(link.tickers().stream(), document.tickers().stream().limit(1))
                .flatMap(ticker -> Optional.ofNullable(byTicker.get(Tickers.normal(ticker))).stream())
                .findFirst()
                .or(() -> document.issuer().flatMap(this::named))
                .or(() -> named(document.title())).or(() -> named(opening(document)));
    }

    /// The watched company of that name, number or ticker; else one of which only that name is known.
    public Company called(String name) {
        return Optional.ofNullable(byName.get(name)).or(() -> Optional.ofNullable(byCik.get(name)))
                .or(() -> Optional.ofNullable(byTicker.get(Tickers.normal(name)))).or(() -> named(name))
                .orElseGet(() -> new Company(name, name, List.of(), List.of(), List.of(), List.of(),
                        Optional.empty()));
    }

    private static String opening(Document document) {
        return document.text().substring(0, Math.min(OPENING, document.text().length()));
    }

    /// The company named first; of two names that begin at one place the longer.
    private Optional<Company> named(String text) {
        Optional<Company> first = Optional.empty();
        int at = Integer.MAX_VALUE;
        for (var name : names) {
            int found = find(text, name);
            if (found >= 0 && found < at) {
                at = found;
                first = Optional.ofNullable(byName.get(name));
            }
        }
        return first;
    }

    private static int find(String text, String name) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            int end = at + name.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (begins && ends) {
                return at;
            }
        }
        return -1;
    }
}
