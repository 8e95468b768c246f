package lodestone.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import lodestone.model.Company;

/// An invented company as `companies.json` describes it.
///
/// @param ticker empty for a private company
/// @param number place in the file
/// @param documents ids of the texts about it
record Actor(
        String name,
        List<String> aliases,
        Optional<String> ticker,
        String exchange,
        List<String> subsidiaries,
        List<String> documents,
        int number) {

    private static final Map<String, String> EXCHANGES = Map.of(
            "TSX Venture Exchange", "TSXV",
            "London Stock Exchange", "LSE",
            "Euronext Growth Oslo", "OSE",
            "Euronext Growth Paris", "EPA",
            "Nasdaq First North Growth Market", "First North");

    private static final Pattern ALSO = Pattern.compile("also (\\w+):? (\\w+)");

    /// Companies whose texts come from the filing office.
    private static final List<String> FILERS = List.of(
            "corvane", "larkfield", "quillstone", "cinder-fork", "ostrander", "sablewood", "wexcombe");

    String id() {
        return aliases.getFirst().toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /// The key with the filing office; no real filer has one so high.
    Optional<String> cik() {
        int place = FILERS.indexOf(id());
        return place < 0 ? Optional.empty() : Optional.of("00099900%02d".formatted(place + 11));
    }

    List<String> tickers() {
        var all = new ArrayList<String>();
        var market = exchange.replaceAll(" \\(.*", "");
        ticker.ifPresent(symbol -> all.add(EXCHANGES.getOrDefault(market, market) + ":" + symbol));
        var also = ALSO.matcher(exchange);
        if (also.find()) {
            all.add(also.group(1) + ":" + also.group(2));
        }
        return all;
    }

    Company company() {
        var owned = subsidiaries.stream().map(s -> s.replaceAll(" \\(.*", "")).toList();
        return new Company(id(), name, aliases, owned, List.of(), tickers(), cik());
    }
}
