package lodestone.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lodestone.claim.ChainDefinition.MilestoneDefinition;
import lodestone.claim.LanguageDefinition.EventDefinition;
import lodestone.claim.Meaning.Kind;

/// A compiled ontology: stages, phrases, milestones, cues. Immutable and thread-safe.
public final class Chain {

    private final ChainDefinition definition;
    private final LanguageDefinition language;
    private final List<String> stages;
    private final Vocabulary vocabulary = new Vocabulary();
    private final PatternParser parser;
    private final Automaton automaton = new Automaton();
    private final Automaton marks = new Automaton();
    private final BitSet abbreviations = new BitSet();
    private final NameWords nameWords;
    private final Ladder ladder;
    private final List<String> faults = new ArrayList<>();

    private Chain(ChainDefinition definition, LanguageDefinition language) {
        this.definition = definition;
        this.language = language;
        this.stages = definition.stages().stream().map(ChainDefinition.StageDefinition::name).toList();
        this.parser = new PatternParser(vocabulary, new Inflection(language.irregular()), definition.classes());
        this.nameWords = NameWords.of(vocabulary, language);
        this.ladder = new Ladder(definition.milestones());
        language.abbreviations().forEach(word -> abbreviations.set(vocabulary.add(word)));
        addStages();
        addClaims();
        language.events().forEach(event -> addAll("events." + event.id(), event.patterns(),
                new Meaning.Event(event)));
        language.cues().forEach((name, cue) -> addCue(name, cue.patterns()));
        definition.cues().forEach((name, cue) -> addCue(name, cue.patterns()));
        definition.decoys().forEach(this::addDecoy);
        addMilestones();
        check();
        automaton.freeze(vocabulary.size());
        marks.freeze(vocabulary.size());
    }

    /// Checks and compiles the definition.
    ///
    /// @throws IllegalArgumentException naming every fault, one a line
    public static Chain compile(ChainDefinition definition, LanguageDefinition language) {
        var chain = new Chain(definition, language);
        if (!chain.faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", chain.faults));
        }
        return chain;
    }

    private void addStages() {
        for (int i = 0; i < stages.size(); i++) {
            var stage = definition.stages().get(i);
            var where = "stages." + stage.name() + ".";
            addAll(where + "products", stage.products(), new Meaning.Term(i, Kind.PRODUCT));
            addAll(where + "assets", stage.assets(), new Meaning.Term(i, Kind.ASSET));
            addAll(where + "processes", stage.processes(), new Meaning.Term(i, Kind.PROCESS));
            addAll(where + "steps", stage.steps(), new Meaning.Term(i, Kind.STEP));
        }
    }

    private void addClaims() {
        definition.phrases().forEach(
                phrase -> addAll("phrases." + phrase.id(), phrase.patterns(), new Meaning.Phrase(phrase)));
        definition.nonClaims().forEach(use -> use.cue()
                .ifPresent(cue -> addSign("non_claims." + use.id(), cue, use.patterns())));
    }

    private void addDecoy(ChainDefinition.DecoyDefinition decoy) {
        var where = "decoys." + decoy.id();
        decoy.cue().ifPresentOrElse(cue -> addSign(where, cue, decoy.patterns()),
                () -> addAll(where, decoy.patterns(),
                        new Meaning.Decoy(decoy, decoy.stage().map(stages::indexOf).orElse(-1))));
    }

    private void addCue(String name, List<String> words) {
        addSign("cues." + name, name, words);
    }

    private void addSign(String where, String name, List<String> patterns) {
        Cue.of(name).ifPresentOrElse(cue -> addAll(where, patterns, new Meaning.Sign(cue)),
                () -> faults.add(where + ": no group of cues \"" + name + "\""));
    }

    private void addMilestones() {
        for (int i = 0; i < definition.milestones().size(); i++) {
            var milestone = definition.milestones().get(i);
            var where = "milestones." + milestone.id();
            int stage = stages.indexOf(milestone.stage());
            if (stage < 0) {
                faults.add(where + ": no stage \"" + milestone.stage() + "\"");
            } else if (milestone.isDirect()) {
                addAll(where, milestone.patterns(), new Meaning.Fact(milestone, stage));
            }
            addAll(marks, where, milestone.patterns(), new Meaning.Mark(i));
            milestone.events().stream().filter(event -> event(event).isEmpty())
                    .forEach(event -> faults.add(where + ": no event \"" + event + "\""));
        }
    }

