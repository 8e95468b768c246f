package lodestone.extract;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lodestone.model.Link;

/// What came of reading a listing.
public sealed interface ListingRead {

    /// The announced documents in listing order; an empty list is a valid listing that announces nothing.
    ///
    /// @param older pages on which the listing goes on, newest first
    record Links(List<Link> links, List<Older> older) implements ListingRead {

        public Links {
            links = List.copyOf(links);
            older = List.copyOf(older);
        }

        /// A listing of one page.
        public Links(List<Link> links) {
            this(links, List.of());
        }
    }

    /// A page on which a listing goes on.
    ///
    /// @param newest when its newest document was published at the latest, where the listing says so
    /// @param counted whether its address was made by counting on: there may be no such page
    record Older(URI url, Optional<Instant> newest, boolean counted) {

        /// A page that the listing names.
        public Older(URI url, Optional<Instant> newest) {
            this(url, newest, false);
        }
    }

    /// The bytes are not a listing of that kind: an HTML page for a feed, a selector that finds nothing,
    /// garbage.
    ///
    /// @param foundNothing whether it answers in the right format, but where the entries should stand is
    ///     nothing: it may have changed
    record Unreadable(String reason, boolean foundNothing) implements ListingRead {

        /// Something that is not of that kind at all.
        public Unreadable(String reason) {
            this(reason, false);
        }
    }
}
