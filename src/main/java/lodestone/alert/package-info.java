/// What a run has to tell, once, to people.
///
/// A [lodestone.alert.Digest] is the value: [lodestone.alert.Entry]s for the documents whose alerts no
/// digest has told before, [lodestone.alert.Coverage] for every listing that was tried, what each host was
/// asked and how long it was waited for, and the faults of the configuration. It is rendered by
/// [lodestone.alert.DigestText], [lodestone.alert.DigestMarkdown], [lodestone.alert.DigestHtml] and
/// [lodestone.alert.DigestJson], and written by [lodestone.alert.DigestFiles].
/// [lodestone.alert.AssessmentJson] is the machine form of an assessment wherever one leaves the program.
///
/// A digest is written also when nothing was found: it proves what was covered. Its words are careful by
/// construction: "none found", never "false", and the corpus and day stand on every page. Titles and
/// sentences come from outside, so every renderer strips control characters and direction overrides and
/// escapes for its format; plain string building was chosen over templates because mail clients want inline
/// styles and tables, which leave templates little to share.
///
/// Two captures that differ where they should not (an edit, a page taken down, a copy that holds a claim
/// which its original lacks) are a [lodestone.alert.Comparison] that names both. A listing that fell silent
/// or can no longer be read is told once an episode ([lodestone.alert.SourceAlerts]) and stands in the
/// coverage every day.
@NullMarked
package lodestone.alert;

import org.jspecify.annotations.NullMarked;
