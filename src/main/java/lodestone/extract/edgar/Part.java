package lodestone.extract.edgar;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// One document of a submission.
///
/// @param type e.g. `8-K`, `EX-99.1`
/// @param filename empty before 2001
/// @param body between `<TEXT>` and `</TEXT>`
public record Part(String type, String filename, String description, String body) {

    private static final Pattern ENCODED = Pattern.compile("\\Abegin [0-7]{3,4} \\S.*\\R");
    private static final Pattern MARKUP = Pattern.compile(
            "(?i)<(?:!doctype html|html|body|div|p|tr|td|font|center|br|h[1-6]|span)\\b");
    private static final Pattern OWN_WORDS = Pattern.compile("EX-(?:99|13|20)\\b.*");
    private static final Pattern MACHINE = Pattern.compile(
            "EX-(?:27|100|101|104)\\b.*|XML|JSON|ZIP|EXCEL|INFORMATION TABLE");
    private static final int HEAD = 4000;

    /// Whether an exhibit of that type is a release or report of the filer: `EX-99.1`, `EX-13`, `EX-20`. What
    /// else is filed are contracts, consents, certificates and data.
    public static boolean isOwnWords(String type) {
        return OWN_WORDS.matcher(type.toUpperCase(Locale.ROOT)).matches();
    }

    /// Why this document has no words to be read; empty if it has.
    public Optional<String> skipped() {
        if (type.equals("GRAPHIC")) {
            return Optional.of("a graphic");
        }
        if (MACHINE.matcher(type).matches()) {
            return Optional.of("data for machines");
        }
        if (ENCODED.matcher(body).find()) {
            return Optional.of(ending().map(name -> "a " + name + " file in uuencode")
                    .orElse("a file in uuencode"));
        }
        return body.isBlank() ? Optional.of("empty") : Optional.empty();
    }

    private Optional<String> ending() {
        int point = filename.lastIndexOf('.');
        return point < 0 ? Optional.empty()
                : Optional.of(filename.substring(point + 1).toUpperCase(Locale.ROOT));
    }

    /// Whether the body is HTML; else it is text in lines of fixed width.
    public boolean isHtml() {
        return MARKUP.matcher(body.substring(0, Math.min(HEAD, body.length()))).find();
    }
}
