package lodestone.claim;

import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import lodestone.claim.LanguageDefinition.EventDefinition;
import lodestone.claim.Meaning.Kind;
import lodestone.claim.PatternParser.Place;

/// A compiled ontology: stages, phrases, milestones, cues. Immutable and thread-safe.
public final class Chain {

    private static final int HIGHEST = 4;

    private final ChainDefinition definition;
    private final LanguageDefinition language;
    private final List<String> stages;
    private final Vocabulary vocabulary = new Vocabulary();
    private final PatternParser parser;
    private final Trie trie = new Trie();
    private final Trie outlineSigns = new Trie();
    private final Trie milestones = new Trie();
    private final Automaton automaton;
    private final Automaton outline;
    private final Automaton marks;
    private final BitSet abbreviations = new BitSet();
    private final NameWords nameWords;
    private final Phrasebook phrasebook;
    private final Ladder ladder;
    private final Set<ChainFault> faults = new LinkedHashSet<>();

    private Chain(ChainDefinition definition, LanguageDefinition language) {
        this.definition = definition;
        this.language = language;
        this.stages = definition.stages().stream().map(ChainDefinition.StageDefinition::name).toList();
        this.parser = new PatternParser(vocabulary, new Inflection(language.irregular()),
                definition.classes());
        this.ladder = new Ladder(definition.milestones());
        language.abbreviations().forEach(word -> abbreviations.set(vocabulary.add(word)));
        addStages();
        addClaims();
        addLanguage();
        definition.cues().forEach((name, cue) -> addSign(Where.chain("cues", name), name, cue.patterns()));
        definition.decoys().forEach(this::addDecoy);
        addMilestones();
        check();
        nameWords = new NameWords(vocabulary, language);
        phrasebook = Phrasebook.of(language, vocabulary, faults);
        automaton = new Automaton(trie, vocabulary);
        outline = new Automaton(outlineSigns, vocabulary);
        marks = new Automaton(milestones, vocabulary);
    }

    /// Checks and compiles the definition.
    ///
    /// @throws FaultyChainException naming every fault, one a line
    public static Chain compile(ChainDefinition definition, LanguageDefinition language) {
        var chain = new Chain(definition, language);
        if (!chain.faults.isEmpty()) {
            throw new FaultyChainException(List.copyOf(chain.faults));
        }
        return chain;
    }

    /// The entry of a file that something stands in.
    private record Where(boolean shared, String path) {

        static Where chain(String section, String id) {
            return new Where(false, section + "." + id);
        }

        static Where language(String section, String id) {
            return new Where(true, section + "." + id);
        }

        Where then(String key) {
            return new Where(shared, path + "." + key);
        }

        ChainFault fault(String message) {
            return new ChainFault(shared, path, message);
        }
    }

    private void addStages() {
        for (int i = 0; i < stages.size(); i++) {
            var stage = definition.stages().get(i);
            var where = Where.chain("stages", stage.name());
            addAll(trie, where, "products", stage.products(), new Meaning.Term(i, Kind.PRODUCT));
            addAll(trie, where, "assets", stage.assets(), new Meaning.Term(i, Kind.ASSET));
            addAll(trie, where, "processes", stage.processes(), new Meaning.Term(i, Kind.PROCESS));
            addAll(trie, where, "steps", stage.steps(), new Meaning.Term(i, Kind.STEP));
            addAll(trie, where, "makers", stage.makers(), new Meaning.Term(i, Kind.MAKER));
            int number = i;
            stage.told().ifPresent(told -> addTold(where.then("told"), told, number));
        }
    }

    private void addTold(Where where, ChainDefinition.ToldDefinition told, int stage) {
        addAll(trie, where, "steps", told.steps(), new Meaning.Told(stage, Kind.STEP));
        addAll(trie, where, "nouns", told.nouns(), new Meaning.Told(stage, Kind.PROCESS));
        addAll(trie, where, "ends", told.ends(), new Meaning.Told(stage, Kind.END));
    }

    private void addLanguage() {
        language.events().forEach(event -> addAll(Where.language("events", event.id()), event.patterns(),
                new Meaning.Event(event)));
        language.cues().forEach((name, cue) -> addSign(Where.language("cues", name), name, cue.patterns()));
    }

    private void addClaims() {
        definition.phrases().forEach(phrase -> addAll(Where.chain("phrases", phrase.id()), phrase.patterns(),
                new Meaning.Phrase(phrase)));
        definition.nonClaims().forEach(use -> use.cue()
                .ifPresent(cue -> addSign(Where.chain("non_claims", use.id()), cue, use.patterns())));
    }

