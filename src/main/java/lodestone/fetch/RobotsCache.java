package lodestone.fetch;

import crawlercommons.robots.BaseRobotRules;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import lodestone.model.Exchange;
import lodestone.model.Header;
import lodestone.model.RobotsFile;

/// Every host's robots.txt: kept in the memory until it has to be asked for again, and the rules of the hosts
/// of late held ready. One host's is asked for once, however many need it meanwhile. Thread-safe.
final class RobotsCache {

    /// Where it stands on every host.
    static final String PATH = "/robots.txt";
    private static final int MOST_REDIRECTS = 5;
    /// Rules held ready; those of other hosts are read from the memory again.
    private static final int READY = 256;

    private final Map<String, Known> ready = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, ReentrantLock> asking = new ConcurrentHashMap<>();
    private final Sender sender;
    private final Surroundings around;
    private final RobotsReader reader;

    RobotsCache(Sender sender, Surroundings around) {
        this.sender = sender;
        this.around = around;
        this.reader = new RobotsReader(around.settings().agent());
    }

    /// Sends one request in its host's turn.
    interface Sender {
        HostGate.Taken send(URI url, List<Header> conditions, long maxBytes) throws InterruptedException;
    }

    /// What robots.txt says.
    ///
    /// @param unreachable why it could not be had; blank when it could
    /// @param refused whether that is because the address must not be asked
    record Rules(BaseRobotRules rules, String unreachable, boolean refused) {}

    private record Known(Rules rules, Instant until) {}

    /// @param exchanges told of every exchange that was needed
    Rules of(URI url, Consumer<Exchange> exchanges) throws InterruptedException {
        var root = url.getScheme().toLowerCase(Locale.ROOT) + "://" + HostGates.name(url) + PATH;
        var held = ready(root);
        if (held.isPresent()) {
            return held.get();
        }
        var lock = asking.computeIfAbsent(root, _ -> new ReentrantLock());
        lock.lockInterruptibly();
        try {
            var meanwhile = ready(root);
            return meanwhile.isPresent() ? meanwhile.get() : find(root, exchanges);
        } finally {
            lock.unlock();
            asking.remove(root, lock);
        }
    }

    private Optional<Rules> ready(String root) {
        synchronized (ready) {
            return Optional.ofNullable(ready.get(root)).filter(k -> now().isBefore(k.until()))
                    .map(Known::rules);
        }
    }

    private Rules hold(String root, Rules rules, Instant until) {
        synchronized (ready) {
            ready.put(root, new Known(rules, until));
            if (ready.size() > READY) {
                ready.remove(ready.keySet().iterator().next());
            }
        }
        return rules;
    }

    private Rules find(String root, Consumer<Exchange> exchanges) throws InterruptedException {
        var kept = around.memory().robots(root);
        if (kept.isPresent() && isFresh(kept.get())) {
            return hold(root, reader.rules(kept.get()), kept.get().until());
        }
        return ask(root, kept.flatMap(RobotsFile::text), exchanges);
    }

    /// What was noted under a clock ahead of ours is asked for again.
    private boolean isFresh(RobotsFile file) {
        return now().isBefore(file.until()) && !now().isBefore(file.fetched());
    }

    private Rules ask(String root, Optional<RobotsFile.Text> last, Consumer<Exchange> exchanges)
            throws InterruptedException {
        var at = URI.create(root);
        int status = 0;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            var taken = sender.send(at, conditions(last), RobotsReader.READ);
            if (!(taken instanceof HostGate.Sent sent)) {
                return RobotsReader.nothing("its host is left alone for now", false);
            }
            if (!(sent.sent() instanceof Exchanger.Answered answered)) {
                var broken = (Exchanger.Broken) sent.sent();
                broken.exchange().ifPresent(exchanges);
                return unanswered(root, last, broken);
            }
            exchanges.accept(answered.exchange());
            status = answered.exchange().status();
            var next = Redirect.of(answered.exchange());
            if (next.isEmpty()) {
                return keep(reader.answered(root, last, answered, sent.away(), now()));
            }
            at = next.get();
        }
        return keep(RobotsReader.endless(root, status, now()));
    }

    /// That nobody answered is no word of the host's: it is not kept.
    private Rules unanswered(String root, Optional<RobotsFile.Text> last, Exchanger.Broken broken) {
        var rules = broken.why() == Exchanger.Why.REFUSED ? RobotsReader.nothing(broken.reason(), true)
                : reader.silent(root, last, broken.reason(), now());
        return hold(root, rules, now().plus(RobotsReader.BAD));
    }

    private Rules keep(RobotsFile file) {
        around.memory().save(file);
        return hold(file.url(), reader.rules(file), file.until());
    }

    private static List<Header> conditions(Optional<RobotsFile.Text> last) {
        var conditions = new ArrayList<Header>();
        last.flatMap(RobotsFile.Text::etag).ifPresent(e -> conditions.add(new Header("If-None-Match", e)));
        last.flatMap(RobotsFile.Text::lastModified)
                .ifPresent(date -> conditions.add(new Header("If-Modified-Since", date)));
        return conditions;
    }

    private Instant now() {
        return around.clock().instant();
    }
}
