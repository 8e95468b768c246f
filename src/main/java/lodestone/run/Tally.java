package lodestone.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lodestone.alert.Coverage;
import lodestone.fetch.FetchOutcome;
import lodestone.model.Listing;
import lodestone.model.Source;

/// Counts what happens in one pass; used by one thread.
final class Tally {

    private final Source source;
    private final Listing listing;
    private final List<String> problems = new ArrayList<>();
    private int announced;
    private int fresh;
    private int changed;
    private int copies;
    private int flagged;
    private int unfetched;
    private long requests;
    private long bytes;

    Tally(Job job) {
        this.source = job.source();
        this.listing = job.listing();
    }

    void sent(FetchOutcome outcome) {
        requests += outcome.exchanges().size();
        bytes += outcome.exchanges().stream().mapToLong(exchange -> exchange.body().length).sum();
    }

    void announced(int links) {
        announced += links;
    }

    void stored(DocumentPass.Result result) {
        var version = result.stored().version();
        if (result.isNew()) {
            fresh++;
        } else {
            changed++;
        }
        if (version.copyOf().isPresent()) {
            copies++;
        } else if (result.stored().assessment().map(a -> a.flagged()).orElse(false)) {
            flagged++;
        }
        result.stored().notAssessed()
                .ifPresent(reason -> problems.add(version.capture().url() + ": " + reason));
    }

    /// A document that has to be tried again.
    void unfetched(String url, String reason) {
        unfetched++;
        problem(url, reason);
    }

    /// Something that trying again would not mend.
    void problem(String url, String reason) {
        problems.add(url + ": " + reason);
    }

    boolean complete() {
        return unfetched == 0;
    }

    boolean anyNew() {
        return fresh > 0;
    }

    List<String> problems() {
        return problems.stream().map(problem -> listing.id() + ": " + problem).toList();
    }

    Coverage coverage(Coverage.Outcome outcome, Optional<String> reason, Duration waited,
            Optional<Instant> lastNew) {
        return new Coverage(source.id(), listing.id(), outcome, reason, announced, fresh, changed, copies,
                flagged,
                problems.size(), requests, bytes, waited, lastNew);
    }
}
