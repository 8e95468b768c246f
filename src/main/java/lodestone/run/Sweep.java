package lodestone.run;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lodestone.alert.Alerting;
import lodestone.index.WatchMatcher;
import lodestone.model.Watch;
import lodestone.store.Store;
import lodestone.store.Stored;

/// Asks the archive for every watch by the ordinary search, and raises what was missed as documents arrived:
/// what came late, was corrected or was assessed anew. An alert is known by its content, so that none is
/// raised twice; what is raised stands in the next digest. Needs a store to write to, and of the index no
/// more than to read it; what still waits for the index is left to the run that puts it there. Thread-safe.
public final class Sweep {

    /// Looked at again, in case a run was under way when the sweep before began.
    private static final Duration OVERLAP = Duration.ofDays(2);
    /// So far the first looks back.
    private static final Duration FIRST = Duration.ofDays(30);
    private static final int PAGE = 500;

    private final Store store;
    private final WatchMatcher watches;
    private final Alerting alerting;
    private final Clock clock;

    /// @param watches asked of the index in which the documents of that store are
    public Sweep(Store store, WatchMatcher watches, Alerting alerting, Clock clock) {
        this.store = store;
        this.watches = watches;
        this.alerting = alerting;
        this.clock = clock;
    }

    /// A match that nobody had been told of.
    public record Missed(Watch watch, String documentId, String title) {}

    /// What came of it.
    ///
    /// @param since what has changed since then was looked at; empty for everything
    /// @param documents how many that were
    /// @param missed what was raised
    public record Report(Optional<Instant> since, long documents, List<Missed> missed) {

        public Report {
            missed = List.copyOf(missed);
        }
    }

    /// Over what was stored, changed, joined by a copy or assessed anew since two days before the sweep
    /// before began; the first over that of the last thirty days.
    public Report run() throws IOException {
        var started = clock.instant();
        var since = store.sweeps().newest().map(before -> before.minus(OVERLAP))
                .orElseGet(() -> started.minus(FIRST));
        var pass = new Pass();
        pass.look(store.documents().changedSince(since));
        return pass.done(started, Optional.of(since));
    }

    /// Over the whole archive. A watch that is new is told of all that it finds there.
    public Report runOverAll() throws IOException {
        var started = clock.instant();
        var pass = new Pass();
        var page = store.documents().idsAfter("");
        while (!page.isEmpty()) {
            pass.look(page);
            page = store.documents().idsAfter(page.getLast());
        }
        return pass.done(started, Optional.empty());
    }

    /// One going over.
    private final class Pass {

        private final List<Missed> missed = new ArrayList<>();
        private long documents;

        void look(List<String> ids) throws IOException {
            for (int from = 0; from < ids.size(); from += PAGE) {
                var page = new ArrayList<>(ids.subList(from, Math.min(ids.size(), from + PAGE)));
                documents += page.size();
                page.removeAll(store.documents().notIndexedOf(page));
                for (var matched : watches.match(page).entrySet()) {
                    store.documents().byId(matched.getKey())
                            .ifPresent(stored -> raise(stored, matched.getValue()));
                }
            }
        }

        private void raise(Stored stored, List<Watch> matching) {
            var version = stored.version();
            matching.stream().filter(watch -> alerting.raise(watch, stored)).forEach(watch -> missed
                    .add(new Missed(watch, version.documentId(), version.document().title())));
        }

        Report done(Instant started, Optional<Instant> since) {
            store.sweeps().done(started, documents, missed.size());
            return new Report(since, documents, missed);
        }
    }
}
