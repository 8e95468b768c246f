package lodestone.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The forms of an English word, made when a chain is compiled so that no word of a text need be stemmed.
final class Inflection {

    /// What an inflected form can be; one form may be several (`cut`, `cast`).
    enum Form {
        BASE,
        THIRD,
        PAST,
        PARTICIPLE,
        GERUND
    }

    private final Map<String, List<String>> irregular;

    /// @param irregular from a verb's base to its past and participle, which may be one
    Inflection(Map<String, List<String>> irregular) {
        this.irregular = Map.copyOf(irregular);
    }

    /// Every form of a verb with what it can be.
    Map<String, List<Form>> verb(String base) {
        var forms = new LinkedHashMap<String, List<Form>>();
        add(forms, base, Form.BASE);
        add(forms, plural(base), Form.THIRD);
        var past = irregular.getOrDefault(base, List.of(regularPast(base)));
        add(forms, past.getFirst(), Form.PAST);
        add(forms, past.getLast(), Form.PARTICIPLE);
        add(forms, gerund(base), Form.GERUND);
        if (irregular.containsKey(base) && past.size() > 2) {
            add(forms, past.get(1), Form.PAST);
        }
        return forms;
    }

    private static void add(Map<String, List<Form>> forms, String form, Form kind) {
        forms.computeIfAbsent(form, _ -> new ArrayList<>()).add(kind);
    }

    /// A noun's plural, which is also a verb's third person.
    static String plural(String word) {
        if (word.endsWith("s") || word.endsWith("x") || word.endsWith("z") || word.endsWith("ch")
                || word.endsWith("sh")) {
            return word + "es";
        }
        return endsInConsonantAndY(word) ? word.substring(0, word.length() - 1) + "ies" : word + "s";
    }

    private static String regularPast(String base) {
        if (base.endsWith("e")) {
            return base + "d";
        }
        return (endsInConsonantAndY(base) ? base.substring(0, base.length() - 1) + "i" : doubled(base))
                + "ed";
    }

    private static String gerund(String base) {
        boolean mute = base.endsWith("e") && !base.endsWith("ee") && !base.endsWith("oe")
                && base.length() > 2;
        return (mute ? base.substring(0, base.length() - 1) : doubled(base)) + "ing";
    }

    /// `ship` doubles its last letter before an ending; `deliver` and `load` do not.
    private static String doubled(String base) {
        int n = base.length();
        boolean doubles = n >= 3 && isConsonant(base.charAt(n - 1)) && "wxy".indexOf(base.charAt(n - 1)) < 0
                && !isConsonant(base.charAt(n - 2)) && isConsonant(base.charAt(n - 3))
                && (vowels(base) == 1 || base.equals("begin") || base.equals("commit")
                        || base.equals("refer"));
        return doubles ? base + base.charAt(n - 1) : base;
    }

    private static long vowels(String word) {
        return word.chars().filter(c -> !isConsonant((char) c)).count();
    }

    private static boolean endsInConsonantAndY(String word) {
        int n = word.length();
        return n > 1 && word.endsWith("y") && isConsonant(word.charAt(n - 2));
    }

    private static boolean isConsonant(char c) {
        return "aeiou".indexOf(c) < 0;
    }
}
