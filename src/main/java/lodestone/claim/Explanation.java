package lodestone.claim;

import java.util.ArrayList;
import java.util.List;
import lodestone.model.Claim;
import lodestone.model.Holder;
import lodestone.model.Modality;
import lodestone.model.StageFinding;

/// The one sentence that says why: what is claimed, what is reported, what is missing.
final class Explanation {

    private static final List<String> NUMBERS = List.of("no", "one", "two", "three", "four", "five", "six",
            "seven");

    private Explanation() {}

    static String of(Chain chain, List<Claim> claims, List<String> claimed, List<StageFinding> stages) {
        if (claims.isEmpty()) {
            var shown = stages.stream().filter(StageFinding::supported).map(StageFinding::stage).toList();
            return shown.isEmpty() ? "Makes no claim to span the chain."
                    : "Makes no claim to span the chain; reports evidence for " + list(shown) + ".";
        }
        var modality = claims.stream().map(Claim::modality).reduce(Modality.NONE, Modality::or);
        var reported = new ArrayList<String>();
        var nothing = new ArrayList<String>();
        for (var stage : stages) {
            if (claimed.contains(stage.stage()) && !stage.evidence().isEmpty()) {
                reported.add(title(chain, stage) + " for " + stage.stage());
            } else if (claimed.contains(stage.stage())) {
                nothing.add(stage.stage());
            }
        }
        return "Claims " + scope(claimed, stages.size()) + " " + as(modality) + "; "
                + reports(reported, nothing) + ".";
    }

    private static String scope(List<String> claimed, int all) {
        return claimed.size() == all ? "all " + number(all) + " stages" : list(claimed);
    }

    private static String as(Modality modality) {
        return switch (modality) {
            case ASSERTS -> "as a present fact";
            case BUILDS -> "as being built";
            case ASPIRES, NONE -> "as a goal";
        };
    }

    private static String reports(List<String> reported, List<String> nothing) {
        if (reported.isEmpty()) {
            return "reports nothing for any of them";
        }
        var all = new ArrayList<>(reported);
        if (!nothing.isEmpty()) {
            all.add("nothing for "
                    + (nothing.size() == 1 ? nothing.getFirst() : "the other " + number(nothing.size())));
        }
        return "reports " + list(all);
    }

    private static String title(Chain chain, StageFinding stage) {
        var best = stage.evidence().getFirst();
        var notes = new ArrayList<String>();
        if (best.holder() != Holder.OWN) {
            notes.add("a partner's");
        }
        if (!stage.supported()) {
            notes.add("no proof yet");
        }
        return chain.title(best.milestone()).orElse("something")
                + (notes.isEmpty() ? "" : " (" + String.join(", ", notes) + ")");
    }

    private static String number(int number) {
        return number < NUMBERS.size() ? NUMBERS.get(number) : Integer.toString(number);
    }

    private static String list(List<String> words) {
        int last = words.size() - 1;
        return last < 1 ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
