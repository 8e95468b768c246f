package lodestone.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;

/// One host's turn: one request at a time, and a pause between the end of one and the start of the next.
final class HostGate {

    private final ReentrantLock turn = new ReentrantLock(true);
    private final String host;
    private final Clock clock;
    private final Pause pause;
    private volatile Instant next = Instant.MIN;
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

    private void waitUntilNext() throws InterruptedException {
        var now = clock.instant();
        if (next.isAfter(now)) {
            var time = Duration.between(now, next);
            pause.sleep(time);
            waited = waited.plus(time);
        }
    }

    private void count(Exchanger.Sent sent) {
        requests++;
        if (sent instanceof Exchanger.Answered answered) {
            bytes += answered.exchange().body().length;
            notModified += answered.exchange().status() == 304 ? 1 : 0;
        }
    }

    /// No request before that time from now has passed, whoever asks.
    void later(Duration time) {
        var at = clock.instant().plus(time);
        next = at.isAfter(next) ? at : next;
    }

    /// How long a request would have to wait now.
    Duration wait(Instant now) {
        return next.isAfter(now) ? Duration.between(now, next) : Duration.ZERO;
    }

    /// robots.txt asks for a longer pause.
    void slowTo(Duration crawlDelay) {
        delay = crawlDelay.compareTo(delay) > 0 ? crawlDelay : delay;
    }

    HostLedger ledger() {
        return new HostLedger(host, requests, notModified, bytes, waited);
    }
}
