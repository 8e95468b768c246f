package lodestone.extract;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lodestone.extract.edgar.Acceptance;
import lodestone.model.Link;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A filing's index page: its documents with what each is, and when EDGAR took the filing in.
final class EdgarIndexPage {

    private final EdgarPlace place;

    EdgarIndexPage(EdgarPlace place) {
        this.place = place;
    }

    /// Empty where there is no table of documents.
    Optional<ListingRead> read(String html) {
        var page = Jsoup.parse(html, place.base().map(URI::toString).orElse(""));
        var rows = page.select("table.tableFile tr, table[summary$=Files] tr").stream()
                .filter(row -> row.select("td").size() >= 4 && row.selectFirst("a[href]") != null).toList();
        var filed = stated(page, "Filing Date");
        var accepted = stated(page, "Accepted").flatMap(Acceptance::of).or(() -> filed.flatMap(Dates::parse));
        var links = rows.stream().flatMap(row -> document(row, rows.getLast()).stream())
                .map(link -> dated(link, filed.or(() -> accepted.map(Acceptance::day)), accepted)).toList();
        return links.isEmpty() ? Optional.empty() : Optional.of(new ListingRead.Links(links));
    }

    private static Optional<String> stated(Document page, String name) {
        return page.select("div.infoHead").stream().filter(head -> head.text().strip().equals(name))
                .flatMap(head -> Optional.ofNullable(head.nextElementSibling()).stream())
                .map(info -> info.text().strip()).filter(text -> !text.isEmpty()).findFirst();
    }

    private static Link dated(Link link, Optional<String> filed, Optional<Instant> accepted) {
        return new Link(link.url(), link.title(), filed, accepted, link.summary(), link.id(), link.tickers(),
                link.form(), link.enclosures());
    }

    /// @param last the row of the whole submission where documents have no names: those lead to the folder
    private Optional<Link> document(Element row, Element last) {
        var cells = row.select("td");
        var address = address(row).endsWith("/") ? address(last) : address(row);
        return Addresses.of(place.base().or(() -> place.of("/")), address).map(url -> new Link(url,
                cells.get(1).text().strip(), Optional.empty(), Optional.empty(), Optional.empty(),
                EdgarPlace.accession(url), List.of(),
                Optional.of(cells.get(3).text().strip().toUpperCase(Locale.ROOT))
                        .filter(type -> !type.isEmpty()),
                List.of()));
    }

    private static String address(Element row) {
        return row.select("a[href]").getFirst().attr("href").replaceFirst("^.*/ix\\?doc=", "");
    }
}
