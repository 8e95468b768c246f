package lodestone.model;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// One address of a source that announces documents.
///
/// @param id `source/listing`, unique over all sources
/// @param selector CSS or XPath of the links, for [ListingKind#PAGE]
/// @param next CSS or XPath of the link to the next page, for [ListingKind#PAGE]
/// @param json where the entries stand, for [ListingKind#JSON]
/// @param via CSS or XPath of the document's address in the page to which an entry leads, where that is but a
///     page before it
/// @param query what is asked of the address, each question an answer of its own
/// @param dates how dates are written, for [ListingKind#PAGE] and [ListingKind#FEED]
/// @param forms form types to take, for [ListingKind#EDGAR]; empty takes all
/// @param keywords take an entry only if its title or summary contains one of these, ignoring case; empty
///     takes all
/// @param match what is found in the address of each entry to be taken, a regular expression; empty takes all
public record Listing(
        String id,
        ListingKind kind,
        URI url,
        Optional<String> selector,
        Optional<String> next,
        Optional<JsonPointers> json,
        Optional<String> via,
        Query query,
        DateForm dates,
        List<String> forms,
        List<String> keywords,
        Optional<String> match,
        boolean verified,
        boolean enabled) {

    /// How a page or feed writes dates.
    ///
    /// @param zone of times that are written without one; UTC when left out
    /// @param dayFirst whether `1/2/2026` is the first of February
    public record DateForm(Optional<ZoneId> zone, boolean dayFirst) {

        /// One that names its zones and writes the month first.
        public static final DateForm USUAL = new DateForm(Optional.empty(), false);
    }

    public Listing {
        forms = List.copyOf(forms);
        keywords = List.copyOf(keywords);
        if (!url.isAbsolute()) {
            throw new IllegalArgumentException("url is not absolute: " + url);
        }
    }

    /// A listing of one address whose entries lead to the documents.
    public Listing(String id, ListingKind kind, URI url, Optional<String> selector, Optional<String> next,
            Optional<JsonPointers> json, List<String> forms, List<String> keywords, boolean verified,
            boolean enabled) {
        this(id, kind, url, selector, next, json, Optional.empty(), Query.NONE, DateForm.USUAL, forms,
                keywords, Optional.empty(), verified, enabled);
    }

    /// A listing that tells by itself where it goes on.
    public Listing(String id, ListingKind kind, URI url, Optional<String> selector, List<String> forms,
            List<String> keywords, boolean verified, boolean enabled) {
        this(id, kind, url, selector, Optional.empty(), Optional.empty(), forms, keywords, verified, enabled);
    }

    /// Where it is asked for what was published between these days: one address for each question.
    public List<URI> addresses(LocalDate since, LocalDate today) {
        return query.of(url, since, today);
    }
}
