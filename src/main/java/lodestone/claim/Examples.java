package lodestone.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lodestone.claim.ChainDefinition.DecoyDefinition;
import lodestone.claim.ChainDefinition.MilestoneDefinition;
import lodestone.claim.ChainDefinition.NonClaimDefinition;
import lodestone.claim.ChainDefinition.PhraseDefinition;
import lodestone.claim.LanguageDefinition.CueDefinition;
import lodestone.model.Assessment;
import lodestone.model.Document;
import lodestone.model.DocumentKind;

/// The examples and near misses of a chain, to be run after a change of its files. Compiling a chain does not
/// run them; the checks of a home and whoever tries a chain of his own do.
///
/// A milestone's example must be reported by that milestone's id when read in a release on the chain's
/// subject. A phrase, an event or a cue fires where one of its patterns stands, a phrase only if nothing
/// longer hides it. A decoy's example has the decoy's words and reaches nothing of another stage. The example
/// of a non-claim claims nothing; its near miss does.
public final class Examples {

    private static final int REACHED = 2;

    private final Chain chain;
    private final Classifier classifier;

    /// The examples of that chain and of its language.
    public Examples(Chain chain) {
        this.chain = chain;
        this.classifier = new Classifier(chain);
    }

    /// Those of the chain file and of the language file.
    public List<Example> all() {
        return Stream.concat(ofChain().stream(), ofLanguage().stream()).toList();
    }

    /// Those of the chain file.
    public List<Example> ofChain() {
        var all = new ArrayList<Example>();
        var definition = chain.definition();
        definition.phrases().forEach(phrase -> add(all, false, "phrases." + phrase.id(), phrase.example(),
                phrase.nearMiss(), text -> stands(phrase, text)));
        definition.milestones().forEach(milestone -> add(all, false, "milestones." + milestone.id(),
                milestone.example(), milestone.nearMiss(), text -> reports(milestone, text)));
        definition.decoys().forEach(decoy -> add(all, false, "decoys." + decoy.id(), decoy.example(),
                decoy.nearMiss(), text -> misleads(decoy, text)));
        definition.nonClaims().forEach(use -> add(all, false, "non_claims." + use.id(), use.example(),
                use.nearMiss(), text -> claimsNothing(use, text)));
        definition.cues().forEach((name, cue) -> addCue(all, false, name, cue));
        return all;
    }

    /// Those of the language file.
    public List<Example> ofLanguage() {
        var all = new ArrayList<Example>();
        chain.language().events().forEach(event -> add(all, true, "events." + event.id(), event.example(),
                event.nearMiss(), text -> stand(event.patterns(), text)));
        chain.language().cues().forEach((name, cue) -> addCue(all, true, name, cue));
        return all;
    }

    private void addCue(List<Example> all, boolean shared, String name, CueDefinition cue) {
        add(all, shared, "cues." + name, cue.example(), cue.nearMiss(), text -> stand(cue.patterns(), text));
    }

    private static void add(List<Example> all, boolean shared, String path, Optional<String> example,
            Optional<String> nearMiss, Predicate<String> fires) {
        all.add(new Example(shared, path + ".example", example.orElse(""), fires, true));
        all.add(new Example(shared, path + ".near_miss", nearMiss.orElse(""), fires, false));
    }

    private Assessment assess(String text) {
        return classifier.assess(Document.of(text).withKind(DocumentKind.RELEASE), Optional.empty());
    }

    /// The text as the body of a release whose headline names what the chain is about.
    private Assessment assessOnSubject(String text) {
        var subject = Optional.ofNullable(chain.definition().cues().get(Cue.SUBJECT.label()));
        return assess(
                subject.flatMap(CueDefinition::example).map(headline -> headline + "\n\n").orElse("") + text);
    }

    private boolean reports(MilestoneDefinition milestone, String text) {
        return assessOnSubject(text).stage(milestone.stage()).evidence().stream()
                .anyMatch(found -> found.milestone().equals(milestone.id())
                        && found.level() == milestone.level());
    }

    private boolean stands(PhraseDefinition phrase, String text) {
        return new Reading(chain, Sections.complete(Document.of(text))).sentences().stream()
                .flatMap(sentence -> sentence.phrases().stream())
                .anyMatch(hit -> ((Meaning.Phrase) hit.meaning()).phrase().id().equals(phrase.id()));
    }

    private boolean misleads(DecoyDefinition decoy, String text) {
        boolean pilot = decoy.cue().filter(Cue.PILOT.label()::equals).isPresent();
        return stand(decoy.patterns(), text) && (pilot || assessOnSubject(text).stages().stream()
                .noneMatch(found -> found.level() >= REACHED
                        && !decoy.stage().equals(Optional.of(found.stage()))));
    }

    private boolean claimsNothing(NonClaimDefinition use, String text) {
        return assess(text).claims().isEmpty() && (use.patterns().isEmpty() || stand(use.patterns(), text));
    }

    /// Whether one of the patterns stands in the text, whatever else does.
    private boolean stand(List<String> patterns, String text) {
        var vocabulary = new Vocabulary();
        var parser = new PatternParser(vocabulary, new Inflection(chain.language().irregular()),
                chain.definition().classes());
        var trie = new Trie();
        patterns.forEach(
                pattern -> parser.parse(pattern).forEach(run -> trie.add(run, new Meaning.Mark(0))));
        var tokens = Tokenizer.of(vocabulary, text);
        var found = new ArrayList<Integer>();
        new Automaton(trie, vocabulary).walker().find(tokens, 0, tokens.size(),
                (_, from, _) -> found.add(from));
        return !found.isEmpty();
    }
}
