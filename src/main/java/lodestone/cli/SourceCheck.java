package lodestone.cli;

import java.io.PrintStream;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lodestone.extract.ListingRead;
import lodestone.extract.ListingReader;
import lodestone.fetch.FetchOutcome;
import lodestone.fetch.FetchOutcome.Fetched;
import lodestone.fetch.FetchRequest;
import lodestone.fetch.Fetcher;
import lodestone.model.Link;
import lodestone.model.Listing;
import lodestone.model.ListingKind;
import lodestone.run.BlockPage;
import lodestone.run.Fate;
import lodestone.run.Outcomes;
import lodestone.run.Preview;
import lodestone.run.Preview.Entry;
import lodestone.store.Store;

/// Asks a listing once and prints what a run would make of its answer.
final class SourceCheck {

    private static final int SHOWN = 10;
    private static final int EXAMPLES = 2;
    private static final int DAY = "2026-01-01".length();

    private final Listing listing;
    private final Fetcher fetcher;
    private final PrintStream out;
    private final Preview preview;
    private final List<Link> found = new ArrayList<>();
    private final List<ListingRead.Older> older = new ArrayList<>();

    SourceCheck(Listing listing, Fetcher fetcher, Store store, PrintStream out) {
        this.listing = listing;
        this.fetcher = fetcher;
        this.out = out;
        this.preview = new Preview(listing, store, Clock.systemUTC().instant());
    }

    /// Whether all of its addresses could be read.
    boolean run() throws InterruptedException {
        boolean good = true;
        int answered = 0;
        for (var address : preview.addresses()) {
            var wrong = read(address);
            wrong.ifPresent(reason -> out.println(listing.id() + ": " + reason
                    + (listing.query().isEmpty() ? "" : " (" + address + ")")));
            answered += wrong.isEmpty() ? 1 : 0;
            good &= wrong.isEmpty();
        }
        if (answered > 0) {
            print(answered);
        }
        return good;
    }

    /// Why nothing could be read; empty if it was.
    private Optional<String> read(URI address) throws InterruptedException {
        var outcome = fetch(address);
        if (!(outcome instanceof Fetched fetched)) {
            return Optional.of(Outcomes.of(outcome).label()
                    + Outcomes.reason(outcome).map(reason -> ", " + reason).orElse(""));
        }
        var blocked = BlockPage.reason(fetched);
        if (blocked.isPresent()) {
            return Optional.of("blocked, " + blocked.get());
        }
        return switch (new ListingReader().read(listing, Outcomes.raw(fetched))) {
            case ListingRead.Unreadable unreadable -> Optional.of(unreadable.reason());
            case ListingRead.Links links -> {
                found.addAll(links.links());
                older.addAll(links.older());
                yield Optional.empty();
            }
        };
    }

    private FetchOutcome fetch(URI address) throws InterruptedException {
        return fetcher.fetch(new FetchRequest(address, Optional.empty(), Optional.empty(),
                listing.kind() == ListingKind.EDGAR).asListing());
    }

    private void print(int answers) throws InterruptedException {
        var entries = preview.of(found);
        var byFate = entries.stream().collect(Collectors.groupingBy(Entry::fate,
                () -> new EnumMap<>(Fate.class), Collectors.toList()));
        out.println(listing.id() + ": " + entries.size() + " announced"
                + (answers > 1 ? " in " + answers + " answers" : "") + counts(byFate));
        for (var fate : byFate.entrySet()) {
            fate.getValue().stream().limit(fate.getKey() == Fate.TAKE ? SHOWN : EXAMPLES)
                    .forEach(entry -> print(fate.getKey().label(), entry.link()));
        }
        printBehind(byFate.getOrDefault(Fate.TAKE, List.of()));
        if (!entries.isEmpty() && entries.stream().allMatch(entry -> entry.link().publishedUtc().isEmpty())) {
            out.println("    none is dated: a run takes all of them, and each page tells its day");
        }
        older.stream().limit(EXAMPLES + 1L).forEach(page -> out.println("    goes on at " + page.url()
                + (preview.readsOn(page) ? "" : ", which is read with --since only")));
    }

    /// E.g. `: 3 to take, 12 older than 2026-08-31, 5 without a keyword`.
    private String counts(Map<Fate, List<Entry>> byFate) {
        return byFate.isEmpty() ? "" : byFate.entrySet().stream()
                .map(fate -> fate.getValue().size() + " " + words(fate.getKey(), fate.getValue()))
                .collect(Collectors.joining(", ", ": ", ""));
    }

    private String words(Fate fate, List<Entry> entries) {
        return switch (fate) {
            case TAKE -> "to take";
            case STORED -> "stored already";
            case HELD -> "held until " + earliest(entries) + (entries.size() > 1 ? " or later" : "");
            case OLDER -> "older than " + preview.from();
            case FORM -> "of another form";
            case KEYWORD -> "without a keyword";
            case MATCH -> "at another address than " + TerminalText.clean(listing.match().orElse(""));
        };
    }

    private static String earliest(List<Entry> entries) {
        return entries.stream().flatMap(entry -> entry.link().publishedUtc().stream()).min(Instant::compareTo)
                .map(at -> at.truncatedTo(ChronoUnit.SECONDS).toString()).orElse("their time");
    }

    private void print(String label, Link link) {
        var form = link.form().map(said -> " [" + TerminalText.clean(said) + "]").orElse("");
        out.println("    %-7s  %-10s  ".formatted(label, day(link)) + TerminalText.clean(link.title()) + form
                + "  " + link.url());
    }

    private static String day(Link link) {
        return link.publishedUtc().map(at -> at.toString().substring(0, DAY))
                .or(link::published).map(TerminalText::clean).orElse("undated");
    }

    /// Where entries lead to pages that name the documents, those of the first.
    private void printBehind(List<Entry> wanted) throws InterruptedException {
        var first = wanted.stream().map(Entry::link).filter(preview::leadsOn).findFirst();
        if (first.isEmpty()) {
            return;
        }
        var link = first.get();
        var outcome = fetch(link.url());
        var documents = outcome instanceof Fetched fetched ? preview.behind(link, Outcomes.raw(fetched))
                : List.<Link>of();
        out.println("    behind " + link.url() + (documents.isEmpty() ? " nothing was found"
                + Outcomes.reason(outcome).map(reason -> ": " + TerminalText.clean(reason)).orElse("") : ""));
        documents.forEach(document -> print("take", document));
    }
}
