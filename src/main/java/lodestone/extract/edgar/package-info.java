/// What EDGAR's own formats say: text in, values out. It lies below `extract`, which knows HTML.
///
/// [lodestone.extract.edgar.Submission] cuts a full submission into its header and its documents, and says
/// which of them have words of the filer. A document's text, be it from HTML or, before about 2000, from
/// lines of fixed width ([lodestone.extract.edgar.PlainFiling]), is freed from what belongs to paper
/// ([lodestone.extract.edgar.PageFurniture]); [lodestone.extract.edgar.ItemFinder] then finds its Items, and
/// [lodestone.extract.edgar.CoverPage] and [lodestone.extract.edgar.Headline] read what has no mark.
///
/// An Item is found by its heading, never by a list of titles, because these have changed often and filers
/// change them. What looks like a heading is none when the line before leads to it, when small letters follow
/// the number, when it stands in a list with nothing but entries between, or out of the order of its form.
/// What is skipped (graphics, uuencode, data, contracts) is told with a reason, never dropped.
@NullMarked
package lodestone.extract.edgar;

import org.jspecify.annotations.NullMarked;
