package lodestone.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lodestone.claim.ChainDefinition.MilestoneDefinition;

/// The milestones by stage and level.
final class Ladder {
    private static final int LONGEST = 100;
    private final Map<String, List<Integer>> steps = new HashMap<>();
    private final List<MilestoneDefinition> all;
    private final Map<String, String> titles = new HashMap<>();

    Ladder(List<MilestoneDefinition> all) {
        this.all = all;
        for (int i = 0; i < all.size(); i++) {
            steps.computeIfAbsent(key(all.get(i).stage(), all.get(i).level()), _ -> new ArrayList<>())
                    .add(i);
            titles.putIfAbsent(all.get(i).id(), all.get(i).title());
        }
    }

    private static String key(String stage, int level) {
        return stage + "/" + level;
    }

    /// The id of what an event at that level is. The milestone is taken of whose words most stand there,
    /// unless it is another event's; then one for which its event speaks; then the first that nothing tells
    /// apart.
    ///
    /// @param marked milestones whose words stand there, with the length of the longest run of them
    String id(String stage, int level, String event, Map<Integer, Integer> marked) {
        int best = -1;
        int most = -1;
        for (int i : steps.getOrDefault(key(stage, level), List.of())) {
            int words = marked.getOrDefault(i, 0);
            int points = points(all.get(i), event, words > 0) * LONGEST + words;
            if (points > most) {
                most = points;
                best = i;
            }
        }
        return best < 0 ? stage + "." + level : all.get(best).id();
    }

    private static int points(MilestoneDefinition milestone, String event, boolean marked) {
        boolean named = milestone.events().contains(event) || milestone.id().equals(event);
        if (!named && !milestone.events().isEmpty()) {
            return marked ? 0 : -1;
        }
        if (marked) {
            return 3;
        }
        return milestone.patterns().isEmpty() ? named ? 2 : 1 : 0;
    }

    /// Whether nothing but its level is said by a milestone of that id.
    boolean isGeneric(String id) {
        return all.stream().anyMatch(milestone -> milestone.id().equals(id) && milestone.events().isEmpty()
                && milestone.patterns().isEmpty());
    }

    /// What a milestone of that id is, in words; empty if none has it.
    Optional<String> title(String id) {
        return Optional.ofNullable(titles.get(id));
    }
}
