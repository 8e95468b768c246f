package lodestone.extract;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Tickers as releases write them: `(NYSE: MP)`, `(TSXV: UCU) (OTCQX: UURAF)`, several in one pair of
/// brackets.
final class Tickers {

    private static final Pattern TICKER = Pattern.compile(
            "\\b((?i:NYSE(?:[ -]?(?:American|Arca|MKT))?"
                    + "|NASDAQ(?:[ -]?(?:[CG]M|GS)| (?:Capital|Global(?: Select)?) Market)?"
                    + "|OTC(?:QX|QB|PK| ?MKTS| Markets| ?Pink)?|TSX(?:[ .-]?V| Venture(?: Exchange)?)?|CSE"
                    + "|ASX|AIM|LSE|FWB|FSE|HKEX|SEHK|TSE|KRX|NSE|BSE|Euronext(?: Growth)?(?: Oslo| "
                    + "Paris)?|SIX))"
                    + "\\s*:\\s*([A-Z0-9]{1,6}(?:[.-][A-Z]{1,2})?)\\b");
    /// What exchanges are called beside their first name here, without blanks and signs.
    private static final Map<String, String> NAMES = Map.ofEntries(entry("TSXV", "TSXV"),
            entry("TSXVENTURE", "TSXV"), entry("TSXVENTUREEXCHANGE", "TSXV"),
            entry("NYSEAMERICAN", "NYSE AMERICAN"),
            entry("NYSEMKT", "NYSE AMERICAN"), entry("NYSEARCA", "NYSE ARCA"), entry("NASDAQCM", "NASDAQ"),
            entry("NASDAQGM", "NASDAQ"), entry("NASDAQGS", "NASDAQ"), entry("NASDAQCAPITALMARKET", "NASDAQ"),
            entry("NASDAQGLOBALMARKET", "NASDAQ"), entry("NASDAQGLOBALSELECTMARKET", "NASDAQ"),
            entry("OTCPINK", "OTC"), entry("OTCPK", "OTC"), entry("OTCMKTS", "OTC"),
            entry("OTCMARKETS", "OTC"), entry("SEHK", "HKEX"), entry("FWB", "FSE"));
    private static final Pattern SIGNS = Pattern.compile("[^A-Z0-9]+");
    private static final char WIDE = '！';
    private static final int HEAD = 3000;
    /// Of an exchange's name, or of a ticker, with the blanks around.
    private static final int LONGEST = 30;

    private Tickers() {}

    /// Those named in the first part of the text, in order; a release's own come first.
    static List<String> in(String text) {
        var found = new LinkedHashSet<String>();
        var head = narrow(text.length() > HEAD ? text.substring(0, HEAD) : text);
        var match = TICKER.matcher(head).useTransparentBounds(true);
        int read = 0;
        for (int colon = colon(head, 0); colon >= 0; colon = colon(head, colon + 1)) {
            int from = Math.max(read, colon - LONGEST);
            if (from < colon && match.region(from, Math.min(head.length(), colon + LONGEST)).find()) {
                found.add(normal(match.group(1) + ":" + match.group(2)));
                read = match.end();
            }
        }
        return new ArrayList<>(found);
    }

    /// The next colon that a ticker may stand behind.
    private static int colon(String head, int from) {
        for (int at = from; at < head.length(); at++) {
            if (head.charAt(at) == ':') {
                int next = at + 1;
                while (next < head.length() && head.charAt(next) <= ' ') {
                    next++;
                }
                if (next < head.length() && isTicker(head.charAt(next))) {
                    return at;
                }
            }
        }
        return -1;
    }

    private static boolean isTicker(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /// One spelling: `NASDAQ:CVNE` of `Nasdaq CM: CVNE`, `TSXV:UCU` of `TSX-V: UCU`. Documents that were
    /// stored earlier keep that of their day.
    static String normal(String ticker) {
        var plain = narrow(ticker).toUpperCase(Locale.ROOT).strip();
        int colon = plain.indexOf(':');
        return colon < 0 ? plain
                : exchange(plain.substring(0, colon).strip()) + ":" + plain.substring(colon + 1).strip();
    }

    private static String exchange(String said) {
        var bare = SIGNS.matcher(said).replaceAll("");
        return NAMES.getOrDefault(bare, said);
    }

    /// Full-width letters, figures and signs as those of ASCII, each in its place.
    private static String narrow(String text) {
        if (text.chars().noneMatch(Tickers::isWide)) {
            return text;
        }
        var narrow = text.toCharArray();
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = isWide(narrow[i]) ? (char) (narrow[i] - WIDE + '!') : narrow[i];
        }
        return new String(narrow);
    }

    private static boolean isWide(int c) {
        return c >= WIDE && c <= WIDE + '~' - '!';
    }
}
