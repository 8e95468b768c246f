package lodestone.extract;

import java.util.List;
import lodestone.model.Link;

/// What came of reading a listing.
public sealed interface ListingRead {

    /// The announced documents in listing order; an empty list is a valid listing that announces nothing.
    record Links(List<Link> links) implements ListingRead {}

    /// The bytes are not a listing of that kind: an HTML page for a feed, a selector that finds nothing,
    /// garbage.
    record Unreadable(String reason) implements ListingRead {}
}
