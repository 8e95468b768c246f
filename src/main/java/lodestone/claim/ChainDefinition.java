package lodestone.claim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lodestone.claim.LanguageDefinition.CueDefinition;

/// An ontology as data: what stands in a chain file, before it is checked and compiled. Patterns are written
/// in the language that [lodestone.claim] describes.
///
/// @param version raised with every change of meaning
/// @param language the file of `config/languages/` with what chains share
/// @param classes words that patterns name together as `<name>`
/// @param stages upstream first
/// @param downstream the last stages: an unqualified claim needs one of them as the issuer's own
/// @param cues groups of this chain alone, beside those of its language
/// @param synonyms groups of words of one meaning, by which a search finds the others; no patterns
public record ChainDefinition(
        String id,
        String version,
        String language,
        Map<String, List<String>> classes,
        List<StageDefinition> stages,
        List<String> downstream,
        List<PhraseDefinition> phrases,
        List<MilestoneDefinition> milestones,
        List<DecoyDefinition> decoys,
        List<NonClaimDefinition> nonClaims,
        Map<String, CueDefinition> cues,
        List<List<String>> synonyms) {

    public ChainDefinition {
        classes = Map.copyOf(classes);
        stages = List.copyOf(stages);
        downstream = List.copyOf(downstream);
        phrases = List.copyOf(phrases);
        milestones = List.copyOf(milestones);
        decoys = List.copyOf(decoys);
        nonClaims = List.copyOf(nonClaims);
        cues = Map.copyOf(cues);
        synonyms = synonyms.stream().map(List::copyOf).toList();
    }

    /// A stage and the words that anchor a clause to it.
    ///
    /// @param products what the stage makes, e.g. `ndpr oxide`
    /// @param assets what it is made in, e.g. `solvent extraction circuit`
    /// @param processes nouns of the stage's own work, e.g. `separation`
    /// @param steps verbs of the stage's own work, e.g. `sinter~`: an event and an anchor in one
    /// @param makers nouns for whoever makes the products, e.g. `magnet manufacturer`
    /// @param told looser words, by which a claim is told but nothing is reported
    public record StageDefinition(
            String name, List<String> products, List<String> assets, List<String> processes,
            List<String> steps, List<String> makers, Optional<ToldDefinition> told) {
        public StageDefinition {
            products = List.copyOf(products);
            assets = List.copyOf(assets);
            processes = List.copyOf(processes);
            steps = List.copyOf(steps);
            makers = List.copyOf(makers);
        }
    }

    /// Words that name a stage only in the company of other stages: `press` beside `cast`, `the ground` at
    /// the other end of a chain from `the motor`.
    ///
    /// @param steps verbs
    /// @param nouns of places, equipment and work
    /// @param ends what a chain is said to begin or end at
    public record ToldDefinition(List<String> steps, List<String> nouns, List<String> ends) {
        public ToldDefinition {
            steps = List.copyOf(steps);
            nouns = List.copyOf(nouns);
            ends = List.copyOf(ends);
        }
    }

    /// A set phrase that can carry a claim.
    ///
    /// @param stages covered; empty: all if the text names a downstream product as the issuer's, else those
    ///     it names
    /// @param explicit false for a run of bare verbs that is no set phrase; true if absent
    /// @param needs a stage that the sentence must name besides, for a phrase that other trades use too
    /// @param example a sentence in which it fires
    /// @param nearMiss a sentence in which it must not
    public record PhraseDefinition(
            String id, List<String> patterns, List<String> stages, Optional<String> needs,
            Optional<Boolean> explicit,
            Optional<String> example, Optional<String> nearMiss) {
        /// With fewer stages a phrase is no claim by itself.
        static final int FEWEST_STAGES = 3;

        public PhraseDefinition {
            patterns = List.copyOf(patterns);
            stages = List.copyOf(stages);
        }

        boolean canClaim() {
            return stages.isEmpty() || stages.size() >= FEWEST_STAGES;
        }
    }

    /// A milestone of the ladder, by which evidence is named.
    ///
    /// @param title in words that follow "reports"
    /// @param events ids of the events that report it; none: any
    /// @param patterns words that tell it from others of its stage and level
    /// @param direct whether the patterns report it by themselves, without an event
    /// @param example a sentence that reports it
    /// @param nearMiss one that does not
    public record MilestoneDefinition(
            String id, String stage, int level, String title, List<String> events, List<String> patterns,
            Optional<Boolean> direct, Optional<String> example, Optional<String> nearMiss) {
        public MilestoneDefinition {
            events = List.copyOf(events);
            patterns = List.copyOf(patterns);
        }

        boolean isDirect() { return direct.orElse(false); }
    }

    /// Words that look like a stage or an event and are none, or are another's.
    ///
    /// @param stage the one they do belong to, as its product
    /// @param cue the group of cues that they count among: what they look like stands, but is a plan, a
    ///     pilot's
    /// @param example a sentence in which they stand and nothing is reached
    /// @param nearMiss one in which they do not stand
    public record DecoyDefinition(
            String id, List<String> patterns, Optional<String> stage, Optional<String> cue,
            Optional<String> example,
            Optional<String> nearMiss) {
        public DecoyDefinition {
            patterns = List.copyOf(patterns);
        }
    }

    /// A use of a claim's words that claims nothing.
    ///
    /// @param example a sentence that must claim nothing
    /// @param nearMiss one that must claim
    public record NonClaimDefinition(
            String id, String reason, Optional<String> cue, List<String> patterns, Optional<String> example,
            Optional<String> nearMiss) {
        public NonClaimDefinition {
            patterns = List.copyOf(patterns);
        }
    }
}
