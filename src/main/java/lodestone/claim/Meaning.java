package lodestone.claim;

import lodestone.claim.ChainDefinition.DecoyDefinition;
import lodestone.claim.ChainDefinition.MilestoneDefinition;
import lodestone.claim.ChainDefinition.PhraseDefinition;
import lodestone.claim.LanguageDefinition.EventDefinition;

/// What a pattern stands for.
sealed interface Meaning {

    /// What a word of a stage is.
    enum Kind {
        /// What the stage makes.
        PRODUCT,
        /// What it is made in.
        ASSET,
        /// The process, as a noun.
        PROCESS,
        /// The process, as a verb.
        STEP,
        /// Who makes its product.
        MAKER,
        /// Where a chain begins or ends.
        END
    }

    /// A word of a stage.
    record Term(int stage, Kind kind) implements Meaning {}

    /// A looser word of a stage, that counts beside words of other stages only.
    record Told(int stage, Kind kind) implements Meaning {}

    /// Something that is reported of a product or plant.
    record Event(EventDefinition event) implements Meaning {}

    /// A set phrase that can carry a claim.
    record Phrase(PhraseDefinition phrase) implements Meaning {}

    /// A milestone that its own words report, without an event.
    record Fact(MilestoneDefinition milestone, int stage) implements Meaning {}

    /// A word of status, scale, strength or party.
    record Sign(Cue cue) implements Meaning {}

    /// What looks like a stage or an event and is none.
    ///
    /// @param stage the stage whose product it is in truth, or -1
    record Decoy(DecoyDefinition decoy, int stage) implements Meaning {}

    /// Words by which one milestone of a stage and level is told from another.
    record Mark(int milestone) implements Meaning {}
}
