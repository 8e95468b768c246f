package lodestone.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lodestone.model.JsonPointers;
import lodestone.model.Listing;
import lodestone.model.Listing.DateForm;
import lodestone.model.ListingKind;

/// Listings of every [ListingKind] to links. Stateless and thread-safe.
public final class ListingReader {

    /// What a sitemap may hold (sitemaps.org); who announces more at once is not read.
    static final int MOST_LINKS = 50_000;
    private static final int LARGEST = 60 << 20;
    /// What no text holds, and XML forbids.
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0b\\x0e-\\x1f]");

    /// Never throws for bad input. `raw.url()` is the base for relative links.
    ///
    /// @param selector for [ListingKind#PAGE]; without one, links that look like releases
    public ListingRead read(ListingKind kind, RawDocument raw, Optional<String> selector) {
        return read(new Reading(kind, selector, Optional.empty(), Optional.empty(), DateForm.USUAL,
                List.of()), raw);
    }

    /// Never throws for bad input. `raw.url()` is the base for relative links: the listing's own address or
    /// that of one of its older pages.
    public ListingRead read(Listing listing, RawDocument raw) {
        return read(new Reading(listing.kind(), listing.selector(), listing.next(), listing.json(),
                listing.dates(), listing.forms()), raw);
    }

    /// How to read.
    private record Reading(ListingKind kind, Optional<String> selector, Optional<String> next,
            Optional<JsonPointers> json, DateForm dates, List<String> forms) {}

    private static ListingRead read(Reading reading, RawDocument packed) {
        var unpacked = Gzip.unpacked(packed, LARGEST);
        if (unpacked.isEmpty() || unpacked.get().bytes().length > LARGEST) {
            return new ListingRead.Unreadable("larger than " + (LARGEST >> 20) + " MB");
        }
        var raw = unpacked.get();
        if (!Decoding.isText(raw.bytes())) {
            return new ListingRead.Unreadable("not text (" + raw.bytes().length + " bytes)");
        }
        var text = text(raw);
        if (text.isBlank()) {
            return new ListingRead.Unreadable("an empty answer");
        }
        return switch (reading.kind) {
            case FEED -> new FeedListing(raw.url(), reading.dates).read(text);
            case PAGE -> new PageListing(raw.url(), reading.dates).read(text, reading.selector, reading.next);
            case SITEMAP -> new SitemapListing(raw.url()).read(text);
            case EDGAR -> new EdgarListing(raw.url(), reading.forms).read(text);
            case JSON -> reading.json.map(pointers -> new JsonListing(raw.url()).read(text, pointers))
                    .orElseGet(() -> new JsonListing(raw.url()).feed(text));
        };
    }

    static String text(RawDocument raw) {
        return CONTROL.matcher(Decoding.text(raw)).replaceAll("");
    }

    /// Whether that is found more often than a listing may hold entries; nothing is built to find out.
    static boolean isTooMany(Pattern entry, String text) {
        return entry.matcher(text).results().limit(MOST_LINKS + 1L).count() > MOST_LINKS;
    }

    static ListingRead tooMany() {
        return new ListingRead.Unreadable("announces more than " + MOST_LINKS + " documents at once");
    }
}
