/// What is known, in a database: documents with their versions and assessments, visits, runs, alerts.
///
/// [lodestone.store.Store] opens it; [lodestone.store.Documents], [lodestone.store.ListingStates],
/// [lodestone.store.Runs] and [lodestone.store.Alerts] are its four parts. Every write is one transaction
/// that is on disk when the method returns (SQLite in WAL mode with `synchronous=FULL`), and may be repeated
/// after a crash: ids are made from content, so the second time changes nothing.
///
/// One set of statements and migrations runs on SQLite, the embedded default, and on PostgreSQL; the tests
/// run on both. Therefore instants are milliseconds, booleans are integers, and records are JSON text in
/// ASCII. The columns beside the JSON are those that a query needs. H2 was tried and lost commits when
/// killed.
///
/// A text's near copies are found without a scan: its 64-bit signature is kept as eight bytes, and two
/// signatures that differ in few bits share at least one of them.
///
/// Nothing here is ever deleted, and a stored version is never changed but for its assessment.
@NullMarked
package lodestone.store;

import org.jspecify.annotations.NullMarked;
