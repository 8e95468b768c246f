package lodestone.model;

import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where the answer of a JSON API keeps its entries and what they say, as JSON pointers (RFC 6901), so that a
/// new platform needs no code.
///
/// @param entries the list, from the root; empty where the root is the list
/// @param url of the document, from the entry, as all that follow
/// @param address of a document of which the entry holds but a name or number: put in place of `{}`
/// @param published the date or time, or seconds or milliseconds since 1970
/// @param modified when it was last changed: a later one than the last look brings the next; taken for the
///     date where nothing is published
/// @param enclosures an address, a list of addresses, or of objects with `url` or `href`: a PDF among them is
///     taken where the entry's page says hardly more than its title or is not to be had
/// @param next the address of the next page, from the root
/// @param page the parameter of the listing's own address that counts its pages
/// @param zone of times that are written without one; UTC when left out
/// @param dayFirst whether `1/2/2026` is the first of February
public record JsonPointers(
        String entries,
        String url,
        Optional<String> address,
        Optional<String> title,
        Optional<String> published,
        Optional<String> modified,
        Optional<String> summary,
        Optional<String> id,
        Optional<String> enclosures,
        Optional<String> next,
        Optional<String> page,
        Optional<ZoneId> zone,
        Optional<Boolean> dayFirst) {

    private static final Pattern POINTER = Pattern.compile("(?:/(?:[^~/]|~[01])*)*");

    /// JSON Feed 1.1.
    public static final JsonPointers JSON_FEED = new JsonPointers("/items", "/url", Optional.empty(),
            Optional.of("/title"),
            Optional.of("/date_published"), Optional.of("/date_modified"), Optional.of("/summary"),
            Optional.of("/id"), Optional.of("/attachments"), Optional.of("/next_url"), Optional.empty(),
            Optional.empty(), Optional.empty());

    /// The same with the documents' addresses elsewhere.
    public JsonPointers withUrl(String pointer) {
        return new JsonPointers(entries, pointer, address, title, published, modified, summary, id,
                enclosures, next,
                page, zone, dayFirst);
    }

    /// The pointers of that name; what is not named is not read.
    public static JsonPointers of(Map<String, String> named) {
        return new JsonPointers(named.getOrDefault("entries", ""), named.getOrDefault("url", "/url"),
                Optional.empty(),
                Optional.ofNullable(named.get("title")), Optional.ofNullable(named.get("published")),
                Optional.ofNullable(named.get("modified")), Optional.ofNullable(named.get("summary")),
                Optional.ofNullable(named.get("id")), Optional.ofNullable(named.get("enclosures")),
                Optional.ofNullable(named.get("next")), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// Every pointer by its name, in the order of the schema.
    public Map<String, String> pointers() {
        var named = new LinkedHashMap<String, String>();
        named.put("entries", entries);
        named.put("url", url);
        title.ifPresent(pointer -> named.put("title", pointer));
        published.ifPresent(pointer -> named.put("published", pointer));
        modified.ifPresent(pointer -> named.put("modified", pointer));
        summary.ifPresent(pointer -> named.put("summary", pointer));
        id.ifPresent(pointer -> named.put("id", pointer));
        enclosures.ifPresent(pointer -> named.put("enclosures", pointer));
        next.ifPresent(pointer -> named.put("next", pointer));
        return Collections.unmodifiableMap(named);
    }

    /// Whether that is a pointer as RFC 6901 writes them.
    public static boolean isPointer(String text) {
        return POINTER.matcher(text).matches();
    }
}
