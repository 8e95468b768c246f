package lodestone.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lodestone.model.HostDay;
import lodestone.model.HostState;
import lodestone.run.Watched;

/// How the sources stand.
///
/// @param hosts what each was asked in the last days, the busiest first
/// @param leftAlone hosts that are not asked now, by name
/// @param days of the ledger
public record SourcesView(List<Row> rows, List<HostDay> hosts, Map<String, HostState> leftAlone, int days) {

    private static final int ROWS = 120;
    private static final int HOSTS = 100;

    public SourcesView {
        rows = List.copyOf(rows);
        hosts = List.copyOf(hosts);
        leftAlone = new TreeMap<>(leftAlone);
    }

    /// The rows that the page shows: of more than fit, those in trouble first.
    public Portion<Row> listed() {
        return Portion.of(rows, ROWS, Row::trouble);
    }

    /// The hosts that the page shows.
    public Portion<HostDay> busiest() {
        return Portion.of(hosts, HOSTS);
    }

    /// Those left alone that the page shows.
    public Portion<Map.Entry<String, HostState>> spared() {
        return Portion.of(List.copyOf(leftAlone.entrySet()), HOSTS);
    }

    /// One listing.
    ///
    /// @param trouble whether somebody should look
    /// @param silent e.g. `3 of 20 d`, with `!` where that is too long; blank where nothing is known
    public record Row(String listing, String name, String kind, Optional<String> link, boolean verified,
            String state, String reason, int failures, String lastSuccess, String lastNew, String lastChange,
            String silent, String due, boolean trouble) {

        static final List<String> COLUMNS = List.of("listing", "source", "kind", "url", "verified", "state",
                "reason", "failures", "last_success", "last_new", "last_change", "silent", "due");

        static Row of(Watched watched, Instant now) {
            var state = watched.state();
            var listing = watched.listing();
            boolean late = watched.silence().map(silence -> silence.tooLong()).orElse(false);
            return new Row(listing.id(), watched.source().name(),
                    listing.kind().name().toLowerCase(Locale.ROOT), Links.followable(listing.url()),
                    listing.verified(), watched.outcome(), state.reason().orElse(""), state.failures(),
                    minute(state.lastSuccess(), "never"), day(state.lastNewDocument()),
                    day(state.lastChange()),
                    watched.silence().map(silence -> silence.days() + " of " + silence.expected() + " d"
                            + (silence.tooLong() ? "!" : ""))
                            .orElse(""),
                    watched.isOff() ? "" : minute(watched.due(now), "now"),
                    !watched.isOff() && (late || state.reason().isPresent()));
        }

        /// Whether it answers, but has announced nothing for too long.
        public boolean late() {
            return trouble && reason.isEmpty();
        }

        private static String minute(Optional<Instant> at, String otherwise) {
            return at.map(Dates::minute).orElse(otherwise);
        }

        private static String day(Optional<Instant> at) {
            return at.map(Dates::day).orElse("never");
        }

        List<String> cells() {
            return List.of(listing, name, kind, link.orElse(""), verified ? "yes" : "no", state, reason,
                    Integer.toString(failures), lastSuccess, lastNew, lastChange, silent, due);
        }
    }

    /// How many listings are in each state, e.g. `12 ok, 3 failed`.
    public String summary() {
        return rows.stream().collect(Collectors.groupingBy(Row::state, TreeMap::new, Collectors.counting()))
                .entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(state -> state.getValue() + " " + state.getKey()).collect(Collectors.joining(", "));
    }

    /// Seconds, e.g. `4.5 s`.
    public static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }

    /// Of all requests those that were answered "not modified", e.g. `40 %`.
    public static String share(HostDay host) {
        return host.requests() == 0 ? "0 %" : Math.round(100.0 * host.notModified() / host.requests()) + " %";
    }
}
