package lodestone.alert;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import lodestone.model.Assessment;
import lodestone.model.Claim;
import lodestone.model.Document;
import lodestone.model.Evidence;
import lodestone.model.Role;
import lodestone.store.Stored;

/// Claims and evidence that stand in one copy of a text and not in the other. Copies differ in dateline,
/// footer and layout, so only passages that were found to mean something are looked for, and one counts as
/// absent only if less than half of its runs of three words stand in the other text, or the phrase that makes
/// it a claim stands nowhere in it.
public final class Differences {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int RUN = 3;
    private static final double PRESENT = 0.5;
    private static final Set<Role> APART = Set.of(Role.ABOUT, Role.FORWARD_LOOKING, Role.CONTACT,
            Role.APPENDIX);

    private Differences() {}

    /// Removed is what only the first holds, added what only the second holds.
    public static List<Change> between(Stored first, Stored second) {
        var changes = new ArrayList<Change>();
        only(first, second).forEach(passage -> changes.add(new Change(false, passage)));
        only(second, first).forEach(passage -> changes.add(new Change(true, passage)));
        return changes;
    }

    private static Set<String> only(Stored in, Stored notIn) {
        var found = new LinkedHashSet<String>();
        var document = in.version().document();
        var other = words(notIn.version().document().text());
        var runs = runs(other);
        var all = sentence(other);
        in.assessment().map(Assessment::claims).orElse(List.of()).stream()
                .filter(claim -> isBody(document, claim.start()))
                .filter(claim -> isAbsent(claim.text(), runs, all)
                        || !all.contains(sentence(words(claim.phrase()))))
                .map(Claim::text).forEach(found::add);
        in.assessment().stream().flatMap(assessment -> assessment.stages().stream())
                .flatMap(stage -> stage.evidence().stream())
                .filter(evidence -> isBody(document, evidence.start()))
                .map(Evidence::text).filter(text -> isAbsent(text, runs, all)).forEach(found::add);
        return found;
    }

    private static boolean isBody(Document document, int at) {
        return document.sections().stream()
                .noneMatch(part -> APART.contains(part.role()) && part.start() <= at && at < part.end());
    }

    private static boolean isAbsent(String passage, Set<String> runs, String all) {
        var words = words(passage);
        if (words.size() < RUN) {
            return !all.contains(sentence(words));
        }
        var own = runs(words);
        return own.stream().filter(runs::contains).count() < own.size() * PRESENT;
    }

    private static List<String> words(String text) {
        return WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).results()
                .map(word -> word.group().toLowerCase(Locale.ROOT)).toList();
    }

    private static Set<String> runs(List<String> words) {
        var runs = new HashSet<String>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + RUN)));
        }
        return runs;
    }

    private static String sentence(List<String> words) {
        return " " + String.join(" ", words) + " ";
    }
}
