package lodestone.extract.edgar;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import lodestone.model.Filing;

/// What a report's first page says, where there is no header: form, registrant.
public final class CoverPage {

    private static final int HEAD = 6000;
    private static final Pattern COMMISSION = Pattern
            .compile("(?i)securities\\s+and\\s+exchange\\s+commission");
    private static final Pattern FORM = Pattern.compile(
            "(?im)^[^\\p{L}\\d]{0,4}FORM\\s+((?:8-?K|10-?K|10-?Q|6-?K|20-?F|40-?F|10-?KSB|10-?QSB)(?:405|T)?"
                    + "(?:\\s?/\\s?A)?)\\b");
    private static final Pattern CHARTER = Pattern.compile(
            "(?i)\\W*(?:exact\\s+)?name\\s+of\\s+(?:the\\s+)?registrant\\b.*"
                    + "|\\W*translation\\s+of\\s+registrant.*");
    private static final Pattern NO_NAME = Pattern.compile(
            "(?i)\\W*(?:form\\b|commission\\b|date\\b|for the\\b|\\(|current report|report of"
                    + "|annual report).*|\\W*");
    private static final Pattern EXHIBIT = Pattern.compile(
            "(?i)\\A\\W{0,6}(?:exhibit|ex)[\\s-]{1,3}(\\d{1,2}(?:\\.\\d{1,2})?)\\b");

    private CoverPage() {}

    /// Form and company of a text that begins like a report, type of one that begins like an exhibit; empty
    /// for anything else.
    public static Optional<Filing> of(String text) {
        var head = text.substring(0, Math.min(HEAD, text.length()));
        var exhibit = EXHIBIT.matcher(head);
        if (exhibit.find()) {
            return Optional
                    .of(filing(Optional.empty(), Optional.empty(), Optional.of("EX-" + exhibit.group(1))));
        }
        var form = FORM.matcher(head);
        if (!COMMISSION.matcher(head).find() || !form.find()) {
            return Optional.empty();
        }
        var named = amended(written(form.group(1)), head.substring(form.end()));
        return Optional.of(filing(company(head), Optional.of(named), Optional.of(named)));
    }

    private static Filing filing(Optional<String> company, Optional<String> form, Optional<String> type) {
        return new Filing(Optional.empty(), Optional.empty(), company, form, type, Optional.empty(),
                Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), List.of(),
                Optional.empty());
    }

    /// `10K` is `10-K`.
    private static String written(String form) {
        return form.toUpperCase(Locale.ROOT).replaceAll("\\s", "").replaceFirst("^(8|10|6|20|40)(?=[A-Z])",
                "$1-");
    }

    /// Many an amendment writes `FORM 8-K` and below it `(Amendment No. 1)`.
    private static String amended(String form, String below) {
        return form.endsWith("/A") || !Amendment.isNumbered(below) ? form : form + "/A";
    }

    /// The line above `(Exact name of registrant as specified in its charter)`.
    private static Optional<String> company(String head) {
        var lines = head.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        for (int i = 1; i < lines.size(); i++) {
            if (CHARTER.matcher(lines.get(i)).matches()) {
                var name = lines.get(i - 1);
                return Optional.of(name)
                        .filter(said -> said.length() < 100 && !NO_NAME.matcher(said).matches());
            }
        }
        return Optional.empty();
    }
}
