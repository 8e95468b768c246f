package lodestone.model;

import java.util.List;
import java.util.Optional;

/// What is watched: a company, wire or regulator with the listings it publishes. One YAML file in `sources/`.
///
/// @param company present exactly when the kind is [SourceKind#COMPANY]
/// @param verified whether a person has checked the listings against the live site
/// @param terms a note on the terms of use
public record Source(
        String id,
        String name,
        SourceKind kind,
        Optional<Company> company,
        boolean verified,
        String terms,
        boolean enabled,
        List<Listing> listings) {

    public Source {
        listings = List.copyOf(listings);
        if (company.isPresent() != (kind == SourceKind.COMPANY)) {
            throw new IllegalArgumentException("company present for kind " + kind + " in source " + id);
        }
    }

    /// Whether that listing of it is visited.
    public boolean visits(Listing listing) {
        return enabled && listing.enabled();
    }
}
