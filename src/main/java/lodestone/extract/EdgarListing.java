package lodestone.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import lodestone.extract.edgar.Submission;
import lodestone.model.Link;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// What EDGAR answers: submissions JSON, Atom of filings, a filing's index page, a full submission.
final class EdgarListing {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final URI SEC = URI.create("https://www.sec.gov/");
    private static final URI SUBMISSIONS = URI.create("https://data.sec.gov/submissions/");
    private static final Pattern ACCESSION = Pattern.compile("\\b(\\d{10}-\\d{2}-\\d{6})\\b");
    private static final Pattern CIK = Pattern.compile("CIK(\\d{10})");
    private static final Pattern REFUSED = Pattern.compile(
            "(?i)undeclared automated tool|request rate threshold exceeded|<title>\\s*(?:SEC\\.gov \\| "
                    + ")?(?:file not found|"
                    + "file unavailable|service unavailable|request rate|access denied|error)[^<]*|"
                    + "<Code>(?:NoSuchKey|AccessDenied)</Code>");

    private final Optional<URI> base;

    EdgarListing(Optional<URI> base) {
        this.base = base;
    }

    ListingRead read(String text) {
        var start = text.stripLeading();
        if (start.startsWith("{")) {
            return submissions(text);
        }
        if (Submission.looksLike(start.substring(0, Math.min(4096, start.length())))) {
            return submission(new Submission(unwrapped(text)));
        }
        if (start.startsWith("<?xml") || start.startsWith("<feed")) {
            return new FeedListing(base).read(text) instanceof ListingRead.Links found
                    ? atom(found) : new ListingRead.Unreadable(refused(text).orElse("not a feed of filings"));
        }
        return index(text);
    }

    private static Optional<String> refused(String text) {
        var match = REFUSED.matcher(text);
        return match.find() ? Optional.of("EDGAR refused or had nothing: "
                + match.group().replaceAll("<[^>]*>", "").strip()) : Optional.empty();
    }

    private ListingRead submissions(String text) {
        try {
            var root = JSON.readTree(text);
            var filings = root.path("filings").path("recent").isObject() ? root.path("filings").path("recent")
                    : root;
            var accessions = filings.path("accessionNumber");
            if (!accessions.isArray()) {
                return new ListingRead.Unreadable("JSON, but not EDGAR submissions");
            }
            var links = new ArrayList<Link>();
            for (int i = 0; i < accessions.size(); i++) {
                filing(root, filings, i).ifPresent(links::add);
            }
            return new ListingRead.Links(links, older(root));
        } catch (JsonProcessingException broken) {
            return new ListingRead.Unreadable("not EDGAR submissions: " + broken.getOriginalMessage());
        }
    }

    /// The filer's earlier filings lie in pages of their own, named from the same folder.
    private List<ListingRead.Older> older(JsonNode root) {
        var pages = new ArrayList<ListingRead.Older>();
        for (var page : root.path("filings").path("files")) {
            Addresses.of(base.or(() -> Optional.of(SUBMISSIONS)), page.path("name").asText(""))
                    .ifPresent(url -> pages.add(
                            new ListingRead.Older(url, Dates.parse(page.path("filingTo").asText("")))));
        }
        return pages;
    }

    private Optional<Link> filing(JsonNode root, JsonNode filings, int i) {
        var accession = filings.path("accessionNumber").path(i).asText();
        var form = column(filings, "form", i);
        var date = column(filings, "filingDate", i);
        var items = column(filings, "items", i).map(list -> " items " + list).orElse("");
        var title = (root.path("name").asText("") + " " + form.orElse("filing") + items
                + column(filings, "primaryDocDescription", i).map(said -> ": " + said).orElse("")).strip();
        return index(cik(root, accession), accession).map(url -> new Link(url, title, date,
                date.flatMap(Dates::parse), Optional.empty(), Optional.of(accession), List.of(), form,
                List.of()));
    }

    private String cik(JsonNode root, String accession) {
        var said = root.path("cik").asText("");
        var named = base.map(url -> CIK.matcher(url.toString())).filter(match -> match.find())
                .map(match -> match.group(1));
        var digits = said.isEmpty() ? named.orElse(accession.substring(0, Math.min(10, accession.length())))
                : said;
        return digits.replaceFirst("^0+(?=\\d)", "");
    }

    private static Optional<String> column(JsonNode filings, String name, int i) {
        return Optional.of(filings.path(name).path(i).asText("")).filter(text -> !text.isBlank());
    }

