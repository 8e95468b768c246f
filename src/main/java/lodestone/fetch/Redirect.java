package lodestone.fetch;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import lodestone.model.Exchange;

/// Where an answer sends the client on to.
final class Redirect {

    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

    private Redirect() {}

    /// The absolute target; empty if it is no redirect or names none that can be read.
    static Optional<URI> of(Exchange exchange) {
        if (!STATUSES.contains(exchange.status())) {
            return Optional.empty();
        }
        try {
            return exchange.header("Location").map(String::strip)
                    .map(location -> exchange.url().resolve(location.replace(" ", "%20")));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
