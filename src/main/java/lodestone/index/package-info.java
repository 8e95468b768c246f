/// Write, search, highlight, count, match.
///
/// [lodestone.index.ClaimIndex] holds the newest version of every document, its sentences with what was found
/// in each, and the versions before it for searches as of another day (`Block`, `Fields`).
/// [lodestone.index.WatchMatcher] finds the saved searches of what came in, [lodestone.index.Trial] tries one
/// before it is saved. `TextAnalysis` says when two words are one.
///
/// A watch is compiled once, to the very query of a search. What was just put is asked by Lucene's monitor
/// (`WatchMonitor`): its blocks make a small index of their own, and `RequiredTerms` picks the queries
/// whose terms they have, so that ten thousand watches cost a document little more than ten; `SharedParts`
/// asks once what they have in common. All else, as a sweep over the archive or more documents than there
/// are watches, is asked of the index itself, watch by watch. What only the whole index can answer is asked
/// of it too: that is `unshown:` alone (`Standing`), what an issuer had shown before; a fuzzy word stands
/// for all words like it, not for the nearest that the archive has.
///
/// A query is read by [lodestone.index.query.QueryReader] and compiled by `Compiler`, for documents or for
/// sentences ([lodestone.index.Grain]): of a sentence its own words and findings are asked, all else of its
/// document. `level`, `status` and `holder` speak of one piece of evidence, and `stage` and `milestone`
/// beside them in the same `AND` of the same piece (`OneFinding`); `NOT level:>=2` by itself means that there
/// is no such piece. `Findings` puts all traits of a piece at one position of one field, so that this costs
/// no document for each. Words that are not quoted are also looked for by the chain's synonyms, and the
/// answer says so. Copies of an earlier document are folded under it unless the query asks for them by
/// `copy:`.
///
/// Pages follow a [lodestone.index.SearchResult] by its cursor, which carries what its last hit was sorted by
/// and the frequencies that words were weighed with (`Weights`): while documents arrive, none is shown twice
/// and none that was there is left out. Whatever is typed, the answer is a result or a fault that says where
/// and what would do; wildcards at the front, regular expressions, more than 1,024 parts, nesting deeper than
/// 50 and searches of more than 20 seconds are refused.
///
/// Where the settings want it, each sentence has a vector of what it means (`Meaning`,
/// [lodestone.index.semantic]), and a search may ask for what is near to its free words beside what its words
/// find; both orders become one by `Fusion`. What is quoted, denied or of a field must hold all the same.
/// Vectors are bytes in Lucene's graph of neighbours, of which twice as many are looked for as are taken, so
/// that an index made anew answers the same. Watches are asked by words alone, and so is a search that does
/// not say otherwise; the model is not loaded before it is needed.
///
/// Facets of few values are one value of each document (`Traits`), so that one look at it counts them all;
/// it lies in memory beside its issuer and month (`FacetColumns`), some fourteen bytes a document. Every
/// document found is counted, in the same pass that finds the best. What every search asks besides is kept
/// as bits (`OftenAsked`).
///
/// The index is never the truth: it can be rebuilt from the store at any time, to the same answers; a damaged
/// or missing one is rebuilt by whoever opens it for writing, one of another schema is refused with the
/// command to run. The synonyms stand in its commits, so that a search need not read the chain's file: a
/// change of them counts from the next run or `reindex` on.
@NullMarked
package lodestone.index;

import org.jspecify.annotations.NullMarked;