    private void addDecoy(ChainDefinition.DecoyDefinition decoy) {
        var where = Where.chain("decoys", decoy.id());
        decoy.cue().ifPresentOrElse(cue -> addSign(where, cue, decoy.patterns()),
                () -> addAll(where, decoy.patterns(),
                        new Meaning.Decoy(decoy, decoy.stage().map(stages::indexOf).orElse(-1))));
    }

    private void addSign(Where where, String name, List<String> patterns) {
        Cue.of(name).ifPresentOrElse(cue -> addSign(where, cue, patterns),
                () -> faults.add(where.fault("no group of cues \"" + name + "\"")));
    }

    private void addSign(Where where, Cue cue, List<String> patterns) {
        var sign = new Meaning.Sign(cue);
        parseAll(where, "patterns", patterns, run -> {
            trie.add(run, sign);
            if (cue.isOfOutline()) {
                outlineSigns.add(run, sign);
            }
        });
    }

    private void addMilestones() {
        for (int i = 0; i < definition.milestones().size(); i++) {
            var milestone = definition.milestones().get(i);
            var where = Where.chain("milestones", milestone.id());
            int stage = stages.indexOf(milestone.stage());
            known(where.then("stage"), milestone.stage());
            if (stage >= 0 && milestone.isDirect()) {
                addAll(where, milestone.patterns(), new Meaning.Fact(milestone, stage));
            }
            addAll(milestones, where, "patterns", milestone.patterns(), new Meaning.Mark(i));
            milestone.events().stream().filter(event -> event(event).isEmpty())
                    .forEach(event -> faults.add(where.then("events").fault("no event \"" + event + "\"")));
        }
    }

    private void addAll(Where where, List<String> patterns, Meaning meaning) {
        addAll(trie, where, "patterns", patterns, meaning);
    }

    private void addAll(Trie to, Where where, String list, List<String> patterns, Meaning meaning) {
        parseAll(where, list, patterns, run -> to.add(run, meaning));
    }

    private void parseAll(Where where, String list, List<String> patterns, Consumer<List<Place>> sink) {
        for (int i = 0; i < patterns.size(); i++) {
            try {
                parser.parse(patterns.get(i)).forEach(sink);
            } catch (IllegalArgumentException fault) {
                faults.add(where.then(list + "[" + i + "]").fault(String.valueOf(fault.getMessage())));
            }
        }
    }

    private void check() {
        var ids = new HashSet<String>();
        definition.phrases().forEach(phrase -> {
            var where = Where.chain("phrases", phrase.id());
            once(ids, where);
            for (int i = 0; i < phrase.stages().size(); i++) {
                known(where.then("stages[" + i + "]"), phrase.stages().get(i));
            }
            phrase.needs().ifPresent(stage -> known(where.then("needs"), stage));
        });
        definition.milestones().forEach(milestone -> {
            var where = Where.chain("milestones", milestone.id());
            once(ids, where);
            if (milestone.level() < 1 || milestone.level() > HIGHEST) {
                faults.add(where.then("level").fault("a level is 1 to " + HIGHEST));
            }
        });
        definition.decoys().forEach(decoy -> {
            var where = Where.chain("decoys", decoy.id());
            once(ids, where);
            decoy.stage().ifPresent(stage -> known(where.then("stage"), stage));
        });
        definition.nonClaims().forEach(use -> once(ids, Where.chain("non_claims", use.id())));
        definition.downstream().forEach(stage -> known(new Where(false, "downstream"), stage));
    }

    private void once(Set<String> paths, Where where) {
        if (!paths.add(where.path())) {
            faults.add(where.fault("this id stands twice"));
        }
    }

    private void known(Where where, String stage) {
        if (!stages.contains(stage)) {
            faults.add(where.fault("no stage \"" + stage + "\""));
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

    /// The cues by which a text is known as a whole ([Cue#isOfOutline]), which [#automaton] finds too.
    Automaton outline() {
        return outline;
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

    /// What is looked for beside a finding only.
    Phrasebook phrasebook() {
        return phrasebook;
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

    /// What a milestone is, e.g. `a scoping study` of `MI07`; empty if the chain has none of that id.
    public Optional<String> title(String milestone) {
        return ladder.title(milestone);
    }

    /// What people call a milestone, e.g. `a scoping study (MI07)`; the id alone of one that is no longer in
    /// the chain.
    public String words(String milestone) {
        return title(milestone).map(title -> title + " (" + milestone + ")").orElse(milestone);
    }

    /// The ontology's id.
    public String id() {
        return definition.id();
    }

    /// Raised with every change of meaning.
    public String version() {
        return definition.version();
    }

    /// Groups of words of one meaning, for search.
    public List<List<String>> synonyms() {
        return definition.synonyms();
    }
}
