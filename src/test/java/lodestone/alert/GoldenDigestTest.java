package lodestone.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import lodestone.Samples;
import lodestone.model.DigestPeriod;
import lodestone.model.Evidence;
import lodestone.model.Holder;
import lodestone.model.HostDay;
import lodestone.model.Status;
import lodestone.record.CompanyRecord;
import lodestone.record.Proof;
import lodestone.record.StageRecord;
import lodestone.store.Statement;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Two digests, a full and an empty one, compared to the letter with the files in
/// `src/test/resources/alert/`. `-Dlodestone.golden=renew` writes these anew; look at what changed.
class GoldenDigestTest {

    private static final Path FOLDER = Path.of("src/test/resources/alert");
    private static final String OXIDE = "Corvane sold 29 tonnes of NdPr oxide from its separation plant.";

    @ParameterizedTest
    @ValueSource(strings = {"full.txt", "full.md", "full.html", "full.json", "empty.txt", "empty.md",
        "empty.html", "empty.json"})
    void looksAsItDid(String name, @TempDir Path folder) throws IOException {
        new DigestFiles(folder).write(name.startsWith("full") ? full() : empty(), "written");
        var text = Files.readString(folder.resolve("written" + name.substring(name.indexOf('.'))));
        if ("renew".equals(System.getProperty("lodestone.golden"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(name), text);
        }
        assertThat(text).isEqualTo(Files.readString(FOLDER.resolve(name)));
    }

    private static Digest empty() {
        return digest(List.of(), List.of(), List.of());
    }

    private static Digest full() {
        return digest(List.of(entry(true), entry(false), notAssessed()),
                List.of(new SourceNews("tolliver/news", "silent",
                        "silent for 41 days, 20 were expected at most")),
                List.of("hook: “Lodestone digest”: HTTP 500; is tried again, so far 3 attempts"));
    }

    private static Digest digest(List<Entry> entries, List<SourceNews> news, List<String> troubles) {
        var covered = new Coverage("corvane", "corvane/news", Coverage.Outcome.OK, Optional.empty(), 3, 2, 0,
                0,
                1, 1, 4, 12_345, Duration.ofMillis(1500), Optional.of(Samples.SEEN), Coverage.Health.UNKNOWN);
        var failed = new Coverage("tolliver", "tolliver/news", Coverage.Outcome.FAILED,
                Optional.of("connection refused"), 0, 0, 0, 0, 0, 0, 1, 0, Duration.ZERO, Optional.empty(),
                Coverage.Health.UNKNOWN);
        var asked = new HostDay("corvane.example", LocalDate.parse("2026-03-02"), 8, 2, 12_345,
                new HostDay.Waits(Duration.ofSeconds(6), Duration.ZERO, Duration.ofSeconds(30),
                        Duration.ZERO),
                1);
        return new Digest(Samples.SEEN, ZoneId.of("UTC"), entries, news, List.of(covered, failed), List.of(),
                14, List.of(asked),
                new DigestPeriod(DigestPeriod.Kind.DAILY, "daily:2026-03-02", Samples.SEEN,
                        List.of()),
                troubles, new Shown(new Links(URI.create("https://lodestone.example")), 100));
    }

    private static Entry entry(boolean flagged) {
        return new Entry(Samples.version(), Optional.of(flagged ? Samples.flagged() : Samples.silent()),
                Optional.empty(), flagged ? List.of("flag", "first-claim") : List.of("watch"),
                flagged ? List.of() : List.of("Magnets <made>"),
                flagged ? List.of(URI.create("https://wire.example/copy")) : List.of(), List.of(), List.of(),
                Optional.empty(), Optional.of(standing()),
                flagged ? List.of("the first claim of this issuer that is known") : List.of());
    }

    private static Entry notAssessed() {
        return new Entry(Samples.version(), Optional.empty(), Optional.of("PDF without a text layer"),
                List.of("not-assessed"), List.of(), List.of(), List.of(), List.of(), Optional.empty(),
                Optional.empty(), List.of());
    }

    private static CompanyRecord standing() {
        var document = new Statement("d0", 1, "Corvane Rare Earths, Inc.", "Corvane sells its first oxide",
                Samples.URL, Samples.SEEN.minus(Duration.ofDays(200)), 0, 0);
        var evidence = new Evidence(OXIDE, 0, OXIDE.length(), "SE15", 3, Status.ACHIEVED, Holder.OWN,
                List.of("29 tonnes"), List.of());
        return new CompanyRecord("Corvane Rare Earths, Inc.", LocalDate.parse("2026-03-02"), 14,
                List.of(none("mining"),
                        new StageRecord("separation", 3, Optional.of(new Proof(document, evidence))),
                        none("metal"), none("alloy"), none("magnet")),
                List.of(), List.of(), List.of());
    }

    private static StageRecord none(String stage) {
        return new StageRecord(stage, 0, Optional.empty());
    }
}
