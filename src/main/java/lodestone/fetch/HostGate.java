package lodestone.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import lodestone.model.Exchange;
import lodestone.model.HostDay.Waits;
import lodestone.model.HostState;

/// One host's turn: one request at a time, and a pause between the end of one and the start of the next.
final class HostGate {

    private static final int FORBIDDEN = 403;

    private final ReentrantLock turn = new ReentrantLock(true);
    private final Surroundings around;
    private final HostLedger ledger;
    /// What its own failures give reason for.
    private final Standing own;
    /// What a Retry-After closes: its group, or the same.
    private final Standing shared;
    private final Optional<HostGroup> group;
    private final Refusals refusals;
    private volatile Next next = new Next(Instant.MIN, Duration.ZERO);
    private volatile Duration delay;
    private volatile boolean crawlDelay;

    HostGate(HostLedger ledger, Standing own, Optional<Grouped> grouped, Surroundings around) {
        this.ledger = ledger;
        this.own = own;
        this.group = grouped.map(Grouped::group);
        this.shared = grouped.map(Grouped::standing).orElse(own);
        this.refusals = new Refusals(shared,
                group.map(HostGroup::contactRequired).orElse(false));
        this.around = around;
        this.delay = group.map(HostGroup::delay).orElse(around.settings().delay());
    }

    /// A group that the host belongs to, and how it stands.
    record Grouped(HostGroup group, Standing standing) {}

    /// What came of taking a turn.
    sealed interface Taken {}

    /// A request was sent.
    ///
    /// @param away how long the host asks to stay away
    /// @param failures of the host's in a row, this one among them
    record Sent(Exchanger.Sent sent, Optional<Duration> away, int failures) implements Taken {}

    /// None was sent, because the host is left alone for longer than a run waits.
    ///
    /// @param asked whether the host named the time
    record Closed(Duration left, String reason, boolean asked) implements Taken {}

    /// Takes its turn, waits as long as must be, and sends.
    Taken send(Callable<Exchanger.Sent> request) throws InterruptedException {
        turn.lockInterruptibly();
        try {
            waitUntilOpen();
            waitForGroup();
            var closed = closed();
            return closed.isPresent() ? closed.get() : sent(request.call());
        } catch (InterruptedException | RuntimeException passed) {
            throw passed;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            next = next.orLater(around.clock().instant(), shared.pace(delay));
            turn.unlock();
        }
    }

    /// When the next request may start.
    ///
    /// @param span how long that was when it was set: a clock that was put back must not lengthen it
    private record Next(Instant at, Duration span) {

        Duration left(Instant now) {
            var left = at.isAfter(now) ? Duration.between(now, at) : Duration.ZERO;
            return left.compareTo(span) > 0 ? span : left;
        }

        Next orLater(Instant now, Duration time) {
            return time.compareTo(left(now)) > 0 ? new Next(now.plus(time), time) : this;
        }
    }

    /// The longest of what must be waited for; nothing if that is too long, see [#closed].
    private void waitUntilOpen() throws InterruptedException {
        var now = around.clock().instant();
        var pace = next.left(now);
        var away = away(now);
        var closed = away.left(now);
        if (closed.compareTo(around.settings().maxWait()) > 0) {
            return;
        }
        if (closed.compareTo(pace) > 0) {
            pause(away.asked() ? new Waits(Duration.ZERO, Duration.ZERO, closed, Duration.ZERO)
                    : new Waits(Duration.ZERO, Duration.ZERO, Duration.ZERO, closed));
        } else {
            pause(crawlDelay ? new Waits(Duration.ZERO, pace, Duration.ZERO, Duration.ZERO) : paced(pace));
        }
    }

    private void waitForGroup() throws InterruptedException {
        if (group.isPresent() && closed().isEmpty()) {
            var now = around.clock().instant();
            var free = around.memory().turn(group.get().name(), now, shared.pace(group.get().delay()));
            pause(paced(free.isAfter(now) ? Duration.between(now, free) : Duration.ZERO));
        }
    }

    private static Waits paced(Duration time) {
        return new Waits(time, Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }

    private void pause(Waits time) throws InterruptedException {
        if (time.total().isPositive()) {
            around.pause().sleep(time.total());
            ledger.waited(time, around.clock().instant());
        }
    }

    private Sent sent(Exchanger.Sent sent) {
        var now = around.clock().instant();
        ledger.sent(sent, now);
        return switch (sent) {
            case Exchanger.Broken broken -> {
                if (broken.why() == Exchanger.Why.SILENT) {
                    own.failed(true, broken.reason(), delay);
                }
                yield new Sent(sent, Optional.empty(), own.now().failures());
            }
            case Exchanger.Answered answered -> {
                var away = answered(answered, now);
                yield new Sent(sent, away, own.now().failures());
            }
        };
    }

    private Optional<Duration> answered(Exchanger.Answered answered, Instant now) {
        var exchange = answered.exchange();
        var named = RetryAfter.of(exchange, now);
        var reason = "HTTP " + exchange.status();
        if (exchange.status() == 429 || named.isPresent()) {
            return Optional.of(shared.asked(named, reason));
        }
        if (exchange.status() >= 500) {
            own.failed(false, reason, delay);
        } else {
            heard(exchange, reason);
            own.answered();
            if (group.isPresent()) {
                shared.answered();
            }
        }
        return Optional.empty();
    }

    /// robots.txt apart, which many a host keeps from everybody.
    private void heard(Exchange exchange, String reason) {
        if (exchange.status() != FORBIDDEN) {
            refusals.answered();
        } else if (!RobotsCache.PATH.equals(exchange.url().getPath())) {
            refusals.turnedAway(reason);
        }
    }

    /// What came last from it was a page for automated visitors, under a status that does not say so.
    void wasTurnedAway(String reason) {
        refusals.wasTurnedAway(reason);
    }

    private HostState away(Instant now) {
        var mine = own.now();
        var ours = shared.now();
        return ours.left(now).compareTo(mine.left(now)) >= 0 ? ours : mine;
    }

    /// Whether the host is left alone for longer than a run waits.
    Optional<Closed> closed() {
        var now = around.clock().instant();
        var away = away(now);
        var left = away.left(now);
        return left.compareTo(around.settings().maxWait()) > 0
                ? Optional.of(new Closed(left, away.reason(), away.asked())) : Optional.empty();
    }

    /// robots.txt asks for a longer pause.
    void slowTo(Duration asked) {
        if (asked.compareTo(delay) > 0) {
            crawlDelay = true;
            delay = asked;
            next = next.orLater(around.clock().instant(), asked);
        }
    }

    /// Whether requests to this host need a contact in the user agent.
    boolean contactRequired() {
        return group.map(HostGroup::contactRequired).orElse(false);
    }

    HostLedger ledger() {
        return ledger;
    }
}
