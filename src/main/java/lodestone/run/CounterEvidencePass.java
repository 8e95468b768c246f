package lodestone.run;

import java.io.IOException;
import java.util.Optional;
import lodestone.fetch.FetchRequest;
import lodestone.store.CounterEvidence.Link;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks for what reviewers link to against the rules and archives it, so that it can be shown when it is gone
/// from its site. What does not come is asked for again by the next two runs.
final class CounterEvidencePass {

    private static final Logger LOG = LoggerFactory.getLogger(CounterEvidencePass.class);
    private static final int TRIES = 3;

    private final Parts parts;
    private final Collector collector;

    CounterEvidencePass(Parts parts, Collector collector) {
        this.parts = parts;
        this.collector = collector;
    }

    /// Every link that waits.
    void run() throws IOException, InterruptedException {
        for (var link : parts.store().counterEvidence().waiting()) {
            take(link);
        }
    }

    private void take(Link link) throws IOException, InterruptedException {
        var collected = collector.collect(FetchRequest.of(link.url()));
        var answer = collector.answer(collected.outcome());
        var reason = answer.reason().or(() -> Optional.of(answer.outcome().label()))
                .filter(_ -> !answer.outcome().covered());
        boolean over = reason.isEmpty() || answer.missing() || link.tries() + 1 >= TRIES;
        reason.ifPresent(why -> LOG.warn("no counter-evidence url={} reason={}", link.url(), why));
        parts.store().counterEvidence().save(link.asked(parts.clock().instant(),
                over ? reason.or(() -> Optional.of("archived")) : Optional.empty(), collected.capture()));
    }
}