    private void addAll(String where, List<String> patterns, Meaning meaning) {
        addAll(automaton, where, patterns, meaning);
    }

    private void addAll(Automaton to, String where, List<String> patterns, Meaning meaning) {
        for (var pattern : patterns) {
            try {
                parser.parse(pattern).forEach(run -> to.add(run, meaning));
            } catch (IllegalArgumentException fault) {
                faults.add(where + ": " + fault.getMessage());
            }
        }
    }

    private void check() {
        var ids = new HashSet<String>();
        definition.phrases().forEach(phrase -> {
            once(ids, "phrases." + phrase.id(), phrase.id());
            phrase.stages().forEach(stage -> known("phrases." + phrase.id(), stage));
            phrase.needs().ifPresent(stage -> known("phrases." + phrase.id(), stage));
        });
        definition.milestones().forEach(m -> once(ids, "milestones." + m.id(), m.id()));
        definition.decoys().forEach(decoy -> {
            once(ids, "decoys." + decoy.id(), decoy.id());
            decoy.stage().ifPresent(stage -> known("decoys." + decoy.id(), stage));
        });
        definition.nonClaims().forEach(use -> once(ids, "non_claims." + use.id(), use.id()));
        definition.downstream().forEach(stage -> known("downstream", stage));
    }

    private void once(Set<String> ids, String where, String id) {
        if (!ids.add(id)) {
            faults.add(where + ": this id stands twice");
        }
    }

    private void known(String where, String stage) {
        if (!stages.contains(stage)) {
            faults.add(where + ": no stage \"" + stage + "\"");
        }
    }

    private Optional<EventDefinition> event(String id) {
        return id.equals(EvidenceFinder.STEP.id()) ? Optional.of(EvidenceFinder.STEP)
                : language.events().stream().filter(event -> event.id().equals(id)).findFirst();
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Automaton automaton() {
        return automaton;
    }

    /// The words that tell milestones apart; looked for only where there is evidence.
    Automaton marks() {
        return marks;
    }

    Ladder ladder() {
        return ladder;
    }

    NameWords nameWords() {
        return nameWords;
    }

    boolean isAbbreviation(int word) {
        return word >= 0 && abbreviations.get(word);
    }

    /// Whether that stage is one of the last.
    boolean isDownstream(int stage) {
        return definition.downstream().contains(stages.get(stage));
    }

    /// Whether the chain says what it is about.
    boolean hasSubject() {
        return definition.cues().containsKey(Cue.SUBJECT.label());
    }

    ChainDefinition definition() {
        return definition;
    }

    LanguageDefinition language() {
        return language;
    }

    /// Stage names, upstream first.
    public List<String> stages() {
        return stages;
    }

    /// The ontology's id.
    public String id() {
        return definition.id();
    }

    /// Raised with every change of meaning.
    public String version() {
        return definition.version();
    }

    /// The milestones by stage and level.
    static final class Ladder {
        private static final int LONGEST = 100;
        private final Map<String, List<Integer>> steps = new HashMap<>();
        private final List<MilestoneDefinition> all;

        Ladder(List<MilestoneDefinition> all) {
            this.all = all;
            for (int i = 0; i < all.size(); i++) {
                steps.computeIfAbsent(key(all.get(i).stage(), all.get(i).level()), _ -> new ArrayList<>())
                        .add(i);
            }
        }

        private static String key(String stage, int level) {
            return stage + "/" + level;
        }

        /// The id of what an event at that level is. The milestone is taken of whose words most stand there, unless
        /// it is another event's; then one for which its event speaks; then the first that nothing tells apart.
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

        /// What a milestone of that id is, in words.
        String title(String id) {
            return all.stream().filter(milestone -> milestone.id().equals(id)).map(MilestoneDefinition::title)
                    .findFirst().orElse("something");
        }
    }
}
