/// Measures the program against the bare libraries, and puts real input in bulk through all of it.
///
/// [lodestone.bench.Benchmarks] runs the parts and prints one table. A row is a ratio of two works measured
/// alternately in one run, the median over several pairs, so that a slow or busy machine slows both sides
/// alike; absolute figures stand beside it to be told, and nothing is asserted about them. Whole processes
/// are measured where users start one, since a harness of warm methods would hide what they wait for.
///
/// `search` makes as many documents as asked for out of real openings (`Corpus`) and asks sixty searches
/// of six classes, each against the same query by hand over the same index; `opensearch` asks the same of a
/// node of OpenSearch; `semantic` tells what meaning adds to the words on judged queries. `web` asks for the
/// pages over as many documents, each against a static page of its size, has them read by many at once,
/// and opens a text of half a million words in a browser.
///
/// Some parts are about being right instead: `pages`, `exhibits`, `pdf` and `ocr` tell how much of real texts
/// is found and how much of what is found belongs to them; `layer` learns a small linear model on labelled
/// texts and tells what it adds to the rules on issuers that it has not seen.
///
/// `robust` gives the readers what was made to break others; `feeds` counts on public suites of feeds what
/// comes out as the suites say.
///
/// What is asserted is that nothing is lost: what a folder of data holds is counted here by other means than
/// the program's readers, and every loss is told and ends with exit code 1. The data stands outside the
/// project; without a folder the invented texts of the demo do, and the parts that need real data are left
/// out and say so.
@NullMarked
package lodestone.bench;

import org.jspecify.annotations.NullMarked;
