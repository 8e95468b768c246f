package lodestone.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;

/// One host's turn: one request at a time, and a pause between the end of one and the start of the next.
final class HostGate {

    /// Requests without an answer, one after the other, after which the host counts as down.
    static final int MOST_SILENCES = 3;
    private static final Duration DOWN = Duration.ofHours(1);

    private final ReentrantLock turn = new ReentrantLock(true);
    private final String host;
    private final Clock clock;
    private final Pause pause;
    private volatile Turn next = new Turn(Instant.MIN, Duration.ZERO);
    private volatile Turn opens = new Turn(Instant.MIN, Duration.ZERO);
    private volatile Turn back = new Turn(Instant.MIN, Duration.ZERO);
    private int silences;
    private volatile Duration delay;
    private long requests;
    private long notModified;
    private long bytes;
    private Duration waited = Duration.ZERO;

    HostGate(String host, Duration delay, Clock clock, Pause pause) {
        this.host = host;
        this.delay = delay;
        this.clock = clock;
        this.pause = pause;
    }

    /// Takes its turn, waits as long as must be, and sends.
    Exchanger.Sent send(Callable<Exchanger.Sent> request) throws InterruptedException {
        turn.lockInterruptibly();
        try {
            waitUntilNext();
            var sent = request.call();
            count(sent);
            return sent;
        } catch (InterruptedException | RuntimeException passed) {
            throw passed;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            later(delay);
            turn.unlock();
        }
    }

    /// A time to wait for.
    ///
    /// @param span how long that was when it was set: a clock that was put back must not lengthen it
    private record Turn(Instant at, Duration span) {

        Duration left(Instant now) {
            var left = at.isAfter(now) ? Duration.between(now, at) : Duration.ZERO;
            return left.compareTo(span) > 0 ? span : left;
        }

        Turn orLater(Instant now, Duration time) {
            return time.compareTo(left(now)) > 0 ? new Turn(now.plus(time), time) : this;
        }
    }

    private void waitUntilNext() throws InterruptedException {
        var time = next.left(clock.instant());
        if (time.isPositive()) {
            pause.sleep(time);
            waited = waited.plus(time);
        }
    }

    private void count(Exchanger.Sent sent) {
        requests++;
        boolean silent = sent instanceof Exchanger.Broken broken && broken.why() == Exchanger.Why.SILENT;
        silences = silent ? silences + 1 : 0;
        if (silences >= MOST_SILENCES) {
            back = back.orLater(clock.instant(), DOWN);
        }
        if (sent instanceof Exchanger.Answered answered) {
            bytes += answered.exchange().body().length;
            notModified += answered.exchange().status() == 304 ? 1 : 0;
        }
    }

    /// No request before that time from now has passed, whoever asks.
    private void later(Duration time) {
        next = next.orLater(clock.instant(), time);
    }

    /// The host asks to stay away for that time.
    void close(Duration time) {
        opens = opens.orLater(clock.instant(), time);
        later(time);
    }

    /// How much of what the host asked for is left.
    Duration closed(Instant now) {
        return opens.left(now);
    }

    /// Whether so many requests went without an answer that the host is left alone for an hour.
    boolean isDown(Instant now) {
        return back.left(now).isPositive();
    }

    /// robots.txt asks for a longer pause.
    void slowTo(Duration crawlDelay) {
        delay = crawlDelay.compareTo(delay) > 0 ? crawlDelay : delay;
    }

    HostLedger ledger() {
        return new HostLedger(host, requests, notModified, bytes, waited);
    }
}
