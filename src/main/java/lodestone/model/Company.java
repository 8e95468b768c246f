package lodestone.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A company that is watched, and every name by which a text may call it.
///
/// @param id the id of its source file
/// @param name the legal or full name
/// @param aliases shorter names, former names
/// @param subsidiaries companies it owns; their facts are its own
/// @param brands projects, plants and product brands that stand for it
/// @param tickers `EXCHANGE:SYMBOL`
/// @param cik the ten-digit SEC Central Index Key, where verified
public record Company(
        String id,
        String name,
        List<String> aliases,
        List<String> subsidiaries,
        List<String> brands,
        List<String> tickers,
        Optional<String> cik) {

    public Company {
        aliases = List.copyOf(aliases);
        subsidiaries = List.copyOf(subsidiaries);
        brands = List.copyOf(brands);
        tickers = List.copyOf(tickers);
    }

    /// By what it is meant where an issuer is named: its name, aliases and tickers, as [IssuerName] compares
    /// them.
    public Stream<String> keys() {
        return Stream.of(List.of(name), aliases, tickers).flatMap(List::stream).map(IssuerName::key);
    }
}
