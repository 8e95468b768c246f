package lodestone.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import lodestone.model.HostState;

/// What one host, or one group of hosts, wants of us now. Every change for the worse is in the memory before
/// the next request, so that it holds for whoever asks next, after a kill too. Thread-safe.
final class Standing {

    /// So often at most is the pause doubled, and taken back once after so many answers.
    private static final int MOST_SLOWDOWN = 4;
    private static final int ANSWERS = 10;
    /// Another program may have learned something since.
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final String name;
    private final Surroundings around;
    private volatile HostState state;
    private volatile Instant read;
    private int answers;

    private Standing(String name, Surroundings around, HostState state) {
        this.name = name;
        this.around = around;
        this.state = state;
        this.read = around.clock().instant();
    }

    /// As it was left the last time.
    static Standing of(String name, Surroundings around) {
        var kept = around.memory().state(name);
        return new Standing(name, around, kept.orElseGet(() -> HostState.calm(around.clock().instant())));
    }

    /// How it is now.
    HostState now() {
        if (Duration.between(read, around.clock().instant()).compareTo(FRESH) > 0) {
            lookAgain();
        }
        return state;
    }

    private synchronized void lookAgain() {
        var now = around.clock().instant();
        read = now;
        around.memory().state(name).filter(kept -> kept.left(now).compareTo(state.left(now)) > 0)
                .ifPresent(kept -> state = kept);
    }

    /// The usual pause, longer after the host had too much of us.
    Duration pace(Duration delay) {
        return BackOff.doubled(delay, state.slowdown());
    }

    /// The host has too much of us.
    ///
    /// @param named how long it asks us to stay away
    /// @return how long we do
    synchronized Duration asked(Optional<Duration> named, String reason) {
        var wait = named.orElseGet(() -> BackOff.unsaid(state.failures(), around.chance().getAsDouble()));
        worse(wait, reason, true, Math.min(state.slowdown() + 1, MOST_SLOWDOWN));
        return wait;
    }

    /// The host failed to answer.
    synchronized void failed(boolean silent, String reason, Duration pace) {
        int failures = state.failures() + 1;
        worse(BackOff.after(failures, silent, pace, around.chance().getAsDouble()), reason, false,
                state.slowdown());
    }

    private void worse(Duration wait, String reason, boolean asked, int slowdown) {
        var now = around.clock().instant();
        answers = 0;
        boolean longer = wait.compareTo(state.left(now)) >= 0;
        save(new HostState(longer ? now : state.since(), longer ? now.plus(wait) : state.notBefore(),
                longer ? reason : state.reason(), longer ? asked : state.asked(), state.failures() + 1,
                slowdown));
    }

    /// The host answered: failures in a row end, and after some more answers it is asked faster again.
    void answered() {
        if (state.failures() > 0 || state.slowdown() > 0) {
            better();
        }
    }

    private synchronized void better() {
        boolean faster = ++answers >= ANSWERS && state.slowdown() > 0;
        if (faster) {
            answers = 0;
        }
        if (faster || state.failures() > 0) {
            save(new HostState(state.since(), state.notBefore(), state.reason(), state.asked(), 0,
                    state.slowdown() - (faster ? 1 : 0)));
        }
    }

    private void save(HostState changed) {
        state = changed;
        around.memory().save(name, changed);
    }
}
