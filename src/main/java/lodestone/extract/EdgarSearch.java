package lodestone.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import lodestone.extract.ListingRead.Older;
import lodestone.model.Link;

/// The answer of EDGAR's full-text search, an interface that is not documented: every hit is one file. It is
/// handed on as its filing with that file enclosed, once for all its filers and files.
final class EdgarSearch {

    /// The search shows no more, however many it counts.
    private static final int MOST = 10_000;
    private static final int PAGE = 100;
    private static final Pattern ID = Pattern.compile("(\\d{10}-\\d{2}-\\d{6}):(\\S+)");
    private static final Pattern FROM = Pattern.compile("(?<=[?&]from=)\\d{1,6}");

    private final EdgarPlace place;

    EdgarSearch(EdgarPlace place) {
        this.place = place;
    }

    ListingRead read(JsonNode hits) {
        var filings = new LinkedHashMap<String, Link>();
        for (var hit : hits.path("hits")) {
            link(hit).ifPresent(link -> filings.merge(link.id().orElse(""), link, Link::withEnclosuresOf));
        }
        int shown = hits.path("hits").size();
        if (filings.isEmpty() && shown > 0) {
            return new ListingRead.Unreadable("a search of EDGAR whose " + shown + " hits name no file");
        }
        return new ListingRead.Links(List.copyOf(filings.values()), older(hits, shown).stream().toList());
    }

    /// Where the search goes on. The page after the last that it shows is named too: that it is refused tells
    /// that there was more.
    private Optional<Older> older(JsonNode hits, int shown) {
        int from = place.base().map(url -> FROM.matcher(url.toString())).filter(match -> match.find())
                .map(match -> Integer.parseInt(match.group())).orElse(0);
        var total = hits.path("total");
        boolean further = total.path("value").asLong() > from + PAGE
                || total.path("relation").asText("").equals("gte");
        return shown > 0 && from < MOST && further
                ? place.base().map(url -> new Older(at(url, from + PAGE), Optional.empty()))
                : Optional.empty();
    }

    private static URI at(URI url, int from) {
        var text = url.toString();
        var match = FROM.matcher(text);
        return URI.create(match.find() ? match.replaceFirst(String.valueOf(from))
                : text + (text.contains("?") ? "&" : "?") + "from=" + from);
    }

    private Optional<Link> link(JsonNode hit) {
        var id = ID.matcher(hit.path("_id").asText(""));
        var said = hit.path("_source");
        var cik = texts(said.path("ciks")).findFirst();
        if (!id.matches() || cik.isEmpty()) {
            return Optional.empty();
        }
        var accession = id.group(1);
        var date = text(said, "file_date");
        var file = place.file(cik.get(), accession, id.group(2));
        return place.index(cik.get(), accession).map(url -> new Link(url, title(said), date,
                date.flatMap(Dates::parse), Optional.empty(), Optional.of(accession), List.of(),
                text(said, "form").or(() -> texts(said.path("root_forms")).findFirst()),
                file.stream().toList()));
    }

    private static String title(JsonNode said) {
        var items = String.join(",", texts(said.path("items")).toList());
        return String.join(" ", Stream.of(String.join("; ", texts(said.path("display_names")).toList()),
                text(said, "form").orElse(""), items.isEmpty() ? "" : "items " + items)
                .map(String::strip).filter(part -> !part.isEmpty()).toList()).replaceAll("\\s+", " ");
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.of(node.path(name).asText("").strip()).filter(text -> !text.isEmpty());
    }

    private static Stream<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText)
                .filter(text -> !text.isBlank());
    }
}
