/// What is known, in a database: documents with their versions and assessments, visits, runs,
/// alerts, hosts, reviews.
///
/// [lodestone.store.Store] opens it; [lodestone.store.Documents] with [lodestone.store.Assessments] (what the
/// rules of each time said), [lodestone.store.Absences], [lodestone.store.Traces],
/// [lodestone.store.ListingStates] with [lodestone.store.Announcements],
/// [lodestone.store.HeldLinks],
/// [lodestone.store.OwedLinks] and [lodestone.store.OlderPages], [lodestone.store.Runs],
/// [lodestone.store.Alerts], [lodestone.store.Hosts] and [lodestone.store.HostDays], and for the review
/// [lodestone.store.ReviewCases] with [lodestone.store.ReviewHolds],
/// [lodestone.store.ReviewSamples], [lodestone.store.CounterEvidence] and
/// [lodestone.store.IssuerReplies] are its parts. Every
/// write is one transaction that is on disk when the method returns (SQLite in WAL mode with
/// `synchronous=FULL`: one fsync a commit, which writers that wait for their turn share, so many documents go
/// faster by several threads or by [lodestone.store.Documents#saveAll]), and may be repeated after a crash:
/// ids are made from content, so the second time changes nothing. Nothing is ever deleted, but for how far a
/// look back has come once it is done, what was held once its time has come and what was owed once it came,
/// and a stored version is never changed but for its assessment, its signature and its place among copies; a
/// second text under a taken number gets the next one instead.
///
/// One set of statements and migrations runs on SQLite, the embedded default, and on PostgreSQL; the tests
/// run on both. Therefore instants are milliseconds, booleans are integers, and records are JSON text in
/// ASCII: NUL and half a surrogate pair come back as they went in, though PostgreSQL refuses both as text. In
/// the few plain columns they become U+FFFD. What a column keeps as milliseconds, like when a version was
/// seen, loses what is finer. The columns beside the JSON are those that a query needs. H2 was tried and lost
/// commits when killed.
///
/// SQLite has one writer at a time: inside one program writers queue for their turn before they take a
/// connection, so that none starves and readers always find one; another program waits up to 30 seconds, then
/// is told. Several programs may read while one writes. No transaction stays open between two calls, and
/// nothing that is handed out page by page holds more than one document.
///
/// A text's near copies are found without a scan: 16 hashes are kept of it, and near texts share at least
/// one. Each trace names the method by which it was made, and traces of two methods never meet.
///
/// Flyway takes longer than everything else at a start, so it is asked only when the tables are not the
/// newest. Every fault of the database is a [lodestone.store.StoreException] whose message names the file
/// and what may be done.
@NullMarked
package lodestone.store;

import org.jspecify.annotations.NullMarked;
