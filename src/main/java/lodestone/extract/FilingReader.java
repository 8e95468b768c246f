package lodestone.extract;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lodestone.extract.edgar.Acceptance;
import lodestone.extract.edgar.Amendment;
import lodestone.extract.edgar.CoverPage;
import lodestone.extract.edgar.FiledText;
import lodestone.extract.edgar.Headline;
import lodestone.extract.edgar.ItemFinder;
import lodestone.extract.edgar.PageFurniture;
import lodestone.extract.edgar.Part;
import lodestone.extract.edgar.PlainFiling;
import lodestone.model.Document;
import lodestone.model.DocumentKind;
import lodestone.model.FiledDocument;
import lodestone.model.Filing;
import org.jsoup.nodes.Element;

/// One document of a filing. It has no navigation: all that is visible is its text.
final class FilingReader {

    private static final Pattern ADDRESS = Pattern.compile(
            ".*/Archives/edgar/data/(\\d{1,10})/(?:(\\d{10})(\\d{2})(\\d{6})/)?.*");
    /// Namespace of inline XBRL, and what the programs that prepare filings leave.
    private static final Pattern PREPARED = Pattern
            .compile("xmlns:ix\\s*=|created using (?:wdesk|workiva|edgar)");
    private static final Pattern TITLED_AS_FILED = Pattern.compile(
            "<title>\\s*(?:document|ex-?\\d\\d[.\\d]*|exhibit \\d\\d[.\\d]*)\\s*</title>");
    private static final Pattern PAGES = Pattern.compile("(?im)^\\s*<PAGE>");
    private static final Pattern SIGNED = Pattern.compile("(?im)^\\W{0,4}signatures?\\W{0,4}$");
    private static final int TITLED = 600;

    private FilingReader() {}

    /// Whether address, namespace or marks of pages say that this is one.
    static boolean isFiled(RawDocument raw, String head) {
        if (ofAddress(raw.url()).isPresent()) {
            return true;
        }
        var lower = head.toLowerCase(Locale.ROOT);
        int title = lower.indexOf("<title>");
        boolean prepared = lower.contains("xmlns:ix") || lower.contains("created using");
        return (prepared && PREPARED.matcher(lower).find())
                || (title >= 0 && TITLED_AS_FILED.matcher(lower).region(title, lower.length()).lookingAt())
                || (lower.contains("<page>") && PAGES.matcher(head).find());
    }

    /// What an address in EDGAR's archive says of the filing.
    static Optional<Filing> ofAddress(Optional<URI> url) {
        var match = ADDRESS.matcher(url.map(address -> String.valueOf(address.getPath())).orElse(""));
        if (!match.matches()) {
            return Optional.empty();
        }
        var accession = Optional.ofNullable(match.group(2))
                .map(filer -> filer + "-" + match.group(3) + "-" + match.group(4));
        var cik = "0".repeat(10 - match.group(1).length()) + match.group(1);
        return Optional.of(new Filing(accession, Optional.of(cik), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(),
                List.of(), List.of(), Optional.empty()));
    }

    /// What was read of one document.
    ///
    /// @param filing by its own facts and its cover, with its Items
    /// @param registrant as the document itself writes the company's name: EDGAR shortens it
    /// @param title its headline, or empty
    record Page(FiledText read, Filing filing, Optional<String> registrant, List<String> tickers,
            String title) {}

    /// Reads the document's body.
    ///
    /// @param known what is known of the filing; its type tells the form
    static Page page(Part part, String base, Filing known) {
        return part.isHtml() ? ofHtml(part.body(), base, known)
                : page(typed(part.body()), known, Filing.UNKNOWN, List.of(), "");
    }

    private static Page ofHtml(String html, String base, Filing known) {
        var code = PageCode.of(html);
        var page = code.parsed(base);
        var facts = new InlineFacts(page);
        var scan = PageScan.of(page, code.sheets());
        return page(typed(page).orElseGet(() -> laidOut(scan)), known, facts.filing(), facts.tickers(),
                scan.title());
    }

