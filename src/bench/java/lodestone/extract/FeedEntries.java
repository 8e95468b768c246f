package lodestone.extract;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Every entry that the reader finds in a feed, so that the benchmark can count those too that lead nowhere:
/// as links nobody gets to see them.
public final class FeedEntries {

    /// What an entry tells.
    ///
    /// @param published absent where its date cannot be read
    public record Entry(String title, Optional<URI> link, Optional<String> id, Optional<Instant> published) {}

    private FeedEntries() {}

    /// In the feed's order; none of what is no feed, and of JSON only what leads somewhere.
    public static List<Entry> of(RawDocument raw) {
        var text = ListingReader.text(raw);
        if (new JsonListing(raw.url()).feed(text) instanceof ListingRead.Links json) {
            return json.links().stream().map(link -> new Entry(link.title(), Optional.of(link.url()),
                    link.id(), link.publishedUtc())).toList();
        }
        return new FeedListing(raw.url()).entries(text).stream()
                .map(one -> new Entry(one.title(), one.url(), one.id(), one.publishedUtc())).toList();
    }
}
