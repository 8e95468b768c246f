/// The pass: fetch, archive, extract, store, assess, index, alert.
///
/// [lodestone.run.DailyRun] goes over all sources and ends with the digest; a listing's pass fetches the
/// listing, takes each announced document and looks again at known pages that are due; a document's pass
/// reads, folds, assesses and stores it. [lodestone.run.Parts] are the collaborators,
/// [lodestone.run.RunReport] is what came of it.
///
/// The order of writing makes a kill at any instant harmless. An exchange is on disk in the archive before
/// anything is done with it. A document is known only once its version and assessment are committed together,
/// under an id made from its address, so a retry stores it once. A version counts as indexed only when the
/// index and its alerts are on disk; every run begins by finishing what an earlier one left. What a listing
/// announces is noted as owed before it is asked for ([lodestone.run.Owed]), so that a failure is hidden
/// neither behind a later "not modified" nor by a listing that has dropped it meanwhile. What was owed before
/// is noted as begun when it is taken: a document that ends the process each time is taken last, told after
/// three such tries and then left alone for longer and longer, so that runs end in spite of it.
///
/// A page that says hardly more than its title is the cover of a release that is a file: the file is taken
/// under its title and day, and speaks for it ([lodestone.run.Covers]). A page that says enough is taken
/// alone, for a file beside it says the same most of the time, and each would cost a request.
///
/// What two listings of a run ask for is sent once, see [lodestone.run.Collector].
///
/// Thousands of hosts are visited side by side ([lodestone.run.HostPasses]): each has a virtual thread, which
/// mostly waits for its host's pace. Memory is bounded by how many documents are in hand
/// ([lodestone.run.Hands], by as many threads) and how many requests under way, not by how many hosts there
/// are; what is stored goes into the index meanwhile, a few commits a second, so that it is found within one
/// ([lodestone.run.IndexingThread]).
///
/// How a source stands is a state machine ([lodestone.run.Standing] holds its rules, its test the whole
/// table): "not modified" heals nothing, a page is gone only when its host said so twice and a day apart, and
/// a time-out, a host in trouble, a refusal, a captcha or an empty answer never means that something was
/// taken away. When a listing is worth its next visit, and how long it may stay silent, is learned from what
/// it announced ([lodestone.run.Rhythm]); a run by hand visits all, the stored time is for a scheduler. Pages
/// of documents are looked at again on a schedule that decays ([lodestone.run.Revisits]), and when a listing
/// says that they were changed since ([lodestone.run.Touched]).
///
/// What a listing announces before its time is held until then ([lodestone.run.Embargo]): not fetched, not
/// assessed, not told.
///
/// A look back (`--since`) goes page by page and remembers which are done ([lodestone.run.LookBack]), so that
/// one that was cut short does not begin anew. Other visits read older pages again for a week only, and ask
/// each whether it changed ([lodestone.run.SeenPages]).
///
/// What a document is to those before it is decided by pairs ([lodestone.run.Kinship]) and does not depend on
/// the order in which they come: copies are joined, the one of the earliest day speaks for them (of one day
/// the exhibit filed with EDGAR before the issuer's page, before the wire's: [lodestone.run.Precedence]), and
/// a correction points to it. The earliest and not always the exhibit, as SOURCES C9 would have it, because
/// what a company has shown as of a day must not move to the day when a filing followed. When another copy
/// comes to speak, it tells no alert again that one of them has told. A page that changes leaves its copies
/// if it no longer says the same. What was found by an earlier [lodestone.extract.Signature#METHOD] is put
/// into its place anew by the next run.
///
/// A failure of one document or one listing is a row in the report and the rest goes on; a failure of the
/// archive, the store or the index (a full disk) ends the run, because going on would lose what is fetched.
@NullMarked
package lodestone.run;

import org.jspecify.annotations.NullMarked;
