package lodestone.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lodestone.fetch.Posting;
import lodestone.model.DigestPeriod;
import lodestone.model.Watch;
import lodestone.record.Records;
import lodestone.store.Store;

/// Everything between a digest and whoever is to read it, made in one place. Thread-safe.
public final class Delivering {

    private final Store store;
    private final AlertSettings settings;
    private final List<Channel> channels;
    private final Outbox outbox;
    private final Courier courier;
    private final Entries entries;
    private final ZoneId zone;
    private final Clock clock;

    /// What it is made of.
    ///
    /// @param timeout for each step of a conversation with a mail server
    /// @param process which this is, in words that no other one alive has
    /// @param zone whose calendar holds for quiet hours and days
    public record With(Store store, Records records, Posting posting, Duration timeout, String process,
            ZoneId zone, Clock clock, Courier.Pause pause) {}

    /// Channels as the settings say.
    public Delivering(AlertSettings settings, List<Watch> watches, With with) {
        this.store = with.store();
        this.settings = settings;
        this.zone = with.zone();
        this.clock = with.clock();
        this.channels = settings.channels().stream().map(one -> channel(one, with)).toList();
        this.outbox = new Outbox(store, settings, channels, watches, zone, clock);
        this.courier = new Courier(store, channels, with.process(), clock, with.pause());
        this.entries = new Entries(store, with.records());
    }

    private Channel channel(ChannelSettings one, With with) {
        return switch (one) {
            case ChannelSettings.Mail mail -> new MailChannel(mail, with.posting(), with.timeout());
            case ChannelSettings.Webhook hook -> new PostChannel(hook, with.posting(), clock);
        };
    }

    /// Delivers everything that is due.
    ///
    /// @return what an operator has to be told, one line each
    public List<String> deliver() throws InterruptedException {
        return courier.deliver();
    }

    /// Tells the matches of watches that want them at once, and delivers them. What is held back by a limit,
    /// or has no channel but the files, is told later.
    ///
    /// @return what an operator has to be told, one line each
    public List<String> tellAtOnce() throws InterruptedException {
        var now = clock.instant();
        for (var group : outbox.atOnce(now).values()) {
            var name = Outbox.nameOf("at-once", group);
            var digest = brief(name, entries.of(group, LocalDate.ofInstant(now, zone)), now);
            var messages = outbox.now(name, outbox.channelsOf(group.getFirst()), digest, group);
            store.messages().send(messages, group, name, now);
        }
        return courier.deliver();
    }

    /// When [#tellAtOnce] has something to do next; empty if it has nothing.
    public Optional<Instant> next() {
        return Stream.concat(store.messages().nextDue().stream(), outbox.nextAtOnce().stream())
                .min(Instant::compareTo);
    }

    /// Sends a sample to every recipient of that channel.
    ///
    /// @return what an operator has to be told; empty if every one took it
    /// @throws IllegalArgumentException if there is no such channel
    public List<String> test(String id) throws InterruptedException {
        var channel = channels.stream().filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no channel \"" + id + "\""));
        var now = clock.instant();
        var name = "test-" + now.toEpochMilli();
        store.messages().send(outbox.sample(name, channel, brief(name, List.of(), now), now), List.of(), name,
                now);
        return courier.deliver();
    }

    /// A digest of those entries alone.
    private Digest brief(String name, List<Entry> told, Instant now) {
        return new Digest(now, zone, told, List.of(), List.of(), List.of(), store.documents().count(),
                List.of(), new DigestPeriod(DigestPeriod.Kind.ALERT, name, now, List.of()), List.of(),
                shown());
    }

    Shown shown() {
        return Shown.of(settings);
    }

    Outbox outbox() {
        return outbox;
    }

    Entries entries() {
        return entries;
    }
}
