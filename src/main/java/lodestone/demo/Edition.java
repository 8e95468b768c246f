package lodestone.demo;

import java.util.List;
import java.util.Set;

/// What is public on one of the two days.
///
/// @param stories newest first
record Edition(int day, List<Actor> actors, List<Story> stories) {

    /// The page that is rewritten overnight.
    static final String EDITED = "fic-020";

    private static final Set<String> SECOND_DAY = Set.of("fic-048", "fic-132");

    private static final String FIRST_CLAIM = "Pedralume mines ionic clay, separates its oxides, "
            + "casts NdPr metal and presses magnets for a world";
    private static final String SECOND_CLAIM = "Pedralume is preparing to mine ionic clay, "
            + "separate its oxides, cast NdPr metal and press magnets for a world";

    static Edition of(Fiction fiction, int day) {
        var stories = fiction.stories().stream()
                .filter(story -> dayOf(story) <= day)
                .map(story -> day > 1 && story.id().equals(EDITED) ? edited(story) : story)
                .toList();
        return new Edition(day, fiction.actors(), stories);
    }

    static int dayOf(Story story) {
        return SECOND_DAY.contains(story.id()) ? 2 : 1;
    }

    private static Story edited(Story story) {
        if (!story.text().contains(FIRST_CLAIM)) {
            throw new IllegalStateException("nothing to edit in " + story.id());
        }
        return story.withText(story.text().replace(FIRST_CLAIM, SECOND_CLAIM));
    }

    Actor actor(Story story) {
        return actors.stream().filter(actor -> actor.id().equals(story.company())).findFirst().orElseThrow();
    }

    /// The stories first published there.
    List<Story> of(Outlet outlet) {
        return stories.stream().filter(story -> Outlet.of(story) == outlet).toList();
    }

    /// Two other stories about the same company.
    List<Story> related(Story story) {
        return stories.stream()
                .filter(other -> other.company().equals(story.company()))
                .filter(other -> !other.title().equals(story.title()))
                .limit(2)
                .toList();
    }
}
