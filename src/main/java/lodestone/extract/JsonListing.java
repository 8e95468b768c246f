package lodestone.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lodestone.extract.ListingRead.Older;
import lodestone.model.JsonPointers;
import lodestone.model.Link;
import lodestone.model.Listing.DateForm;

/// Answers of JSON APIs, read by pointers, and JSON Feed, whose pointers are known.
final class JsonListing {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    /// Of an entry without an address of its own, what it points to; else the address that is its id.
    private static final List<JsonPointers> FEED = List.of(JsonPointers.JSON_FEED,
            JsonPointers.JSON_FEED.withUrl("/external_url"), JsonPointers.JSON_FEED.withUrl("/id"));
    /// 1973 in milliseconds, or 5138 in seconds.
    private static final long MILLISECONDS = 100_000_000_000L;

    private final Optional<URI> base;
    private final DateForm dates;

    JsonListing(Optional<URI> base) {
        this(base, DateForm.USUAL);
    }

    /// @param dates how they are written where the pointers do not say it
    JsonListing(Optional<URI> base, DateForm dates) {
        this.base = base;
        this.dates = dates;
    }

    ListingRead feed(String text) {
        return read(text, FEED, "JSON, but not a JSON Feed");
    }

    ListingRead read(String text, JsonPointers pointers) {
        return read(text, List.of(pointers), "JSON, but no list at \"" + pointers.entries() + "\"");
    }

    private ListingRead read(String text, List<JsonPointers> ways, String otherwise) {
        try {
            var root = JSON.readTree(text);
            var entries = list(root.at(ways.getFirst().entries()));
            if (!entries.isArray()) {
                return new ListingRead.Unreadable(otherwise, true);
            }
            if (entries.size() > ListingReader.MOST_LINKS) {
                return ListingReader.tooMany();
            }
            var links = new ArrayList<Link>();
            entries.forEach(entry -> ways.stream().flatMap(way -> link(entry, way).stream()).findFirst()
                    .ifPresent(links::add));
            return links.isEmpty() && !entries.isEmpty()
                    ? new ListingRead.Unreadable("none of the " + entries.size()
                            + " entries has an address at \"" + ways.getFirst().url() + "\"", true)
                    : new ListingRead.Links(links, older(root, ways.getFirst(), links));
        } catch (JsonProcessingException broken) {
            return new ListingRead.Unreadable("not JSON: " + broken.getOriginalMessage());
        }
    }

    /// Some answers hold their list as a string of JSON.
    private static JsonNode list(JsonNode node) throws JsonProcessingException {
        return node.isTextual() ? JSON.readTree(node.textValue()) : node;
    }

    private Optional<Link> link(JsonNode entry, JsonPointers at) {
        var date = text(entry, at.published()).or(() -> text(entry, at.modified()));
        return text(entry, Optional.of(at.url())).map(found -> address(found, at))
                .flatMap(url -> Addresses.of(base, url))
                .map(url -> new Link(url, words(entry, at.title()).orElse(""), date,
                        date.flatMap(said -> instant(said, at)), summary(entry, at), text(entry, at.id()),
                        List.of(), Optional.empty(), enclosures(entry, at), modified(entry, at)));
    }

    private Optional<Instant> modified(JsonNode entry, JsonPointers at) {
        var said = text(entry, at.modified());
        return said.filter(JsonListing::isCount).flatMap(number -> instant(number, at))
                .or(() -> LastChange.of(said, form(at)));
    }

    private static String address(String found, JsonPointers at) {
        return at.address().map(form -> form.replace("{}",
                lodestone.model.Query.encoded(found))).orElse(found);
    }

    private static Optional<String> summary(JsonNode entry, JsonPointers at) {
        return words(entry, at.summary()).or(() -> at.equals(JsonPointers.JSON_FEED)
                ? words(entry, Optional.of("/content_text"))
                        .or(() -> words(entry, Optional.of("/content_html")))
                : Optional.empty());
    }

    private static Optional<String> words(JsonNode entry, Optional<String> pointer) {
        return text(entry, pointer).map(FeedText::words).filter(words -> !words.isEmpty());
    }

    private static Optional<String> text(JsonNode from, Optional<String> pointer) {
        return pointer.map(from::at).filter(node -> node.isTextual() || node.isNumber())
                .map(JsonNode::asText).map(String::strip).filter(text -> !text.isEmpty());
    }

    private Optional<Instant> instant(String said, JsonPointers at) {
        if (isCount(said)) {
            long number = Long.parseLong(said);
            return Optional.of(number < MILLISECONDS ? Instant.ofEpochSecond(number)
                    : Instant.ofEpochMilli(number));
        }
        return Dates.parse(said, form(at));
    }

    /// Seconds or milliseconds since 1970.
    private static boolean isCount(String said) {
        return said.matches("\\d{9,13}");
    }

    private DateForm form(JsonPointers at) {
        return new DateForm(at.zone().or(dates::zone), at.dayFirst().orElse(dates.dayFirst()));
    }

    private List<URI> enclosures(JsonNode entry, JsonPointers at) {
        var node = at.enclosures().map(entry::at).orElse(MissingNode.getInstance());
        var files = new ArrayList<String>();
        (node.isArray() ? node : List.of(node)).forEach(file -> {
            if (file.isObject()) {
                files.add(file.path("url").asText(file.path("href").asText("")));
            } else {
                files.add(file.asText(""));
            }
        });
        return files.stream().filter(file -> !file.isBlank())
                .flatMap(file -> Addresses.of(base, file).stream()).distinct().toList();
    }

    private List<Older> older(JsonNode root, JsonPointers at, List<Link> links) {
        var oldest = FeedPages.oldest(links);
        var named = text(root, at.next()).flatMap(next -> Addresses.of(base, next))
                .map(url -> new Older(url, oldest));
        return named.or(() -> base.filter(_ -> !links.isEmpty())
                .flatMap(url -> at.page().map(page -> FeedPages.counted(url, page, oldest)))).stream()
                .toList();
    }
}
