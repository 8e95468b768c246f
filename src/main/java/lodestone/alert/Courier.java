package lodestone.alert;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import lodestone.store.Delivery;
import lodestone.store.Store;

/// Delivers what waits, at least once: a message is taken off only after its recipient's server took it, and
/// goes under the same key at every attempt. What fails is tried again after ever longer waits, and after the
/// last of them given up, which is told. One courier is at work at a time over all programs on a store.
/// Thread-safe.
public final class Courier {

    private static final String LEASE = "deliveries";
    private static final Duration TERM = Duration.ofMinutes(5);
    /// Before the second, third … attempt.
    private static final List<Duration> WAITS = List.of(Duration.ofSeconds(1), Duration.ofSeconds(4),
            Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2),
            Duration.ofHours(6), Duration.ofHours(12));
    /// Waits up to this are waited for, longer ones are left to a later call.
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Store store;
    private final Map<String, Channel> channels = new LinkedHashMap<>();
    private final String holder;
    private final Clock clock;
    private final Pause pause;
    private final ReentrantLock turn = new ReentrantLock();

    /// Waits that long.
    public interface Pause {

        /// Returns when the time is over.
        void take(Duration time) throws InterruptedException;
    }

    /// @param process which this is, in words that no other one alive has
    Courier(Store store, List<Channel> channels, String process, Clock clock, Pause pause) {
        this.store = store;
        this.holder = "delivery of " + process;
        this.clock = clock;
        this.pause = pause;
        channels.forEach(channel -> this.channels.put(channel.id(), channel));
    }

    /// Delivers everything that is due, with the first attempts again of what fails.
    ///
    /// @return what an operator has to be told, one line each, told only this once
    public List<String> deliver() throws InterruptedException {
        if (store.messages().due(clock.instant().plus(PATIENCE)).isEmpty()) {
            return List.of();
        }
        turn.lock();
        try {
            return store.leases().take(List.of(LEASE), holder, clock.instant(), TERM).isEmpty() ? List.of()
                    : rounds();
        } finally {
            turn.unlock();
        }
    }

    private List<String> rounds() throws InterruptedException {
        var troubles = new Troubles();
        try {
            var next = Optional.of(clock.instant());
            while (next.isPresent()) {
                var wait = Duration.between(clock.instant(), next.get());
                if (wait.isPositive()) {
                    pause.take(wait);
                }
                for (var delivery : store.messages().due(later(clock.instant(), next.get()))) {
                    store.leases().renew(holder, clock.instant(), TERM);
                    attempt(delivery, troubles);
                }
                next = store.messages().due(clock.instant().plus(PATIENCE)).stream().map(Delivery::due)
                        .findFirst();
            }
        } finally {
            store.leases().give(holder);
        }
        return troubles.lines();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void attempt(Delivery delivery, Troubles troubles) throws InterruptedException {
        var channel = channels.get(delivery.channel());
        var sent = channel == null
                ? new Sent.Never("no channel of that name stands in config/lodestone.yaml")
                : channel.send(delivery, store.messages().content(delivery.messageId()), key(delivery));
        var now = clock.instant();
        switch (sent) {
            case Sent.Taken() -> {
                store.messages().delivered(delivery, now);
                troubles.over(delivery);
            }
            case Sent.Later(var fault, var wait) -> later(delivery, fault, wait, now, troubles);
            case Sent.Never(var fault) -> {
                store.messages().dead(delivery, fault, now);
                troubles.add(delivery, fault + "; given up");
            }
        }
    }

    private void later(Delivery delivery, String fault, Optional<Duration> asked, Instant now,
            Troubles troubles) {
        if (delivery.attempts() >= WAITS.size()) {
            store.messages().dead(delivery, fault, now);
            troubles.add(delivery, fault + "; given up after " + (delivery.attempts() + 1) + " attempts");
            return;
        }
        var wait = WAITS.get(delivery.attempts());
        var due = now.plus(asked.filter(longer -> longer.compareTo(wait) > 0).orElse(wait));
        store.messages().later(delivery, fault, due, now);
        if (delivery.attempts() == 0 || troubles.knows(delivery)) {
            troubles.add(delivery, fault + "; it is tried again");
        }
    }

    /// The same at every attempt, and of no other delivery anywhere.
    private static String key(Delivery delivery) {
        var text = delivery.messageId() + "\n" + delivery.recipient() + "\n"
                + delivery.created().toEpochMilli();
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /// How a troubled delivery reads in a list, e.g. `desk to ops@example.org: HTTP 500; tried 3 times`.
    public static String words(Delivery delivery) {
        var fate = delivery.state() == Delivery.State.DEAD ? "given up after " : "is tried again, so far ";
        return "%s%s: “%s”: %s; %s%d attempt%s".formatted(delivery.channel(),
                delivery.recipient().equals(delivery.channel()) ? "" : " to " + delivery.recipient(),
                DigestText.clean(delivery.subject()), delivery.fault().orElse(""), fate, delivery.attempts(),
                delivery.attempts() == 1 ? "" : "s");
    }

    /// What went wrong in one call and is still wrong at its end; one line for all that share a fault.
    private static final class Troubles {

        private record Target(String message, String recipient) {

            static Target of(Delivery delivery) {
                return new Target(delivery.messageId(), delivery.recipient());
            }
        }

        private final Map<Target, String> byTarget = new LinkedHashMap<>();

        void add(Delivery delivery, String words) {
            byTarget.put(Target.of(delivery), delivery.channel() + ": " + words);
        }

        boolean knows(Delivery delivery) {
            return byTarget.containsKey(Target.of(delivery));
        }

        void over(Delivery delivery) {
            byTarget.remove(Target.of(delivery));
        }

        List<String> lines() {
            var groups = new LinkedHashMap<String, List<String>>();
            byTarget.forEach((target, words) -> groups.computeIfAbsent(words, _ -> new ArrayList<>())
                    .add(target.recipient()));
            return groups.entrySet().stream().map(group -> group.getKey() + " ("
                    + (group.getValue().size() == 1 ? group.getValue().getFirst()
                            : group.getValue().size() + " messages")
                    + ")").toList();
        }
    }
}
