package lodestone.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Tickers as releases write them: `(NYSE: MP)`, `(TSXV: UCU) (OTCQX: UURAF)`, several in one pair of
/// brackets.
final class Tickers {

    private static final Pattern TICKER = Pattern.compile(
            "\\b((?i:NYSE(?: American| Arca)?|NASDAQ|OTC(?:QX|QB|MKTS| ?Pink)?|TSX(?:-?V|\\.V)?|TSX "
                    + "Venture(?: Exchange)?|CSE"
                    + "|ASX|AIM|LSE|FWB|FSE|HKEX|SEHK|TSE|KRX|NSE|BSE|Euronext(?: Growth)?(?: Oslo| "
                    + "Paris)?|SIX))"
                    + "\\s*[:：]\\s*([A-Z0-9]{1,6}(?:[.-][A-Z]{1,2})?)\\b");
    private static final int HEAD = 3000;

    private Tickers() {}

    /// Those named in the first part of the text, in order; a release's own come first.
    static List<String> in(String text) {
        var found = new LinkedHashSet<String>();
        var head = text.length() > HEAD ? text.substring(0, HEAD) : text;
        if (head.indexOf(':') < 0 && head.indexOf('：') < 0) {
            return List.of();
        }
        var match = TICKER.matcher(head);
        while (match.find()) {
            found.add(normal(match.group(1) + ":" + match.group(2)));
        }
        return new ArrayList<>(found);
    }

    /// One spelling: `NASDAQ:CVNE`.
    static String normal(String ticker) {
        return ticker.toUpperCase(Locale.ROOT).replaceAll("\\s*:\\s*", ":").strip();
    }
}
