package lodestone.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import lodestone.model.Exchange;

/// robots.txt by RFC 9309, kept per host: 4xx allows all, 5xx and no answer allow nothing.
final class RobotsCache {

    private static final Duration GOOD = Duration.ofHours(6);
    private static final Duration BAD = Duration.ofHours(1);
    private static final int MOST_REDIRECTS = 5;
    private static final int READ = 500 << 10;

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final Sender sender;
    private final Clock clock;
    private final String agent;

    RobotsCache(Sender sender, Clock clock, String product) {
        this.sender = sender;
        this.clock = clock;
        int slash = product.indexOf('/');
        this.agent = (slash < 0 ? product : product.substring(0, slash)).toLowerCase(Locale.ROOT);
    }

    /// Sends one request in its host's turn.
    interface Sender {
        Exchanger.Sent send(URI url, long maxBytes) throws InterruptedException;
    }

    /// What robots.txt says.
    ///
    /// @param unreachable why it could not be had; blank when it could
    /// @param refused whether that is because the address must not be asked
    record Rules(BaseRobotRules rules, String unreachable, boolean refused) {}

    private record Kept(Rules rules, Instant until) {}

    /// @param exchanges told of every exchange that was needed
    Rules of(URI url, Consumer<Exchange> exchanges) throws InterruptedException {
        var root = url.resolve("/robots.txt");
        var key = root.toString();
        var known = kept.get(key);
        if (known != null && clock.instant().isBefore(known.until())) {
            return known.rules();
        }
        var rules = fetch(root, exchanges);
        kept.put(key, new Kept(rules, clock.instant().plus(rules.unreachable().isEmpty() ? GOOD : BAD)));
        return rules;
    }

    private Rules fetch(URI root, Consumer<Exchange> exchanges) throws InterruptedException {
        var at = root;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            var sent = sender.send(at, READ);
            if (sent instanceof Exchanger.Broken broken) {
                broken.exchange().ifPresent(exchanges);
                return nothing(broken.reason(), broken.why() == Exchanger.Why.REFUSED);
            }
            var answered = (Exchanger.Answered) sent;
            exchanges.accept(answered.exchange());
            var next = Redirect.of(answered.exchange());
            if (next.isEmpty()) {
                return read(root, answered);
            }
            at = next.get();
        }
        return all();
    }

    private Rules read(URI root, Exchanger.Answered answered) {
        int status = answered.exchange().status();
        if (status >= 200 && status < 300) {
            return new Rules(new SimpleRobotRulesParser(Long.MAX_VALUE, 0)
                    .parseContent(root.toString(), answered.content(), "text/plain", Set.of(agent)), "",
                    false);
        }
        return status >= 500 || status == 429 ? nothing("HTTP " + status, false) : all();
    }

    private static Rules all() {
        return new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), "", false);
    }

    private static Rules nothing(String reason, boolean refused) {
        return new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), reason, refused);
    }
}
