/// Bytes to links and documents.
///
/// [lodestone.extract.ListingReader] reads what announces documents: feeds of every kind, news pages,
/// sitemaps, EDGAR's answers, JSON APIs by pointers, and names the pages on which they go on.
/// [lodestone.extract.DocumentReader] reads the documents: pages, PDF, EDGAR
/// submissions, mails, plain text. Both answer a sealed outcome and never throw for bad input: a scanned PDF,
/// an HTML page where a feed was due, a selector that finds nothing are facts to be told.
/// [lodestone.extract.IssuerResolver] says whose words they are.
///
/// Copies are told by a text's news alone: [lodestone.extract.CoreText] leaves out dateline, boilerplate,
/// what wires, exchanges and sites add, and the hyphens of PDF; [lodestone.extract.Resemblance] says how much
/// of one such text another repeats; [lodestone.extract.Signature] finds the few among many that may;
/// [lodestone.extract.Correction] reads what a text says of the one that it corrects. Words alone do not tell
/// a copy: monthly reports, call notices and law firms' alerts of one template share more of them than the
/// copies of one release on two wires do, so numbers, days and names are compared by themselves.
///
/// What was filed with EDGAR has no navigation and is taken whole; its own formats are read by
/// [lodestone.extract.edgar].
///
/// A mail is the page or the words that it carries, under its subject and dated as it says; the files that
/// came with it are documents of their own. [lodestone.extract.mail] takes it apart.
///
/// A page's text is found by cutting away what is never text and scoring what is left; a page without any
/// apparatus, such as a filing's exhibit, is taken whole. Sub-headlines between headline and text are part of
/// it; words of a sentence are never cut for what their element is called, since wires mark up their
/// datelines. Table rows keep one line each, and so do list entries that are laid out as a table. Text that
/// comes as text is not touched at all, so that offsets lead back to it. The names of a release's parts
/// (lead, quote, `About`) belong to `claim`.
///
/// A page is trimmed before it is parsed ([lodestone.extract.Trimming]): what is neither text nor said of it
/// costs the parser as much as the text does, and is more than half of many a page. A parser of our own
/// would be faster still, but it would have to build the trees that browsers build of broken pages.
///
/// A page may be but the cover of a file ([lodestone.extract.Attached]); which one, of several, is told by
/// its name alone, and where that does not tell none is.
///
/// JORC Table 1, dozens of pages at the end of releases of Australian issuers, is kept apart from any text
/// ([lodestone.extract.Appendix]), whether it comes as PDF, as a page or as an exhibit.
///
/// A page that states UTC bears the day that its readers see: the instant stays as stated, the day is taken
/// from another statement of the same moment. Signs that were decoded wrongly long ago are repaired only
/// where they can be nothing else.
///
/// Feeds are read with jsoup's XML parser alone: a contract of ours is the date as the feed wrote it, which
/// ROME turns into a value or drops, and a truncated feed or one with an undeclared entity should still
/// announce what it holds. Entities are never expanded and nothing is loaded. Sitemaps are read the same way
/// and not by crawler-commons, which belongs to `fetch`: so one reader bears with the same faults in both.
@NullMarked
package lodestone.extract;

import org.jspecify.annotations.NullMarked;
