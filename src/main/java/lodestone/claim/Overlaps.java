package lodestone.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Settles which of overlapping findings stand: the longest of a kind does, and what overlaps a decoy does
/// not, unless it says more than the decoy.
final class Overlaps {

    private Overlaps() {}

    /// The findings that stand, by first token.
    ///
    /// @param all by first token, as the automaton gives them
    static List<Hit> resolve(List<Hit> all) {
        if (all.isEmpty()) {
            return all;
        }
        var found = withoutLongSteps(all);
        var decoys = new ArrayList<Hit>();
        for (var hit : found) {
            if (hit.meaning() instanceof Meaning.Decoy) {
                decoys.add(hit);
            }
        }
        var kept = new ArrayList<Hit>(found.size());
        int[] next = {0};
        for (int i = 0; i < found.size(); i++) {
            var hit = found.get(i);
            if (hit.meaning() instanceof Meaning.Decoy decoy) {
                if (!covered(found, i)) {
                    asProduct(decoy, hit).ifPresent(kept::add);
                }
            } else if (!hidden(decoys, next, hit) && !covered(found, i)) {
                kept.add(hit);
            }
        }
        kept.sort(Comparator.comparingInt(Hit::from));
        return kept;
    }

    private static Optional<Hit> asProduct(Meaning.Decoy decoy, Hit hit) {
        return decoy.stage() < 0 ? Optional.empty()
                : Optional.of(
                        new Hit(new Meaning.Term(decoy.stage(), Meaning.Kind.PRODUCT), hit.from(), hit.to()));
    }

    private static boolean hidden(List<Hit> decoys, int[] next, Hit hit) {
        while (next[0] < decoys.size() && decoys.get(next[0]).from() + 24 < hit.from()) {
            next[0]++;
        }
        for (int i = next[0]; i < decoys.size() && decoys.get(i).from() < hit.to(); i++) {
            boolean phrase = hit.meaning() instanceof Meaning.Phrase;
            if (phrase ? decoys.get(i).covers(hit) && decoys.get(i).length() > hit.length()
                    : decoys.get(i).overlaps(hit) && decoys.get(i).length() >= hit.length()) {
                return true;
            }
        }
        return false;
    }

    /// Whether a longer finding of the same kind holds this one, or an equal one stands before it.
    private static boolean covered(List<Hit> found, int index) {
        var hit = found.get(index);
        for (int i = index - 1; i >= 0 && found.get(i).from() + 24 > hit.from(); i--) {
            if (takes(found.get(i), hit) && found.get(i).covers(hit)) {
                return true;
            }
        }
        for (int i = index + 1; i < found.size() && found.get(i).from() == hit.from(); i++) {
            if (takes(found.get(i), hit) && found.get(i).to() > hit.to()) {
                return true;
            }
        }
        return isEarlierPart(found, index);
    }

    /// `sintered neo magnet` in `sintered neo magnet plant`: of two words that overlap the later one is the
    /// head.
    private static boolean isEarlierPart(List<Hit> found, int index) {
        var hit = found.get(index);
        if (!(hit.meaning() instanceof Meaning.Term) || isStep(hit)) {
            return false;
        }
        for (int i = index + 1; i < found.size() && found.get(i).from() < hit.to(); i++) {
            var later = found.get(i);
            if (later.meaning() instanceof Meaning.Term && !isStep(later) && later.from() > hit.from()
                    && later.to() > hit.to()) {
                return true;
            }
        }
        return false;
    }

    private static List<Hit> withoutLongSteps(List<Hit> found) {
        var kept = new ArrayList<Hit>(found.size());
        for (int i = 0; i < found.size(); i++) {
            if (!isStep(found.get(i)) || !hasShorter(found, i)) {
                kept.add(found.get(i));
            }
        }
        return kept;
    }

    private static boolean isStep(Hit hit) {
        return hit.meaning() instanceof Meaning.Term term && term.kind() == Meaning.Kind.STEP;
    }

    /// Of one step at one place the shortest reading stands: its gaps must not run over the next step.
    private static boolean hasShorter(List<Hit> found, int index) {
        var hit = found.get(index);
        for (int i = index - 1; i >= 0 && found.get(i).from() == hit.from(); i--) {
            if (found.get(i).meaning().equals(hit.meaning()) && found.get(i).to() < hit.to()) {
                return true;
            }
        }
        return false;
    }

    /// `a metal and alloy plant`: the same words name a plant of either stage.
    private static boolean isTwin(Hit one, Hit other) {
        return one.from() == other.from() && one.to() == other.to()
                && one.meaning() instanceof Meaning.Term term && term.kind() == Meaning.Kind.ASSET
                && other.meaning() instanceof Meaning.Term twin && twin.kind() == Meaning.Kind.ASSET
                && term.stage() != twin.stage();
    }

    /// `extracts and refines materials from one of the deposits`: two steps, the second inside the first.
    private static boolean areTwoSteps(Hit one, Hit other) {
        return isStep(one) && isStep(other) && one.from() != other.from()
                && ((Meaning.Term) one.meaning()).stage() != ((Meaning.Term) other.meaning()).stage();
    }

    private static boolean takes(Hit longer, Hit shorter) {
        boolean both = longer.meaning().getClass() == shorter.meaning().getClass();
        boolean free = longer.isEvent() && !longer.meaning().equals(shorter.meaning());
        if (isTwin(longer, shorter) || areTwoSteps(longer, shorter)
                || (isStep(longer) != isStep(shorter) && both && longer.meaning() instanceof Meaning.Term)) {
            return false;
        }
        boolean step = isStep(longer) && longer.meaning().equals(shorter.meaning())
                && longer.from() == shorter.from();
        return both && !free && !step
                && (longer.meaning() instanceof Meaning.Term || longer.length() > shorter.length()
                        || longer.meaning().equals(shorter.meaning()));
    }
}
