/// Write, search, highlight, match.
///
/// [lodestone.index.ClaimIndex] holds the newest version of every document;
/// [lodestone.index.WatchMatcher] asks it for the saved searches of what came in: the very search, so that a
/// watch cannot differ from it. `SearchField` lists the fields, `TextAnalysis` says when two words are one.
///
/// The language is Lucene's: words (all of them must occur), "phrases", `AND OR NOT`, wild`*`cards, fuzzy`~`,
/// ranges `published:[2025-01-01 TO *]` and comparisons `severity:>=50`, `level.separation:>=2`. A query of
/// exclusions alone means everything but those; `gap:*` means that the field has a value. Copies of an
/// earlier document are left out unless the query asks for them by `copy:`. Whatever is typed, the answer is
/// a result or a [lodestone.index.QueryException] that says where and what would do; leading wildcards,
/// regular expressions, more than 1,024 parts and nesting deeper than 50 are refused, because their cost has
/// no bound.
///
/// The index is never the truth: it can be rebuilt from the store at any time, carries a schema version, and
/// is refused with the command to run when that is another's or files are damaged.
@NullMarked
package lodestone.index;

import org.jspecify.annotations.NullMarked;
