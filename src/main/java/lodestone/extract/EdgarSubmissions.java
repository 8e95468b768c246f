package lodestone.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lodestone.model.Link;

/// All filings of one filer, as columns of JSON. Its times of acceptance are not read: of some filers they
/// are UTC, of others New York's clock with the sign of UTC. The filing's own page has the true one.
final class EdgarSubmissions {

    private static final URI SUBMISSIONS = URI.create("https://data.sec.gov/submissions/");
    private static final Pattern CIK = Pattern.compile("CIK(\\d{10})");

    private final EdgarPlace place;

    EdgarSubmissions(EdgarPlace place) {
        this.place = place;
    }

    ListingRead read(JsonNode root) {
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
    }

    /// The filer's earlier filings lie in pages of their own, named from the same folder.
    private List<ListingRead.Older> older(JsonNode root) {
        var pages = new ArrayList<ListingRead.Older>();
        for (var page : root.path("filings").path("files")) {
            Addresses.of(place.base().or(() -> Optional.of(SUBMISSIONS)), page.path("name").asText(""))
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
        return place.index(cik(root, accession), accession).map(url -> new Link(url, title, date,
                date.flatMap(Dates::parse), Optional.empty(), Optional.of(accession), List.of(), form,
                List.of()));
    }

    private String cik(JsonNode root, String accession) {
        var said = root.path("cik").asText("");
        var named = place.base().map(url -> CIK.matcher(url.toString())).filter(match -> match.find())
                .map(match -> match.group(1));
        return said.isEmpty() ? named.orElse(accession.substring(0, Math.min(10, accession.length()))) : said;
    }

    private static Optional<String> column(JsonNode filings, String name, int i) {
        return Optional.of(filings.path(name).path(i).asText("")).filter(text -> !text.isBlank());
    }
}
