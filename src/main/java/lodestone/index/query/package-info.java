/// The query language: what is typed, read into an [lodestone.index.query.Expression].
///
/// Words are all asked for; `AND OR NOT` bind in that falling order and may be written `&& || ! + -`. A value
/// is a word, a `"phrase"` (`"a phrase"~3`: with up to three words in between or out of order), a
/// wild`*`card, a fuzzy`~1`, a range `[2025-01-01 TO *]` (`{` and `}` leave the bound out) or a comparison
/// `>=50`. `a NEAR/5 b` has at most five words in between. `field:value` and `field:(one OR other)` ask in a
/// field; `sentence:(...)` asks that all of it hold of one sentence; `field:*` asks whether the field has a
/// value.
///
/// [lodestone.index.query.QueryReader] reads the grammar; [lodestone.index.query.QueryWords] the words,
/// quotes and signs of it; [lodestone.index.query.SearchField] lists the fields. Lucene's own classic parser
/// was the first choice and is gone: its faults name a column of a line that nobody typed, `AND` and `OR`
/// have no rank in it, it knows no `NEAR`, and it has no place for what several fields say of one and the
/// same finding.
///
/// Whatever is typed is read or refused with a [lodestone.index.query.QueryException] that says at which
/// character and what would do. Nothing here knows Lucene.
@NullMarked
package lodestone.index.query;

import org.jspecify.annotations.NullMarked;