    private static FiledText typed(String body) {
        return PageFurniture.without(PlainFiling.read(body));
    }

    private static FiledText laidOut(PageScan scan) {
        var read = Blocks.of(List.of(scan.root()));
        return PageFurniture.without(new FiledText(read.text(), read.tables()));
    }

    /// A report of lines of fixed width that only stands in a page.
    private static Optional<FiledText> typed(org.jsoup.nodes.Document page) {
        var typed = page.select("pre").stream().map(Element::wholeText).collect(Collectors.joining("\n"));
        return typed.length() > TITLED && typed.length() * 2 > page.wholeText().length()
                ? Optional.of(typed(typed)) : Optional.empty();
    }

    private static Page page(FiledText read, Filing known, Filing facts, List<String> tickers,
            String stated) {
        var own = CoverPage.of(read.text()).map(facts::or).orElse(facts);
        var filing = known.or(own);
        var items = ItemFinder.find(read, filing.type().or(filing::form).orElse(""));
        return new Page(read, filing.withItems(items).withAmends(Amendment.of(filing, read.text())),
                own.company().or(filing::company), tickers,
                title(read.text(), filing, stated));
    }

    /// The page's title where its text bears it, for most are names of files; an exhibit's headline; else
    /// whose report it is.
    private static String title(String text, Filing filing, String stated) {
        if (stated.length() > 12 && text.substring(0, Math.min(TITLED, text.length())).contains(stated)) {
            return stated;
        }
        var report = filing.type().filter(type -> !type.startsWith("EX-"))
                .map(form -> filing.company().orElse("Form") + " " + form);
        return report.or(() -> Headline.of(text)).orElse("");
    }

    /// A document that was fetched, or cut from a submission, alone.
    static Extraction read(RawDocument raw) {
        var known = ofAddress(raw.url()).orElse(Filing.UNKNOWN);
        var part = new Part("", "", "", Decoding.text(raw));
        var page = page(part, raw.url().map(URI::toString).orElse(""), known);
        if (page.read().text().isBlank()) {
            return new Extraction.NoText("a document of a filing without text");
        }
        return new Extraction.Extracted(document(raw, page, page.read(), page.filing()));
    }

    /// The document with what its text says beyond the filing.
    static Document document(RawDocument raw, Page page, FiledText read, Filing filing) {
        var text = read.text();
        var line = WireLine.in(text);
        var issuance = Issuance.of(text, line);
        boolean release = filing.type().filter(Part::isOwnWords).isPresent();
        var published = filing.filed().filter(day -> Dates.parse(day).isPresent())
                .or(() -> dated(text, filing, release)).or(() -> filing.accepted().map(Acceptance::day));
        var utc = Acceptance.published(filing, published.flatMap(Dates::parse));
        var tickers = Stream.concat(page.tickers().stream(), Tickers.in(text).stream()).distinct().toList();
        return new Document(raw.url(), page.title(), published, utc,
                Language.of(text),
                Optional.empty(), page.registrant().or(issuance::issuer), tickers,
                filing.type().map(_ -> release ? DocumentKind.RELEASE : DocumentKind.FILING), text,
                Appendix.apart(text, lastDocument(filing), read.tables()))
                .withImprint(PlainReader.imprint(line)).withFiling(filing)
                .withParties(issuance.parties());
    }

    /// Where the last document of a submission begins that was read.
    private static int lastDocument(Filing filing) {
        return filing.documents().stream().filter(one -> one.skipped().isEmpty())
                .mapToInt(FiledDocument::start).max().orElse(0);
    }

    /// A release has its dateline; a report the day of its signature, for its cover states the day of the
    /// event or the end of the period.
    private static Optional<String> dated(String text, Filing filing, boolean release) {
        if (release || filing.type().isEmpty()) {
            return Dateline.date(text);
        }
        var signed = SIGNED.matcher(text).results().map(MatchResult::end).reduce((_, last) -> last);
        return signed.flatMap(at -> Dateline.date(text.substring(at)));
    }
}
