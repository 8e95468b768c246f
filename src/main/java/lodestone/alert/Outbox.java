package lodestone.alert;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lodestone.model.Watch;
import lodestone.store.Alert;
import lodestone.store.Message;
import lodestone.store.Store;

/// Puts digests into the form of each channel, to be delivered by a [Courier]. A channel gets what is meant
/// for it: the matches of watches that name it, and everything else if it is a default channel.
final class Outbox {

    private final Store store;
    private final AlertSettings settings;
    private final List<Channel> channels;
    private final Map<String, Watch> watches;
    private final ZoneId zone;
    private final Clock clock;

    Outbox(Store store, AlertSettings settings, List<Channel> channels, List<Watch> watches, ZoneId zone,
            Clock clock) {
        this.store = store;
        this.settings = settings;
        this.channels = List.copyOf(channels);
        this.watches = watches.stream()
                .collect(Collectors.toMap(Watch::name, Function.identity(), (first, _) -> first));
        this.zone = zone;
        this.clock = clock;
    }

    /// Keeps a message for each channel until the digest of that name is whole.
    ///
    /// @param maker of the digest that tells these alerts
    void prepare(String name, List<Alert> alerts, Function<List<Alert>, Digest> maker) {
        var made = new LinkedHashMap<List<Alert>, Digest>();
        var messages = new ArrayList<Message>();
        for (var channel : channels) {
            var meant = alerts.stream().filter(alert -> channelsOf(alert).contains(channel.id())).toList();
            if (!meant.isEmpty() || settings.usual().contains(channel.id())) {
                messages.add(message(name, channel, made.computeIfAbsent(meant, maker), meant));
            }
        }
        store.messages().prepare(messages);
    }

    /// Messages for those channels, to go as soon as something may be sent.
    List<Message> now(String name, List<String> ids, Digest digest, List<Alert> alerts) {
        return channels.stream().filter(channel -> ids.contains(channel.id()))
                .map(channel -> message(name, channel, digest, alerts)).toList();
    }

    /// The same for one channel and without a wait: somebody is looking.
    List<Message> sample(String name, Channel channel, Digest digest, Instant now) {
        return List.of(message(name, channel, digest, List.of(), now));
    }

    /// Matches that nobody was told of, of watches that want them told at once and may be, by watch.
    Map<String, List<Alert>> atOnce(Instant now) {
        var groups = atOnce();
        groups.keySet().removeIf(name -> restedAt(name).isAfter(now));
        return groups;
    }

    /// When the next of them may be told; empty if there are none.
    Optional<Instant> nextAtOnce() {
        return atOnce().keySet().stream().map(this::restedAt).min(Instant::compareTo);
    }

    private Instant restedAt(String watch) {
        return settings.limits().restedAt(store.alerts().lastTold("watch", watch));
    }

    private Map<String, List<Alert>> atOnce() {
        var groups = new LinkedHashMap<String, List<Alert>>();
        if (watches.values().stream().noneMatch(Outbox::isAtOnce)) {
            return groups;
        }
        store.alerts().pending().stream()
                .filter(alert -> watch(alert).filter(Outbox::isAtOnce).isPresent())
                .filter(alert -> !channelsOf(alert).isEmpty())
                .forEach(alert -> groups.computeIfAbsent(alert.subject(), _ -> new ArrayList<>()).add(alert));
        return groups;
    }

    private static boolean isAtOnce(Watch watch) {
        return watch.schedule() == Watch.Schedule.AT_ONCE;
    }

    private Message message(String name, Channel channel, Digest digest, List<Alert> alerts) {
        return message(name, channel, digest, alerts, settings.limits().next(clock.instant(), zone));
    }

    private Message message(String name, Channel channel, Digest digest, List<Alert> alerts, Instant due) {
        var now = clock.instant();
        var id = name + "." + channel.id();
        return new Message(id, channel.id(), name, now, digest.subject(), channel.content(id, digest),
                alerts.stream().map(Alert::key).toList(), recipients(channel, due));
    }

    private static List<Message.Recipient> recipients(Channel channel, Instant due) {
        return channel.recipients().stream().map(name -> new Message.Recipient(name, due)).toList();
    }

    /// The watch that it is a match of.
    Optional<Watch> watch(Alert alert) {
        return Optional.of(alert).filter(one -> one.kind().equals("watch"))
                .flatMap(one -> Optional.ofNullable(watches.get(one.subject())));
    }

    /// The channels that it goes to besides the files.
    List<String> channelsOf(Alert alert) {
        return watch(alert).map(settings::of).orElse(settings.usual());
    }

    /// A name for a message of its own, the same for the same alerts.
    static String nameOf(String kind, List<Alert> alerts) {
        var keys = alerts.stream().map(Alert::key).collect(Collectors.joining("\n"));
        return kind + "-" + UUID.nameUUIDFromBytes(keys.getBytes(StandardCharsets.UTF_8));
    }
}
