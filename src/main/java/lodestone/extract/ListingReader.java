package lodestone.extract;

import java.util.List;
import java.util.Optional;
import lodestone.model.ListingKind;

/// Listings of every [ListingKind] to links. Stateless and thread-safe.
public final class ListingReader {

    private static final int LARGEST = 60 << 20;

    /// Never throws for bad input. `raw.url()` is the base for relative links.
    ///
    /// @param selector for [ListingKind#PAGE]; without one, links that look like releases
    public ListingRead read(ListingKind kind, RawDocument raw, Optional<String> selector) {
        if (raw.bytes().length > LARGEST) {
            return new ListingRead.Unreadable("larger than " + (LARGEST >> 20) + " MB");
        }
        if (!Decoding.isText(raw.bytes())) {
            return new ListingRead.Unreadable("not text (" + raw.bytes().length + " bytes)");
        }
        var text = Decoding.text(raw).replace("\u0000", "");
        if (text.isBlank()) {
            return new ListingRead.Unreadable("an empty answer");
        }
        return switch (kind) {
            case FEED -> new FeedListing(raw.url()).read(text);
            case PAGE -> new PageListing(raw.url()).read(text, selector);
            case SITEMAP -> SitemapListing.read(text);
            case EDGAR -> new EdgarListing(raw.url()).read(text);
        };
    }

    /// A listing of those links, or unreadable for want of any mark of its kind.
    static ListingRead links(List<lodestone.model.Link> links) {
        return new ListingRead.Links(links);
    }
}
