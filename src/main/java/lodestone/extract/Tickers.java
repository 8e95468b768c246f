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
    /// Of an exchange's name, or of a ticker, with the blanks around.
    private static final int LONGEST = 30;

    private Tickers() {}

    /// Those named in the first part of the text, in order; a release's own come first.
    static List<String> in(String text) {
        var found = new LinkedHashSet<String>();
        var head = text.length() > HEAD ? text.substring(0, HEAD) : text;
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
            if (head.charAt(at) == ':' || head.charAt(at) == '：') {
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

    /// One spelling: `NASDAQ:CVNE`.
    static String normal(String ticker) {
        return ticker.toUpperCase(Locale.ROOT).replaceAll("\\s*:\\s*", ":").strip();
    }
}
