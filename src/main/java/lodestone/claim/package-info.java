/// Documents to assessments: pure, no I/O, no clock, no logging, no state that outlives a call. The ontology
/// comes in as a value. As a library:
///
/// ```java
/// var chainFile = Path.of("config/chains/rare-earth-magnets.yaml");
/// var languageFile = Path.of("config/languages/english.yaml");
/// var definition = YamlFile.read(chainFile, "chain", ChainDefinition.class).value().orElseThrow();
/// var language = YamlFile.read(languageFile, "language", LanguageDefinition.class).value().orElseThrow();
/// var classifier = new Classifier(Chain.compile(definition, language));
/// var text = "Corvane Rare Earths, Inc. is America's mine-to-magnet company.";
/// var assessment = classifier.assess(Document.of(text), Optional.empty());
/// System.out.println(assessment.verdict() + " " + assessment.gaps());
/// ```
///
/// prints `UNSUPPORTED [mining, separation, metal, alloy, magnet]`. A [lodestone.claim.Chain] and a
/// [lodestone.claim.Classifier] serve any number of threads.
///
/// The inside, in the order in which a text passes through it:
/// - `Sections` names the parts of a release, [lodestone.claim.Parts] more finely, for readers. `Tokenizer`
///   cuts it into `Tokens`: columns of places, and of numbers that `Vocabulary` gives to known words by the
///   hash of their letters, so that reading makes no strings.
/// - `PatternParser` has turned every pattern into runs of words when the chain was compiled and `Trie` has
///   gathered them; `Automaton` walks all of them at once, from pairs of words that begin one (`Starts`);
///   `Overlaps` settles which findings stand, `Sentences` divides. The sum of it is a `Reading`. One that
///   names nothing of the chain's subject is read no further than its kind and issuer, and only for what
///   tells these.
/// - `Kinds` tells what kind of document it is; `Parties` (`NameFinder`, `ShortNames`, `LooseNames`,
///   `Issuers`) who is the issuer, `Ties` what others are to it; `Attribution` whose act a clause
///   reports (`Bystanders`, `People`), `Voices` who `we` is (`Sayings`).
/// - `EvidenceFinder` goes clause by clause (`Clauses`, `ClauseWords`): `Fit` says whether an event is told
///   of a word of a stage (`DirectObjects`), `Assertion` whether it has happened, in the manner of ConText,
///   where a cue governs what follows it in its clause, `Levels` on what scale; `Makers` says who is called a
///   product's maker. `TableRows` reads figures under the head over them (`TableHead`), `ListHeads` gives
///   the entries of a list what its head says, `Dateline` a text its day. `Measures` reads the figures
///   beside a finding.
/// - `ClaimFinder` takes set phrases (`PhraseStages`), sentences that join stages as steps (`JoinedStages`,
///   `Mentions`) and chains told by their two ends (`StageRange`) where they are the issuer's about itself
///   (`Claimant`, `Subjects`, `Contenders`, `Others`), weighs them (`Strength`), and pairs each with the
///   nearest caution (`Hedges`). Where it finds none, one that is said of nobody is the issuer's if the
///   issuer makes what the chain is for.
/// - `News`, `Severity` and `Explanation` sum up. [lodestone.claim.Evaluation] measures all this against
///   labels.
///
/// The pattern language of chain and language files; case does not count, and dashes count as blanks:
///
/// | written | matches |
/// |---|---|
/// | `magnet` | the word and its plural |
/// | `=magnet` | exactly this form |
/// | `produce~` | every inflection of the verb |
/// | `oxide|salt`, `(rare earth|ree)` | either word, either run of words |
/// | `finished?` | the word or nothing |
/// | `..`, `..6` | up to three, up to six other words of the sentence |
/// | `<element>`, `<number>` | a word of that class of the file, a figure |
///
/// No stage or product of rare earths stands in this package but a few words for goods, and no rule is a
/// regular expression over the text: the number of patterns hardly changes the time, which grows with the
/// text's length and no faster. What is looked for only beside a finding (`Phrasebook`: units, dates,
/// caution) is no pattern, because a word that a pattern knows is no longer taken for a name. Evidence is
/// never taken from forward-looking or contact sections, and an `About` section speaks for its company
/// only. There is no statistical layer: on issuers that it had not seen, neither a linear model over words
/// and the rules' traits nor trees nor sentence embeddings told claims or stages better than the rules do;
/// the one plain rule that they pointed to is built in. `-Pbench verify -Dlodestone.parts=layer` measures
/// the linear one again.
@NullMarked
package lodestone.claim;

import org.jspecify.annotations.NullMarked;
