package lodestone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import lodestone.alert.Courier;
import lodestone.claim.Examples;
import lodestone.config.ConfigurationReader;
import lodestone.index.ClaimIndex;
import lodestone.model.DigestPeriod.Kind;
import lodestone.model.ListingKind;
import lodestone.store.Delivery.State;
import lodestone.store.Store;
import lodestone.web.access.oidc.OidcException;
import lodestone.web.access.oidc.OidcSettings;
import lodestone.web.access.oidc.OpenId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// Checks what a run needs, and says what to do.
@Command(name = "doctor",
        description = "Check Java, disk, clock, configuration, chain, inbox, sources, schedule, channels, "
                + "sign-in, index, store; say what to do.",
        footer = {"",
            "Fetches no source and changes nothing; asks the provider of web.oidc, if there is one. "
                    + "./lodestone verify checks every digest."})
final class DoctorCommand implements Callable<Integer> {

    private static final int JAVA = 25;
    private static final int FAILURES = 3;
    private static final Duration LONG_HELD = Duration.ofDays(3);
    private static final long LITTLE = 1L << 30;
    private static final long TOO_LITTLE = 100L << 20;

    @ParentCommand
    private @Nullable Main main;

    private boolean failed;

    @Override
    public Integer call() {
        var home = Objects.requireNonNull(main).home();
        java();
        disk(home.index());
        var result = ConfigurationReader.read(home.folder());
        result.faults().forEach(fault -> bad("configuration", fault.toString()));
        if (result.faults().isEmpty()) {
            good("configuration", "no faults in config/ and sources/");
        }
        inbox(home);
        if (result.settingsAreSound()) {
            settings(result).ifPresent(settings -> {
                chain(home);
                if (!settings.watchesSources()) {
                    good("sources",
                            "none is enabled, runs take the inbox alone; enable one in a file of sources/");
                }
                data(home, settings);
            });
            result.configuration().web().access().oidc().ifPresent(this::provider);
        }
        if (result.settingsAreSound() && result.configuration().alerts().channels().isEmpty()) {
            good("channels", "none but files; digests are in " + home.digests());
        }
        return failed ? 1 : 0;
    }

    private Optional<Settings> settings(ConfigurationReader.Result result) {
        try {
            return Optional.of(Settings.of(result));
        } catch (FaultyHomeException faulty) {
            faulty.faults().forEach(fault -> bad("chain", fault));
            return Optional.empty();
        }
    }

    private void chain(Home home) {
        var files = Settings.chainFiles(home);
        var all = new Examples(files.chain()).all();
        var faults = all.stream().flatMap(example -> example.fault().stream()).toList();
        faults.forEach(fault -> bad("chain", files.located(fault)));
        if (faults.isEmpty()) {
            good("chain", files.chain().id() + " " + files.chain().version() + ", " + all.size()
                    + " examples come out as they should");
        }
    }

    private void java() {
        int version = Runtime.version().feature();
        if (version < JAVA) {
            bad("java", "version " + version + "; install a JDK " + JAVA + " or newer");
        } else {
            good("java", String.valueOf(Runtime.version()));
        }
    }

