package lodestone.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// When two spellings name one company: case, marks and the legal form at the end do not count.
public final class IssuerName {

    private static final Set<String> FORMS = Set.of("inc", "incorporated", "corp", "corporation", "co",
            "company", "ltd", "limited", "plc", "llc", "lp", "nl", "ag", "gmbh", "sa", "se", "nv", "bv", "ab",
            "asa", "oyj", "pty", "pte", "bhd", "berhad", "kk", "spa", "sas");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DOTS = Pattern.compile("(?<=\\b\\p{L})\\.(?=\\p{L}\\b)");

    private IssuerName() {}

    /// The name as it is compared, e.g. `corvane rare earths` of `Corvane Rare Earths, Inc.`; empty only for
    /// a name without a letter or figure.
    public static String key(String name) {
        var plain = DOTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("");
        var words = new ArrayList<>(List.of(BETWEEN.split(plain.toLowerCase(Locale.ROOT))));
        words.removeIf(String::isEmpty);
        if (words.size() > 1 && words.getFirst().equals("the")) {
            words.removeFirst();
        }
        while (words.size() > 1 && FORMS.contains(words.getLast())) {
            words.removeLast();
        }
        return String.join(" ", words);
    }
}
