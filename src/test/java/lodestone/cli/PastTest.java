package lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import lodestone.Samples;
import lodestone.model.Assessment;
import lodestone.model.Verdict;
import lodestone.store.Store;
import lodestone.store.Stored;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// New watches applied to what is stored, and what the rules of the day said.
class PastTest {

    private static final Instant JUNE = Instant.parse("2026-06-01T06:00:00Z");

    @TempDir
    private Path home;

    /// A release that claims the whole chain, stored when the rules did not see that.
    @BeforeEach
    void store() throws IOException {
        Homes.shipped(home);
        change(store -> store.documents().save(new Stored(Samples.version(), Optional.of(Samples.silent()),
                Optional.empty())));
        lodestone("run");
    }

    private interface Changing {
        void change(Store store);
    }

    private void change(Changing changing) {
        try (var store = Store.open(Settings.read(Home.of(home)).store())) {
            changing.change(store);
        }
    }

    private String lodestone(String... args) {
        var program = Program.run(home, "", args);
        assertThat(program.code()).as(program.err()).isZero();
        return program.out();
    }

    @Test
    void tellsTheVerdictOfThatDayAndThePresentOne() {
        change(store -> store.documents().reassess(new Stored(Samples.version(), Optional.of(partial()),
                Optional.empty()), JUNE));
        lodestone("run");
        var both = "then: no-claim, severity 0, by rules 1; now: partial, severity 55, by rules 2\n";
        assertThat(lodestone("search", "tonnes", "--as-of", "2026-05-31")).contains(both);
        assertThat(lodestone("search", "tonnes", "--as-of", "2026-06-01"))
                .contains("then: partial, severity 55, by rules 2; now: the same\n");
        assertThat(lodestone("show", "d1", "--as-of", "2026-05-31")).contains(both, "Claims nothing.");
        assertThat(lodestone("show", "d1")).doesNotContain("Claims nothing.");
        var hit = JsonLines.parse(lodestone("search", "tonnes", "--as-of", "2026-05-31", "--format",
                "jsonl").lines().toList().getFirst());
        assertThat(hit.path("then").path("verdict").asText()).isEqualTo("no-claim");
        assertThat(hit.path("then").path("rules").asText()).isEqualTo("1");
        assertThat(hit.path("now").path("verdict").asText()).isEqualTo("partial");
        assertThat(hit.path("now").path("assessed_utc").asText()).isEqualTo(JUNE.toString());
        assertThat(lodestone("search", "tonnes", "--as-of", "2026-05-31", "--format", "csv"))
                .startsWith("verdict_then,rules_then,verdict_now,rules_now,id,")
                .contains("\nno-claim,1,partial,2,d1,");
    }

    private static Assessment partial() {
        var found = Samples.flagged();
        return new Assessment(found.kind(), found.issuer(), found.claims(), found.claimed(), found.stages(),
                Verdict.PARTIAL, 55, found.explanation(), found.newFacts(), found.chain(), "2");
    }

    @Test
    void appliesANewWatchToThePast() throws IOException {
        Files.writeString(home.resolve("config/watches.yaml"), """

                  - id: tonnes
                    name: Tonnes reported
                    query: tonnes
                """, StandardOpenOption.APPEND);
        assertThat(lodestone("watches", "apply", "tonnes")).startsWith("  d1  2026-03-02  ")
                .endsWith("1 found, of which 1 not told yet; --raise puts them into the next digest\n");
        assertThat(lodestone("watches", "apply", "tonnes", "--since", "2026-03-03"))
                .isEqualTo("0 found, of which 0 not told yet; --raise puts them into the next digest\n");
        assertThat(lodestone("watches", "apply", "Tonnes reported", "--raise"))
                .endsWith("1 found, of which 1 raised, for the next digest\n");
        assertThat(lodestone("watches", "apply", "tonnes", "--raise"))
                .isEqualTo("1 found, of which 0 raised, for the next digest\n");
        assertThat(lodestone("run")).contains("Tonnes reported");
        assertThat(lodestone("watches", "sweep", "--all"))
                .isEqualTo("0 alerts raised; 1 documents in the archive\n");
    }

    @Test
    void sweepsTheArchive() throws IOException {
        Files.writeString(home.resolve("config/watches.yaml"),
                "watches: [{id: tonnes, name: Tonnes reported, query: tonnes}]\n");
        assertThat(lodestone("watches", "sweep", "--all"))
                .isEqualTo("  d1  Tonnes reported: " + Samples.HEADLINE
                        + "\n1 alerts raised; 1 documents in the archive\n");
        assertThat(lodestone("watches", "sweep")).startsWith("0 alerts raised; 0 documents changed since 20");
        assertThat(lodestone("run")).contains("Tonnes reported");
    }
}
