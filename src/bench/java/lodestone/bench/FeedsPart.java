package lodestone.bench;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lodestone.bench.FeedCase.Field;
import lodestone.bench.FeedCase.Said;
import lodestone.extract.FeedEntries;
import lodestone.extract.FeedEntries.Entry;
import lodestone.extract.ListingRead;
import lodestone.extract.ListingReader;
import lodestone.extract.RawDocument;
import lodestone.model.ListingKind;
import org.jsoup.Jsoup;

/// Public suites of feeds: of how many files the entries are taken, and how many titles, links, ids and dates
/// come out as the suite's own files say, beside plain ROME in the same run.
///
/// @param folder with a folder for each suite, such as feedparser's `wellformed` and gofeed's `testdata`
record FeedsPart(Path folder, Table table) {

    /// How often markup is escaped at most, and once more for the markup itself.
    private static final int ESCAPED = 4;

    private static final Pattern NOWHERE = Pattern
            .compile("lead nowhere$|^none of the \\d+ entries has an address");

    private interface Reader {
        List<Entry> entries(RawDocument raw) throws Exception;
    }

    void run() throws IOException {
        try (var suites = Files.list(folder)) {
            for (var suite : suites.filter(Files::isDirectory).sorted().toList()) {
                var name = String.valueOf(suite.getFileName());
                var cases = FeedCase.of(suite.toRealPath());
                count(name + ": lodestone", cases, FeedsPart::ours, true);
                count(name + ": ROME", cases, FeedsPart::rome, false);
            }
        }
    }

    private void count(String name, List<FeedCase> cases, Reader reader, boolean told) {
        int taken = 0;
        var right = new EnumMap<Field, int[]>(Field.class);
        for (var one : cases) {
            var entries = entries(one, reader, told);
            taken += entries.isPresent() ? 1 : 0;
            for (var said : one.said()) {
                var counts = right.computeIfAbsent(said.field(), _ -> new int[2]);
                boolean is = isRight(said, entries.orElse(List.of()), one.raw().url());
                counts[0] += is ? 1 : 0;
                counts[1]++;
                if (!is && told) {
                    System.err.println("bench: " + one.name() + ": " + said + ", not " + entries);
                }
            }
        }
        table.told("feeds, " + name, taken + " of " + cases.size(), "taken; " + told(right));
    }

    private static String told(Map<Field, int[]> right) {
        return right.entrySet().stream().map(one -> one.getValue()[0] + " of " + one.getValue()[1] + " "
                + one.getKey().name().toLowerCase(Locale.ROOT) + "s")
                .collect(Collectors.joining(", "));
    }

    /// Empty for what the reader does not take.
    private static Optional<List<Entry>> entries(FeedCase one, Reader reader, boolean told) {
        try {
            return Optional.of(reader.entries(one.raw()));
        } catch (Exception refused) {
            if (told) {
                System.err.println("bench: " + one.name() + ": " + refused.getMessage());
            }
            return Optional.empty();
        }
    }

    /// Entries that lead nowhere are no links, but they were read.
    private static List<Entry> ours(RawDocument raw) throws IOException {
        var read = new ListingReader().read(ListingKind.FEED, raw, Optional.empty());
        if (read instanceof ListingRead.Unreadable unreadable
                && !NOWHERE.matcher(unreadable.reason()).find()) {
            throw new IOException(unreadable.reason());
        }
        return FeedEntries.of(raw);
    }

    private static List<Entry> rome(RawDocument raw) throws Exception {
        try (var in = new XmlReader(new ByteArrayInputStream(raw.bytes()), raw.contentType().orElse(null),
                true)) {
            return new SyndFeedInput().build(in).getEntries().stream().map(FeedsPart::entry).toList();
        }
    }

    private static Entry entry(SyndEntry entry) {
        var date = Optional.ofNullable(entry.getPublishedDate())
                .or(() -> Optional.ofNullable(entry.getUpdatedDate()));
        return new Entry(Optional.ofNullable(entry.getTitle()).orElse(""),
                Optional.ofNullable(entry.getLink()).flatMap(FeedsPart::address),
                Optional.ofNullable(entry.getUri()), date.map(Date::toInstant));
    }

    private static Optional<URI> address(String written) {
        try {
            return Optional.of(URI.create(written.strip()));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static boolean isRight(Said said, List<Entry> entries, Optional<URI> base) {
        return said.entry() < entries.size()
                && said.values().stream().anyMatch(is(said.field(), entries.get(said.entry()), base));
    }

    private static Predicate<String> is(Field field, Entry entry, Optional<URI> base) {
        return switch (field) {
            case TITLE -> said -> words(said).anyMatch(words(entry.title()).toList()::contains);
            case LINK -> said -> address(said).map(link -> base.map(at -> at.resolve(link)).orElse(link))
                    .equals(entry.link().map(link -> base.map(at -> at.resolve(link)).orElse(link)));
            case ID -> said -> entry.id().map(String::strip).filter(said.strip()::equals).isPresent();
            case DATE -> said -> entry.published().map(FeedsPart::second)
                    .filter(second(Instant.parse(said))::equals).isPresent();
        };
    }

    private static Instant second(Instant date) {
        return date.truncatedTo(ChronoUnit.SECONDS);
    }

    /// As it is written and as a reader of HTML shows it: some suites ask for markup, some for words.
    private static Stream<String> words(String title) {
        return Stream.iterate(title, text -> Jsoup.parseBodyFragment(text).text()).limit(ESCAPED)
                .map(text -> text.replaceAll("[\\s\\u00a0]+", " ").strip());
    }
}
