package lodestone.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lodestone.alert.AccessTable;
import lodestone.fetch.Fetcher;
import lodestone.run.Watched;
import lodestone.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Configured sources with their health.
@Command(name = "sources", description = "Configured sources with their health.",
        synopsisSubcommandLabel = "list|check")
final class SourcesCommand implements Runnable {

    private static final int DAYS = 7;

    @ParentCommand
    private @Nullable Main main;

    @Override
    public void run() {
        throw new UsageException("name list or check");
    }

    @Command(name = "list", description = {"Every listing and how it stands, and what each host was asked.",
        "States: ok, not-modified, empty (valid, announces nothing), failed (time-out, trouble of the "
                + "host, not found once), gone (404 or 410 twice, at least a day apart), blocked "
                + "(robots.txt, 401, 403, 451, a captcha), changed-shape (what used to be found is not "
                + "there), unreadable, rate-limited, refused (by us), unvisited, disabled.",
        "Silent: days since the last announcement, of those expected from its history at most.",
        "As jsonl one object a listing: listing, source, name, kind, url, verified, enabled, state, reason, "
                + "failures, last_attempt, last_success, last_new, last_change, silent_days, "
                + "expected_silence_days, too_long, "
                + "owed (announced, did not come yet), held (announced before its time), held_until, "
                + "due (null: now)."})
    int list(@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "text or jsonl (default: text).") Format format) throws IOException {
        var root = Objects.requireNonNull(main);
        var settings = Settings.read(root.home());
        var out = root.streams().out();
        try (var store = settings.reading()) {
            var now = Clock.systemUTC().instant();
            if (format == Format.jsonl) {
                Watched.all(settings.sources(), store, now)
                        .forEach(one -> out.println(JsonLines.line(WatchedJson.of(one, now))));
            } else {
                out.print(SourceTable.text(settings.sources(), store, now, root.streams().columns()));
                out.print(access(store, now, root.streams().columns()));
            }
        }
        settings.faults().forEach(fault -> root.streams().err().println(fault));
        return settings.faults().isEmpty() ? 0 : 1;
    }

    /// What hosts were asked of late, and which are left alone now.
    private static String access(Store store, Instant now, int width) {
        var days = store.hostDays().since(LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(DAYS - 1));
        var alone = new StringBuilder();
        store.hosts().leftAlone(now).forEach((host, state) -> alone.append("  ")
                .append(TerminalText.clean(host)).append(" is left alone until ")
                .append(state.notBefore().truncatedTo(ChronoUnit.SECONDS)).append(": ")
                .append(TerminalText.clean(state.reason())).append('\n'));
        var table = days.isEmpty() ? "" : AccessTable.text(days, width);
        return days.isEmpty() && alone.isEmpty() ? ""
                : "\nFair access, the last " + DAYS + " days\n" + table + alone;
    }

    @Command(name = "check", description = {"Fetch each listing once and show what a run would take of it "
            + "and what not, and why; no document is stored.",
        "take: would be asked for. stored: is there already. held: announced before its time. older: than a "
                + "run looks back by itself (90 days); run --since takes it. form, keyword, match: not "
                + "among those that the listing names. Where entries lead to a filing's index or to a page "
                + "before the document, the documents of the first are shown. Older pages are named and "
                + "not read."})
    int check(@Parameters(paramLabel = "ID", arity = "0..*") @Nullable List<String> ids)
            throws IOException, InterruptedException {
        var root = Objects.requireNonNull(main);
        var settings = Settings.read(root.home());
        settings.faults().forEach(fault -> root.streams().err().println(fault));
        var wanted = Optional.ofNullable(ids).orElse(List.of());
        var listings = settings.sources().stream().flatMap(source -> source.listings().stream()
                .filter(listing -> wanted.isEmpty() ? source.visits(listing)
                        : wanted.contains(source.id()) || wanted.contains(listing.id())))
                .toList();
        if (listings.isEmpty()) {
            throw new UsageException("no such source: " + String.join(", ", wanted));
        }
        boolean good = settings.faults().isEmpty();
        try (var store = Store.open(settings.store());
                var fetcher = new Fetcher(settings.fetch(), Clock.systemUTC(), new StoredHosts(store))) {
            for (var listing : listings) {
                good &= new SourceCheck(listing, fetcher, store, root.streams().out()).run();
            }
        }
        return good ? 0 : 1;
    }
}