    /// The page inside the accession's folder; the older address without it is refused since autumn 2026.
    private Optional<URI> index(String cik, String accession) {
        var root = base.filter(url -> !String.valueOf(url.getHost()).equals("data.sec.gov")).orElse(SEC);
        return archived(root, cik, accession, "-index.html");
    }

    /// In the filing's own folder; empty where what EDGAR says makes no address.
    private static Optional<URI> archived(URI root, String cik, String accession, String suffix) {
        return Addresses.of(Optional.of(root), "/Archives/edgar/data/" + cik + "/"
                + accession.replace("-", "") + "/" + accession + suffix);
    }

    private static ListingRead atom(ListingRead.Links found) {
        return new ListingRead.Links(found.links().stream().map(link -> {
            var accession = ACCESSION.matcher(link.id().orElse("") + " " + link.url());
            int dash = link.title().indexOf(" - ");
            return new Link(link.url(), link.title(), link.published(), link.publishedUtc(), link.summary(),
                    accession.find() ? Optional.of(accession.group(1)) : link.id(), link.tickers(),
                    dash > 0 ? Optional.of(link.title().substring(0, dash)) : Optional.empty(),
                    link.enclosures());
        }).toList());
    }

    /// The header of a submission as a page for reading holds the same, written as HTML.
    private static String unwrapped(String text) {
        return text.contains("<DOCUMENT>") ? text : Jsoup.parse(text).select("pre").stream()
                .map(Element::wholeText).filter(pre -> pre.contains("<DOCUMENT>")).findFirst().orElse(text);
    }

    private ListingRead submission(Submission submission) {
        var accession = submission.header().first("ACCESSION NUMBER");
        var date = submission.header().filing().filed().flatMap(Dates::parse);
        var whole = base.orElseGet(() -> whole(submission));
        var links = new ArrayList<Link>();
        for (var part : submission.parts()) {
            address(whole, part.filename()).ifPresent(url -> links.add(new Link(url,
                    part.description(), date.map(Object::toString), date, Optional.empty(), accession,
                    List.of(), Optional.of(part.type()), List.of())));
        }
        return new ListingRead.Links(links);
    }

    /// Before 2001 documents had no names: they stand in the text of the whole submission only.
    private static Optional<URI> address(URI whole, String filename) {
        return filename.isEmpty() ? Optional.of(whole) : Addresses.of(Optional.of(whole), filename);
    }

    private static URI whole(Submission submission) {
        var accession = submission.header().first("ACCESSION NUMBER").orElse("");
        var cik = submission.header().first("CENTRAL INDEX KEY").orElse("").replaceFirst("^0+", "");
        return archived(SEC, cik, accession, ".txt").orElse(SEC);
    }

    private ListingRead index(String html) {
        var page = Jsoup.parse(html, base.map(URI::toString).orElse(""));
        var rows = page.select("table.tableFile tr, table[summary$=Files] tr").stream()
                .filter(row -> row.select("td").size() >= 4 && row.selectFirst("a[href]") != null).toList();
        var links = rows.stream().flatMap(row -> document(row, rows.getLast()).stream()).toList();
        return links.isEmpty() ? new ListingRead.Unreadable(refused(html).orElse("no table of documents"))
                : new ListingRead.Links(links);
    }

    /// @param last the row of the whole submission where documents have no names: those lead to the folder
    private Optional<Link> document(Element row, Element last) {
        var cells = row.select("td");
        var address = address(row).endsWith("/") ? address(last) : address(row);
        return Addresses.of(base.or(() -> Optional.of(SEC)), address).map(url -> new Link(url,
                cells.get(1).text().strip(), Optional.empty(), Optional.empty(), Optional.empty(),
                accession(url), List.of(), Optional.of(cells.get(3).text().strip().toUpperCase(Locale.ROOT))
                        .filter(type -> !type.isEmpty()),
                List.of()));
    }

    private static String address(Element row) {
        return row.select("a[href]").getFirst().attr("href").replaceFirst("^.*/ix\\?doc=", "");
    }

    private static Optional<String> accession(URI url) {
        var match = Pattern.compile("/(\\d{10})(\\d{2})(\\d{6})/").matcher(url.getPath());
        return match.find() ? Optional.of(match.group(1) + "-" + match.group(2) + "-" + match.group(3))
                : Optional.empty();
    }
}
