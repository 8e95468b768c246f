package lodestone.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import lodestone.alert.Coverage.Silence;
import lodestone.run.Watched;
import lodestone.store.HeldLinks.Holding;

/// A listing and how it stands as an object of machine output.
final class WatchedJson {

    private WatchedJson() {}

    static ObjectNode of(Watched watched, Instant now) {
        var state = watched.state();
        var listing = watched.listing();
        return JsonLines.object().put("listing", listing.id()).put("source", watched.source().id())
                .put("name", watched.source().name())
                .put("kind", listing.kind().name().toLowerCase(Locale.ROOT))
                .put("url", listing.url().toString())
                .put("verified", listing.verified()).put("enabled", !watched.isOff())
                .put("state", watched.outcome()).put("reason", state.reason().orElse(null))
                .put("failures", state.failures())
                .put("last_attempt", state.lastAttempt().map(Instant::toString).orElse(null))
                .put("last_success", state.lastSuccess().map(Instant::toString).orElse(null))
                .put("last_new", state.lastNewDocument().map(Instant::toString).orElse(null))
                .put("last_change", state.lastChange().map(Instant::toString).orElse(null))
                .put("silent_days", watched.silence().map(Silence::days).orElse(null))
                .put("expected_silence_days", watched.silence().map(Silence::expected).orElse(null))
                .put("too_long", watched.silence().map(Silence::tooLong).orElse(null))
                .put("owed", watched.owed()).put("held", watched.held().map(Holding::count).orElse(0))
                .put("held_until", watched.held().map(holding -> holding.first().toString()).orElse(null))
                .put("due", watched.due(now).map(Instant::toString).orElse(null));
    }
}
