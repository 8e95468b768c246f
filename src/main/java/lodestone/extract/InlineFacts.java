package lodestone.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lodestone.model.Filing;
import org.jsoup.nodes.Document;

/// What the cover of an inline XBRL report states in marked facts: registrant, form, period, tickers. Hidden
/// facts count here, though they are no text.
final class InlineFacts {

    private final Map<String, List<String>> facts = new HashMap<>();

    InlineFacts(Document page) {
        for (var fact : page.getElementsByTag("ix:nonnumeric")) {
            var name = fact.attr("name");
            if (name.startsWith("dei:")) {
                facts.computeIfAbsent(name, _ -> new ArrayList<>()).add(fact.text().strip());
            }
        }
    }

    private Optional<String> first(String name) {
        return facts.getOrDefault("dei:" + name, List.of()).stream()
                .filter(value -> !value.isEmpty()).findFirst();
    }

    Filing filing() {
        var form = first("DocumentType").map(said -> said.toUpperCase(Locale.ROOT));
        return new Filing(Optional.empty(),
                first("EntityCentralIndexKey").filter(cik -> cik.matches("\\d{10}")),
                first("EntityRegistrantName"), form, form, Optional.empty(), Optional.empty(),
                first("DocumentPeriodEndDate").flatMap(Dates::parse)
                        .map(at -> at.toString().substring(0, 10)),
                List.of(), List.of(), List.of(), List.of(), Optional.empty());
    }

    /// `NASDAQ:CVNE`, one for each class of shares.
    List<String> tickers() {
        var exchanges = facts.getOrDefault("dei:SecurityExchangeName", List.of());
        var symbols = facts.getOrDefault("dei:TradingSymbol", List.of());
        var tickers = new ArrayList<String>();
        for (int i = 0; i < Math.min(exchanges.size(), symbols.size()); i++) {
            var symbol = symbols.get(i);
            exchange(exchanges.get(i)).filter(_ -> symbol.matches("[A-Z0-9.-]{1,8}"))
                    .ifPresent(exchange -> tickers.add(exchange + ":" + symbol));
        }
        return tickers;
    }

    private static Optional<String> exchange(String name) {
        var upper = name.toUpperCase(Locale.ROOT);
        return upper.contains("NASDAQ") ? Optional.of("NASDAQ")
                : upper.contains("NYSE AMERICAN") ? Optional.of("NYSE AMERICAN")
                        : upper.contains("NYSE") || upper.contains("NEW YORK") ? Optional.of("NYSE")
                                : Optional.empty();
    }
}
