package lodestone.model;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// One address of a source that announces documents.
///
/// @param id `source/listing`, unique over all sources
/// @param selector CSS selector of the links, for [ListingKind#PAGE]
/// @param forms form types to take, for [ListingKind#EDGAR]; empty takes all
/// @param keywords take an entry only if its title or summary contains one of these, ignoring case; empty
///     takes all
public record Listing(
        String id,
        ListingKind kind,
        URI url,
        Optional<String> selector,
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
}
