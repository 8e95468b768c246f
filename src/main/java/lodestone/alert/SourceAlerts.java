package lodestone.alert;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import lodestone.alert.Coverage.Health;
import lodestone.alert.Coverage.Silence;
import lodestone.store.Alert;
import lodestone.store.Alerts;

/// Turns how a listing stands into news, once an episode: an episode of failure begins with the last success
/// and ends with the next, one of silence begins with the last document and ends with the next. What needs a
/// person (blocked, gone, another shape) is news at once; what may pass (a time-out, a host in trouble) when
/// it failed at least twice and for a day. What we ourselves refuse to ask is a matter of the configuration
/// and stands in the coverage alone.
public final class SourceAlerts {

    private static final Duration PASSING = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int TWICE = 2;
    private static final List<String> FAILURES = List.of("broken", "blocked", "gone", "changed-shape");

    private final Alerts alerts;
    private final Clock clock;

    /// Alerts go to that store.
    public SourceAlerts(Alerts alerts, Clock clock) {
        this.alerts = alerts;
        this.clock = clock;
    }

    /// Raises what the row gives reason for, unless this episode was told.
    public void consider(Coverage row) {
        var health = row.health();
        switch (row.outcome()) {
            case BLOCKED, GONE, CHANGED_SHAPE -> failed(row.outcome().label(), row);
            case FAILED, UNREADABLE, RATE_LIMITED -> {
                if (health.failures() >= TWICE && !began(health).isAfter(clock.instant().minus(PASSING))) {
                    failed("broken", row);
                }
            }
            case OK, NOT_MODIFIED, EMPTY -> {
                alerts.close(FAILURES, row.listingId(), "it was read again", clock.instant());
                row.aside().gap().ifPresent(before -> gap(row, before));
                if (row.silent()) {
                    health.silence().filter(silence -> fellSilent(silence, health))
                            .ifPresent(silence -> silent(row, silence));
                }
            }
            case REFUSED -> {
            }
        }
    }

    /// A document that was announced and never had.
    ///
    /// @param since when it was announced
    /// @param reason of the last failure
    public record Lost(URI url, Instant since, String reason) {}

    /// Raises that these are no longer asked for.
    public void lost(String listingId, List<Lost> documents) {
        if (!documents.isEmpty()) {
            var first = documents.getFirst();
            var key = String.join(":", "lost", listingId, first.url().toString());
            var more = documents.size() == 1 ? "" : ", and " + (documents.size() - 1) + " more";
            alerts.raise(new Alert(key, "lost", "", listingId, clock.instant(),
                    "announced on " + day(first.since()) + ", never had and given up: " + first.url() + " ("
                            + first.reason() + ")" + more));
        }
    }

    /// Raises, once, that this document was taken so often and the run ended each time before it was done.
    public void unended(String listingId, URI url, int tries) {
        alerts.raise(new Alert(String.join(":", "lost", listingId, "unended", url.toString()), "lost", "",
                listingId, clock.instant(), "taken " + tries + " times, and each time the run ended before "
                        + "it was done: " + url + "; it may be what ends the runs, and is taken last and "
                        + "less and less often"));
    }

    private Instant began(Health health) {
        return health.lastSuccess().or(health::watchedSince).orElse(clock.instant());
    }

    /// What was silent already when it was first watched fell silent before, which is no news.
    private static boolean fellSilent(Silence silence, Health health) {
        var expected = silence.since().plus(Duration.ofDays(silence.expected()));
        return health.watchedSince().map(watched -> !watched.isAfter(expected)).orElse(false);
    }

    private void failed(String kind, Coverage row) {
        var health = row.health();
        var text = row.outcome().label() + row.reason().map(reason -> ": " + reason).orElse("")
                + (health.failures() > 1 ? "; " + health.failures() + " times in a row" : "")
                + health.lastSuccess().map(at -> ", last read on " + day(at)).orElse(", never read yet");
        raise(kind, row, began(health), text);
    }

    private void silent(Coverage row, Silence silence) {
        var before = silence.gaps() == 0 ? "no gap is known yet"
                : "its longest gap so far was " + silence.longest() + " (of " + silence.gaps() + ")";
        raise("silent", row, silence.since(), "silent for %d days, %d were expected at most; %s".formatted(
                silence.days(), silence.expected(), before));
    }

    /// Once a week while it goes on.
    private void gap(Coverage row, Instant before) {
        var week = Duration.between(Instant.EPOCH, before).dividedBy(WEEK);
        raise("gap", row, Instant.EPOCH.plus(WEEK.multipliedBy(week)),
                "all %d documents that it announces are newer than the visit of %s; ".formatted(
                        row.announced(), before.truncatedTo(ChronoUnit.MINUTES))
                        + "what came between may be missing: visit it more often, or look back with --since "
                        + day(before));
    }

    private void raise(String kind, Coverage row, Instant episode, String text) {
        var key = String.join(":", kind, row.listingId(), Long.toString(episode.toEpochMilli()));
        var former = alerts.newest(kind, row.listingId(), List.of(""))
                .filter(alert -> !alert.alert().key().equals(key));
        if (former.isPresent()) {
            var reason = "the last time was told on " + day(former.get().alert().raised());
            alerts.reopen(new Alert(key, kind, "", row.listingId(), clock.instant(), text + "; " + reason),
                    former.get(), reason);
        } else {
            alerts.raise(new Alert(key, kind, "", row.listingId(), clock.instant(), text));
        }
    }

    private static String day(Instant at) {
        return at.toString().substring(0, "2026-01-01".length());
    }
}
