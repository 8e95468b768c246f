/// A newsroom that does not exist: companies, wires and a filing office, served over real HTTP on this
/// machine.
///
/// [lodestone.demo.Newsroom] starts it, names its [lodestone.model.Source]s, and says in
/// [lodestone.demo.Planted] what a correct run must find. The words come from `texts.jsonl`: 96 releases,
/// filings, articles and columns of 24 invented companies, with their verdicts in `gold.jsonl`. Everything
/// around the words is made here the way the world makes it: five ways to lay out a company's news page
/// (`Layout`, with its files in `layouts/`), three RSS dialects and an Atom feed (`Wires`), columns of
/// arrays, index pages and exhibits of a filing office that refuses visitors without a contact
/// (`FilingOffice`), PDF files with and without text (`Pdf`).
///
/// The world also misbehaves, once each: a host that is busy the first time, a page that moved, a host that
/// is not there, a feed that is really a web page, an empty feed, a feed that robots.txt forbids. Some
/// texts are out in three places, some are corrected, and on the second day one page has changed without a
/// word.
///
/// Three WireMock servers stand for three hosts, told apart by their ports, because a loopback address is
/// the only name that works offline everywhere. They hold no stub for each page: one transformer looks the
/// page up in a map and answers conditional requests honestly, which starts faster than hundreds of stubs
/// and lets the second day be a new map.
///
/// Nothing here is used outside the demonstration and the tests; the package knows neither the store nor
/// the index, and makes no statement about any real company.
@NullMarked
package lodestone.demo;

import org.jspecify.annotations.NullMarked;
