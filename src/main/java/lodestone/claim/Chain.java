package lodestone.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lodestone.claim.ChainDefinition.MilestoneDefinition;
import lodestone.claim.PatternSet.Kind;
import lodestone.claim.PatternSet.Meaning;

/// A compiled ontology: stages, phrases, milestones, cues. Immutable and thread-safe.
public final class Chain {

    private final ChainDefinition definition;
    private final List<String> stages;
    private final PatternSet patterns = new PatternSet();
    private final Map<String, MilestoneDefinition> milestones = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    private Chain(ChainDefinition definition) {
        this.definition = definition;
        this.stages = definition.stages().stream().map(ChainDefinition.StageDefinition::name).toList();
        for (int i = 0; i < stages.size(); i++) {
            var stage = definition.stages().get(i);
            addAll("stages." + stage.name(), stage.products(), new Meaning.Term(i, Kind.PRODUCT));
            addAll("stages." + stage.name(), stage.assets(), new Meaning.Term(i, Kind.ASSET));
            addAll("stages." + stage.name(), stage.names(), new Meaning.Term(i, Kind.NAME));
            addAll("stages." + stage.name(), stage.steps(), new Meaning.Term(i, Kind.STEP));
        }
        definition.phrases().forEach(
                phrase -> addAll("phrases." + phrase.id(), phrase.patterns(), new Meaning.Phrase(phrase)));
        definition.events()
                .forEach(event -> addAll("events." + event.id(), event.patterns(), new Meaning.Event(event)));
        addAll("decoys", definition.decoys(), new Meaning.Decoy());
        definition.cues().forEach(this::addCue);
        definition.milestones().forEach(this::addMilestone);
        check();
    }

    /// Checks and compiles the definition.
    ///
    /// @throws IllegalArgumentException naming every fault, one a line
    public static Chain compile(ChainDefinition definition) {
        var chain = new Chain(definition);
        if (!chain.faults.isEmpty()) {
            throw new IllegalArgumentException(
                    "chain " + definition.id() + ": " + String.join("\n", chain.faults));
        }
        return chain;
    }

    private void addAll(String where, List<String> all, Meaning meaning) {
        for (var pattern : all) {
            try {
                patterns.add(pattern, meaning);
            } catch (IllegalArgumentException fault) {
                faults.add(where + ": " + fault.getMessage());
            }
        }
    }

    private void addCue(String name, List<String> words) {
        Cue.of(name).ifPresentOrElse(cue -> addAll("cues." + name, words, new Meaning.Sign(cue)),
                () -> faults.add("cues." + name + ": no such group"));
    }

    private void addMilestone(MilestoneDefinition milestone) {
        if (!stages.contains(milestone.stage())) {
            faults.add("milestones." + milestone.id() + ": no stage \"" + milestone.stage() + "\"");
        }
        milestone.event().filter(event -> !event.equals(EvidenceFinder.STEP.id())
                && definition.events().stream().noneMatch(known -> known.id().equals(event)))
                .ifPresent(
                        event -> faults.add("milestones." + milestone.id() + ": no event \"" + event + "\""));
        milestones.putIfAbsent(key(milestone.stage(), milestone.event().orElse(""), milestone.level()),
                milestone);
    }

    private void check() {
        var ids = new HashSet<String>();
        definition.phrases().forEach(phrase -> {
            if (!ids.add(phrase.id())) {
                faults.add("phrases." + phrase.id() + ": this id stands twice");
            }
            phrase.stages().stream().filter(stage -> !stages.contains(stage))
                    .forEach(stage -> faults.add("phrases." + phrase.id() + ": no stage \"" + stage + "\""));
            phrase.example().filter(text -> !fires(phrase.id(), text))
                    .ifPresent(
                            _ -> faults.add("phrases." + phrase.id() + ": does not fire in its own example"));
            phrase.nearMiss().filter(text -> fires(phrase.id(), text))
                    .ifPresent(_ -> faults.add("phrases." + phrase.id() + ": fires in its near miss"));
        });
        definition.milestones().stream().filter(milestone -> !ids.add(milestone.id()))
                .forEach(milestone -> faults.add("milestones." + milestone.id() + ": this id stands twice"));
        definition.downstream().stream().filter(stage -> !stages.contains(stage))
                .forEach(stage -> faults.add("downstream: no stage \"" + stage + "\""));
    }

    private boolean fires(String phrase, String text) {
        return patterns.find(Token.of(text)).stream().anyMatch(
                found -> found.meaning() instanceof Meaning.Phrase said && said.phrase().id().equals(phrase));
    }

    private static String key(String stage, String event, int level) {
        return stage + "/" + event + "/" + level;
    }

    /// The milestone that an event at that level is, else a name made of stage and level.
    MilestoneDefinition milestone(int stage, String event, int level) {
        var name = stages.get(stage);
        return Optional.ofNullable(milestones.get(key(name, event, level)))
                .or(() -> Optional.ofNullable(milestones.get(key(name, "", level))))
                .orElseGet(() -> new MilestoneDefinition(name + "." + level, name, level, Optional.empty(),
                        "something at level " + level, Optional.empty(), Optional.empty()));
    }

    /// What a milestone of that id is, in words.
    String title(String id) {
        return definition.milestones().stream().filter(milestone -> milestone.id().equals(id))
                .map(MilestoneDefinition::title).findFirst().orElse("something");
    }

    /// Whether the chain fills that group of cues.
    boolean has(Cue cue) {
        return definition.cues().containsKey(cue.label());
    }

    PatternSet patterns() {
        return patterns;
    }

    /// Whether that stage is one of the last.
    boolean isDownstream(int stage) {
        return definition.downstream().contains(stages.get(stage));
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
}
