package lodestone.extract;

import java.util.Optional;
import lodestone.model.ListingKind;

/// Listings of every [ListingKind] to links. Stateless and thread-safe.
public final class ListingReader {

    /// Never throws for bad input. `raw.url()` is the base for relative links.
    ///
    /// @param selector for [ListingKind#PAGE]; without one, links that look like releases
    public ListingRead read(ListingKind kind, RawDocument raw, Optional<String> selector) {
        throw new IllegalStateException("skeleton " + kind + raw + selector);
    }
}