    private void disk(Path index) {
        var folder = index;
        while (Files.notExists(folder) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
                bad("disk", folder + " cannot be written; check its permissions");
            } else if (free < TOO_LITTLE) {
                bad("disk", (free >> 20) + " MB free at " + folder + "; a run would fail, make room");
            } else {
                good("disk",
                        (free >> 20) + " MB free at " + folder + (free < LITTLE ? "; make room soon" : ""));
            }
        } catch (IOException fault) {
            bad("disk", folder + " cannot be asked: " + fault.getMessage());
        }
    }

    private void inbox(Home home) {
        var inbox = home.inbox();
        if (!inbox.exists()) {
            good("inbox", "none; make " + inbox.folder() + " and put documents there");
            return;
        }
        try {
            int refused = inbox.refused().size();
            var waiting = inbox.waiting().size() + " files waiting";
            if (refused > 0) {
                bad("inbox", waiting + ", " + refused + " refused; read why in "
                        + inbox.folder().resolve("refused") + ", then remove or mend them");
            } else {
                good("inbox", waiting);
            }
        } catch (IOException fault) {
            bad("inbox", inbox.folder() + " cannot be read: " + fault.getMessage());
        }
    }

    private void data(Home home, Settings settings) {
        if (!Store.exists(settings.store())) {
            good("store", "none yet; ./lodestone run makes it");
            return;
        }
        try (var store = Store.openReadOnly(settings.store())) {
            store(store);
            clock(store);
            schedule(store, settings);
            sources(store, settings);
            held(store, Clock.systemUTC().instant());
            channels(store, settings);
            index(home, store.documents().count());
        } catch (IllegalStateException fault) {
            bad("store", String.valueOf(fault.getMessage()));
        }
    }

    private void store(Store store) {
        long waiting = store.documents().waiting();
        good("store", store.documents().count() + " documents"
                + (waiting == 0 ? "" : ", " + waiting + " not yet indexed; ./lodestone run takes them up"));
    }

    private void clock(Store store) {
        var now = Clock.systemUTC().instant();
        var last = store.runs().newestStart();
        if (last.isPresent() && last.get().isAfter(now)) {
            bad("clock", "it shows " + now + ", but the last run began at " + last.get() + "; set it right");
        } else {
            good("clock", now + ", after the last run");
        }
    }

    /// Digests that are missing now will be made up for by the next; that they are tells that nobody runs it.
    private void schedule(Store store, Settings settings) {
        var now = Clock.systemUTC().instant();
        var newest = store.periods().newest(Kind.DAILY, now);
        var missing = newest.map(period -> settings.schedule().daysSince(period.due(), now)).orElse(0L);
        if (missing > 1) {
            bad("schedule", missing + " digests are missing since " + newest.orElseThrow().key()
                    + "; keep ./lodestone serve running, or call ./lodestone run by cron");
        } else {
            good("schedule", newest.map(period -> "the newest digest is of " + period.key())
                    .orElse("no digest yet; ./lodestone run writes one, ./lodestone serve each day"));
        }
    }

    private void sources(Store store, Settings settings) {
        long contact = settings.fetch().contact().isPresent() ? 0 : settings.sources().stream()
                .flatMap(source -> source.listings().stream().filter(source::visits))
                .filter(listing -> listing.kind() == ListingKind.EDGAR).count();
        if (contact > 0) {
            bad("sources",
                    contact + " EDGAR listings are not fetched; name a contact in config/lodestone.yaml");
        }
        var ill = settings.sources().stream().flatMap(source -> source.listings().stream())
                .map(listing -> store.listings().get(listing.id()))
                .filter(state -> state.failures() >= FAILURES).toList();
        ill.forEach(state -> bad("sources", state.listingId() + " failed " + state.failures()
                + " times in a row: " + state.reason().orElse(state.outcome())
                + "; ./lodestone sources check "
                + state.listingId()));
        if (settings.watchesSources() && ill.isEmpty() && contact == 0) {
            good("sources", settings.sources().size() + " sources, none failing");
        }
    }

    /// No newsroom announces days ahead what it must not say yet: such a date was misread, or is of an event.
    private void held(Store store, Instant now) {
        new TreeMap<>(store.held().counts(now.plus(LONG_HELD))).forEach((listing, holding) -> bad("held",
                holding.count() + " documents of " + listing + " wait for days, the first until "
                        + holding.first() + "; ./lodestone sources check " + listing + " shows their dates"));
    }

    private void channels(Store store, Settings settings) {
        var troubled = store.messages().troubled();
        troubled.forEach(delivery -> bad("channels", Courier.words(delivery) + (delivery.state() == State.DEAD
                ? "; mend it, then ./lodestone alerts retry" : "")));
        if (troubled.isEmpty() && !settings.alerts().channels().isEmpty()) {
            good("channels", String.join(", ", settings.alerts().ids())
                    + "; ./lodestone alerts test CHANNEL sends a sample");
        }
    }

    private void provider(OidcSettings settings) {
        try (var openId = new OpenId(settings, Clock.systemUTC())) {
            openId.check();
            good("sign-in", settings.issuer() + " answers");
        } catch (OidcException fault) {
            bad("sign-in", fault.getMessage() + " People with passwords can still sign in; see web.oidc in "
                    + "config/lodestone.yaml");
        }
    }

    private void index(Home home, long documents) {
        try (var index = ClaimIndex.openReadOnly(home.lucene())) {
            if (index.size() != documents) {
                bad("index", "it holds " + index.size() + " of " + documents
                        + " documents; ./lodestone reindex rebuilds it");
            } else {
                good("index", index.size() + " documents");
            }
        } catch (IOException fault) {
            bad("index", String.valueOf(fault.getMessage()));
        }
    }

    private void good(String subject, String words) {
        line("ok  ", subject, words);
    }

    private void bad(String subject, String words) {
        failed = true;
        line("FAIL", subject, words);
    }

    private void line(String mark, String subject, String words) {
        Objects.requireNonNull(main).streams().out().printf("%s  %-13s  %s%n", mark, subject, words);
    }
}
