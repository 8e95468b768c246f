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
/// [lodestone.alert.Alerting] raises alerts from stored versions, each once, by keys made from content: a
/// retry, a rebuilt index or new rules raise nothing twice, and a copy raises nothing that its original has.
/// Of an issuer its first claim and a stage's rise to a level are events of their own (`Milestones`). What a
/// person has dealt with and what comes up again is the next episode of the same alert, and says why.
///
/// A digest stands as files first; only then do the messages go that were made of it, one for each channel
/// ([lodestone.alert.Delivering]: `Outbox` makes them, [lodestone.alert.Courier] delivers them). Message and
/// alert change in one transaction, a message is taken off only after it was taken, and every attempt has the
/// same key (`Message-ID`, `Idempotency-Key`): at least once, and known where it comes twice. Failures are
/// told to the operator once, and again when a delivery is given up; until then they stand in each digest, in
/// `alerts list`, on the page of the runs and in `doctor`. A digest that cannot be written leaves no file and
/// sends nothing; the next run writes it. [lodestone.alert.Limits] say when nothing is sent: quiet hours,
/// days of rest, holidays. What sent messages said is forgotten after 90 days, that they were sent never. A
/// channel gets what
/// watches send to it, and everything else if it is a default channel. [lodestone.alert.AtomFeed] is for
/// those who fetch alerts themselves. Passwords, keys and addresses that are secret are
/// [lodestone.alert.Secret]s, which no text ever shows. A general notification library was left out: each
/// channel is a POST or a mail, and past the address guard of `fetch` neither needs another client.
///
/// Two captures that differ where they should not (an edit, a page taken down, a copy that holds a claim
/// which its original lacks) are a [lodestone.alert.Comparison] that names both. A listing that fell silent
/// or can no longer be read is told once an episode ([lodestone.alert.SourceAlerts]) and stands in the
/// coverage every day.
@NullMarked
package lodestone.alert;

import org.jspecify.annotations.NullMarked;
