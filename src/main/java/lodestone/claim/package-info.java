/// Documents to assessments: pure, no I/O, no clock, no logging. The ontology comes in as a value.
///
/// ```java
/// var chain = Chain.compile(definition);                     // the record of a chain file
/// var assessment = new Classifier(chain).assess(Document.of(text), Optional.empty());
/// assessment.gaps();                                         // claimed stages without evidence, e.g. [metal, alloy]
/// ```
///
/// [lodestone.claim.ChainDefinition] is the ontology as data, [lodestone.claim.Chain] the same compiled,
/// [lodestone.claim.Classifier] the one entry. Inside, `Sections` names the parts of a release, `Reading` finds all
/// patterns in one pass over the words (`PatternSet`), `Parties` tells the issuer from partners and others, `ClaimFinder` and
/// `EvidenceFinder` decide. Status is decided in the manner of ConText: a cue governs what follows it in its clause.
///
/// Nothing of rare earths stands in this package. No rule is a regular expression over the text: the number of patterns
/// hardly changes the time. Evidence is never taken from forward-looking or contact sections, and an `About` section speaks
/// for its company only. [lodestone.claim.Evaluation] measures all this against labels.
@NullMarked
package lodestone.claim;

import org.jspecify.annotations.NullMarked;
