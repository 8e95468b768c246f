package lodestone.claim;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An ontology as data: what stands in a chain file, before it is checked and compiled.
///
/// Patterns are words with spaces between them. A word matches all its inflections; `a|b` is either; `word?`
/// may be missing; `word*` is any word that begins so; `#` is a number; `...` is up to four words. Case,
/// dashes and plurals do not count. `@group` stands for every pattern of that group of cues.
///
/// @param version raised with every change of meaning
/// @param stages upstream first
/// @param downstream the last stages: an unqualified claim needs one of them as the issuer's own
/// @param cues named groups of patterns: modality, status, scale, parties; the names are those of `Cue`
/// @param decoys patterns that look like a stage or an event and are not
public record ChainDefinition(
        String id,
        String version,
        List<StageDefinition> stages,
        List<String> downstream,
        List<PhraseDefinition> phrases,
        List<EventDefinition> events,
        List<MilestoneDefinition> milestones,
        Map<String, List<String>> cues,
        List<String> decoys) {

    public ChainDefinition {
        stages = List.copyOf(stages);
        downstream = List.copyOf(downstream);
        phrases = List.copyOf(phrases);
        events = List.copyOf(events);
        milestones = List.copyOf(milestones);
        cues = Map.copyOf(cues);
        decoys = List.copyOf(decoys);
    }

    /// A stage and the words that anchor a clause to it.
    ///
    /// @param products what the stage makes, e.g. `ndpr oxide`
    /// @param assets what it is made in, e.g. `solvent extraction circuit`
    /// @param names words that only say which stage is meant, e.g. `separation`
    /// @param steps verbs of this stage's own work, e.g. `sinter`: an event and an anchor in one
    public record StageDefinition(
            String name, List<String> products, List<String> assets, List<String> names, List<String> steps) {
        public StageDefinition {
            products = List.copyOf(products);
            assets = List.copyOf(assets);
            names = List.copyOf(names);
            steps = List.copyOf(steps);
        }
    }

    /// A set phrase that carries a claim.
    ///
    /// @param stages covered; empty: all if the text names a downstream product, else those it names
    /// @param example a sentence in which it fires
    /// @param nearMiss a sentence in which it must not
    public record PhraseDefinition(
            String id, List<String> patterns, List<String> stages, Optional<String> example,
            Optional<String> nearMiss) {
        public PhraseDefinition {
            patterns = List.copyOf(patterns);
            stages = List.copyOf(stages);
        }
    }

    /// Something that may be reported of a stage.
    ///
    /// @param takes `product`, `asset`, `result` (a product, with a number or sign of scale) or `any`
    /// @param reached level when reported as a fact without a sign of scale
    /// @param pilot level at bench or pilot scale
    /// @param first level of a first product or shipment
    /// @param commercial level with commercial quantities or sales
    public record EventDefinition(
            String id, List<String> patterns, String takes, int reached, int pilot, int first,
            int commercial) {
        public EventDefinition {
            patterns = List.copyOf(patterns);
        }
    }

    /// A milestone of the ladder, by which evidence is named.
    ///
    /// @param event id of the event that reports it; absent for one that is only planned
    /// @param title in words that follow "reports"
    public record MilestoneDefinition(
            String id, String stage, int level, Optional<String> event, String title,
            Optional<String> example,
            Optional<String> nearMiss) {}
}
