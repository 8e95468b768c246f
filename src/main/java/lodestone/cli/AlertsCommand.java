package lodestone.cli;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lodestone.alert.Courier;
import lodestone.fetch.Posting;
import lodestone.store.AlertStatus;
import lodestone.store.AlertStatus.State;
import lodestone.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Alerts and their deliveries.
@Command(name = "alerts", description = "Alerts: how each stands, who was told, what was not sent.",
        synopsisSubcommandLabel = "list|ack|close|retry|test")
final class AlertsCommand implements Runnable {

    private static final int LIMIT = 100;

    @ParentCommand
    private @Nullable Main main;

    @Override
    public void run() {
        throw new UsageException("name list, ack, close, retry or test");
    }

    @Command(name = "list", description = "Alerts that are not closed, newest first, with their deliveries; "
            + "then what could not be delivered.")
    int list(@Option(names = "--all", description = "Closed ones too.") boolean all,
            @Option(names = "--limit", paramLabel = "N", defaultValue = "" + LIMIT,
                    description = "At most that many (default: ${DEFAULT-VALUE}).") int limit,
            @Option(names = "--format", paramLabel = "text|jsonl", defaultValue = "text",
                    description = "text or jsonl (default: ${DEFAULT-VALUE}).") Format format) {
        var root = root();
        var states = all ? EnumSet.allOf(State.class) : EnumSet.complementOf(EnumSet.of(State.CLOSED));
        try (var store = Settings.read(root.home()).reading()) {
            var shown = store.alerts().list(states, limit);
            switch (format) {
                case text -> text(store, shown, root.streams());
                case jsonl -> shown.forEach(alert -> root.streams().out()
                        .println(JsonLines.line(AlertJson.of(alert,
                                store.messages().of(alert.alert().key())))));
            }
            root.streams().out().flush();
        }
        return 0;
    }

    private static void text(Store store, List<AlertStatus> shown, Streams streams) {
        var out = streams.out();
        shown.forEach(alert -> out.println(TerminalText.clean("%6d  %-12s  %-13s %s".formatted(alert.number(),
                alert.state().label() + (alert.episode() > 1 ? " (" + alert.episode() + ")" : ""),
                alert.alert().kind(), words(store, alert)))));
        if (shown.isEmpty()) {
            out.println("No alerts.");
        }
        var troubled = store.messages().troubled();
        if (!troubled.isEmpty()) {
            out.println("\nNot delivered");
            troubled.forEach(delivery -> out.println("  " + TerminalText.clean(Courier.words(delivery))));
        }
    }

    private static String words(Store store, AlertStatus alert) {
        var about = alert.alert().documentId().isEmpty() ? alert.alert().subject()
                : store.documents().byId(alert.alert().documentId())
                        .map(stored -> stored.version().document().title()).orElse("")
                        + " [" + alert.alert().documentId() + "]";
        var detail = alert.alert().detail().isEmpty() ? "" : "; " + alert.alert().detail();
        var sent = store.messages().of(alert.alert().key()).stream()
                .collect(Collectors.groupingBy(delivery -> delivery.state().label(), TreeMap::new,
                        Collectors.counting()));
        return about + detail
                + (sent.isEmpty() ? ""
                        : "; " + sent.entrySet().stream().map(one -> one.getValue() + " " + one.getKey())
                                .collect(Collectors.joining(", ")));
    }

    @Command(name = "ack", description = "You are at it: the alert is acknowledged.")
    int ack(@Parameters(paramLabel = "ID", arity = "1..*") Set<Long> ids) {
        return settle(ids, State.ACKNOWLEDGED);
    }

    @Command(name = "close", description = "You are done with it. Should it come up again, it says why.")
    int close(@Parameters(paramLabel = "ID", arity = "1..*") Set<Long> ids) {
        return settle(ids, State.CLOSED);
    }

    private int settle(Set<Long> ids, State state) {
        var root = root();
        boolean all = true;
        try (var store = Store.open(Settings.read(root.home()).store())) {
            for (long id : ids) {
                boolean settled = store.alerts().settle(id, state, TerminalAudit.by(),
                        Clock.systemUTC().instant());
                TerminalAudit.add(store, state == State.CLOSED ? "alerts close" : "alerts ack",
                        Long.toString(id), "", settled);
                if (!settled) {
                    root.streams().err().println("alert " + id + ": " + (store.alerts().byNumber(id).isEmpty()
                            ? "there is none of that number" : "it is closed"));
                    all = false;
                }
            }
        }
        return all ? 0 : 1;
    }

    @Command(name = "retry", description = "Tries again at once what was given up, and what failed "
            + "and waits for its next attempt.")
    int retry() throws InterruptedException {
        var root = root();
        var settings = Settings.read(root.home());
        var clock = Clock.systemUTC();
        try (var store = Store.open(settings.store()); var posting = new Posting(settings.fetch(), clock)) {
            int revived = store.messages().revive(clock.instant());
            var troubles = settings.delivering(ThisProcess.of(root.home()), store, posting, clock).deliver();
            root.streams().out().println(revived + " tried again");
            return told(troubles);
        }
    }

    @Command(name = "test", description = "Sends a sample to a channel of config/lodestone.yaml.")
    int test(@Parameters(paramLabel = "CHANNEL") String channel) throws InterruptedException {
        var root = root();
        var settings = Settings.read(root.home());
        var clock = Clock.systemUTC();
        if (settings.alerts().channels().stream().noneMatch(known -> known.id().equals(channel))) {
            throw new UsageException("no channel \"" + channel + "\" in config/lodestone.yaml; there are "
                    + String.join(", ", settings.alerts().ids()) + ", of which files need no test");
        }
        try (var store = Store.open(settings.store()); var posting = new Posting(settings.fetch(), clock)) {
            var troubles = settings.delivering(ThisProcess.of(root.home()), store, posting, clock)
                    .test(channel);
            if (troubles.isEmpty()) {
                root.streams().out().println("A sample was sent to " + channel + ".");
            }
            return told(troubles);
        }
    }

    private int told(List<String> troubles) {
        troubles.forEach(
                line -> root().streams().err().println("not delivered: " + TerminalText.clean(line)));
        return troubles.isEmpty() ? 0 : 1;
    }

    private Main root() {
        return Objects.requireNonNull(main);
    }
}
