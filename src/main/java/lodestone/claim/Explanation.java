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
        var modality = Claim.strongest(claims);
        return "Claims " + scope(claimed, stages.size()) + " " + as(modality) + "; "
                + reports(chain, stages.stream().filter(stage -> claimed.contains(stage.stage())).toList())
                + ".";
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

    private static String reports(Chain chain, List<StageFinding> stages) {
        var reported = new ArrayList<String>();
        var intended = new ArrayList<String>();
        var nothing = new ArrayList<String>();
        for (var stage : stages) {
            if (stage.evidence().isEmpty()) {
                nothing.add(stage.stage());
            } else if (isIntention(chain, stage)) {
                intended.add(stage.stage());
            } else {
                reported.add(best(chain, stage) + " for " + stage.stage());
            }
        }
        if (nothing.size() == stages.size()) {
            return "reports nothing for any of them";
        }
        if (!intended.isEmpty()) {
            reported.add((intended.size() == 1 ? "only an intention for " : "only intentions for ")
                    + list(intended));
        }
        if (!nothing.isEmpty()) {
            reported.add("nothing for "
                    + (nothing.size() == 1 ? nothing.getFirst() : "the other " + number(nothing.size())));
        }
        return "reports " + list(reported);
    }

    private static boolean isIntention(Chain chain, StageFinding stage) {
        return !stage.supported() && chain.ladder().isGeneric(stage.evidence().getFirst().milestone());
    }

    private static String best(Chain chain, StageFinding stage) {
        var best = stage.evidence().getFirst();
        return (stage.supported() ? "" : "only ") + chain.title(best.milestone()).orElse("something")
                + (best.holder() == Holder.OWN ? "" : " (a partner's)");
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
