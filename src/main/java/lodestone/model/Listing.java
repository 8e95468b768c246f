package lodestone.model;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// One address of a source that announces documents.
///
/// @param id `source/listing`, unique over all sources
/// @param selector CSS or XPath of the links, for [ListingKind#PAGE]
/// @param next CSS or XPath of the link to the next page, for [ListingKind#PAGE]
/// @param json where the entries stand, for [ListingKind#JSON]
/// @param forms form types to take, for [ListingKind#EDGAR]; empty takes all
/// @param keywords take an entry only if its title or summary contains one of these, ignoring case; empty
///     takes all
public record Listing(
        String id,
        ListingKind kind,
        URI url,
        Optional<String> selector,
        Optional<String> next,
        Optional<JsonPointers> json,
        List<String> forms,
        List<String> keywords,
        boolean verified,
        boolean enabled) {

    public Listing {
        forms = List.copyOf(forms);
        keywords = List.copyOf(keywords);
        if (!url.isAbsolute()) {
            throw new IllegalArgumentException("url is not absolute: " + url);
        }
    }

    /// A listing that tells by itself where it goes on.
    public Listing(String id, ListingKind kind, URI url, Optional<String> selector, List<String> forms,
            List<String> keywords, boolean verified, boolean enabled) {
        this(id, kind, url, selector, Optional.empty(), Optional.empty(), forms, keywords, verified, enabled);
    }
}
