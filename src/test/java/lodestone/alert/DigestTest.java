package lodestone.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import lodestone.Samples;
import lodestone.model.Document;
import lodestone.model.DigestPeriod;
import lodestone.model.HostDay;
import lodestone.model.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestTest {

    private static final DigestPeriod PERIOD = DigestPeriod.requested(1, Samples.SEEN);
    private static final Shown SHOWN = Shown.of(AlertSettings.at(URI.create("http://127.0.0.1:8765")));
    private static final HostDay ASKED = new HostDay("corvane.example", LocalDate.parse("2026-03-02"), 8, 2,
            12_345, new HostDay.Waits(Duration.ofSeconds(6), Duration.ZERO, Duration.ofSeconds(30),
                    Duration.ZERO),
            1);
    private static final Coverage COVERED = row(Coverage.Outcome.OK, Optional.empty());
    private static final Coverage DEAD = row(Coverage.Outcome.FAILED, Optional.of("connection refused"));

    @Test
    void namesIssuerClaimEvidenceAndGaps() {
        assertThat(DigestText.of(digest(entry(Samples.version()), COVERED)))
                .contains("Corvane Rare Earths, Inc.")
                .contains("90  unsupported, asserts · Corvane Picks Tolliver for Magnet Factory")
                .contains("“Corvane is America's mine-to-magnet company.” [phrase.mine-to-magnet]")
                .contains(
                        "mining     1  “The deposit holds an inferred resource of 12 million tonnes.” "
                                + "[MI05, achieved]")
                .contains("none for mining, separation, metal, alloy, magnet");
    }

    @Test
    void saysSoAndProvesCoverage_nothingFound() {
        var digest = new Digest(Samples.SEEN, ZoneId.of("UTC"), List.of(), List.of(), List.of(COVERED, DEAD),
                List.of(), 7, List.of(), PERIOD, List.of(), SHOWN);
        assertThat(DigestText.of(digest))
                .contains("none flagged, none to note, none not assessed; 1 of 2 listings covered")
                .contains("Nothing new is flagged.")
                .contains("corvane/news: failed, connection refused")
                .contains("Corpus: 7 documents up to 2026-03-02.");
    }

    @Test
    void datesTheDayInTheZone() {
        var late = new Digest(Samples.SEEN, ZoneId.of("Pacific/Auckland"), List.of(), List.of(), List.of(),
                List.of(), 0, List.of(), PERIOD, List.of(), SHOWN);
        assertThat(late.date()).isEqualTo("Monday 2 March 2026");
        var early = new Digest(Samples.SEEN, ZoneId.of("Pacific/Honolulu"), List.of(), List.of(), List.of(),
                List.of(), 0, List.of(), PERIOD, List.of(), SHOWN);
        assertThat(early.date()).isEqualTo("Sunday 1 March 2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "a\u001b[2Jb",
        "\u202Eevil"})
    void staysText_hostileTitle(String title) {
        var digest = digest(entry(titled(title)), COVERED);
        assertThat(DigestHtml.of(digest)).doesNotContain("<script").doesNotContain("<img")
                .doesNotContain("\u202E");
        assertThat(DigestMarkdown.of(digest)).doesNotContain("<script").doesNotContain("<img");
        assertThat(DigestText.of(digest)).doesNotContain("\u001b").doesNotContain("\u202E");
    }

    @Test
    void writesEveryStageIntoHtmlAndMarkdown() {
        var digest = digest(entry(Samples.version()), COVERED);
        assertThat(DigestHtml.of(digest)).contains("magnet (claimed, no evidence)")
                .contains("none found in this document")
                .contains("href=\"https://corvane.example/news/tolliver\"").doesNotContain("<script");
        assertThat(DigestMarkdown.of(digest))
                .contains("| mining | 1 | The deposit holds an inferred resource")
                .contains("| magnet | 0 | none found in this document | issuer unknown |");
    }

    @Test
    void givesMachinesEveryFieldWithNullsForTheAbsent() {
        var json = DigestJson.of(digest(entry(Samples.version()), DEAD));
        var entry = json.path("entries").path(0);
        assertThat(entry.path("assessment").path("verdict").asText()).isEqualTo("unsupported");
        assertThat(entry.path("not_assessed").isNull()).isTrue();
        assertThat(json.path("coverage").path(0).path("reason").asText()).isEqualTo("connection refused");
        assertThat(json.path("coverage").path(0).path("last_new").isNull()).isTrue();
    }

    @Test
    void showsHowHostsWereTreated_inEveryForm() {
        var digest = digest(entry(Samples.version()), COVERED);
        var line = "8 requests to 1 host, 25 % answered 304, 36.0 s of waits obeyed, 1 use refused by robots "
                + "rules";
        assertThat(DigestText.of(digest)).contains(line)
                .containsPattern("corvane\\.example +8 +25 % +12 kB +6\\.0 s +0\\.0 s +30\\.0 s +0\\.0 s +1");
        assertThat(DigestMarkdown.of(digest)).contains(line)
                .contains("| corvane.example | 8 | 25 % | 12 kB | 6.0 s | 0.0 s | 30.0 s | 0.0 s | 1 |");
        assertThat(DigestHtml.of(digest)).contains(line).contains(">30.0 s</td>");
        assertThat(DigestJson.of(digest).path("access").path(0).path("waited_retry_after_ms").asLong())
                .isEqualTo(30_000);
    }

    private static Digest digest(Entry entry, Coverage coverage) {
        return new Digest(Samples.SEEN, ZoneId.of("UTC"), List.of(entry), List.of(), List.of(coverage),
                List.of(), 1, List.of(ASKED), PERIOD, List.of(), SHOWN);
    }

    private static Entry entry(Version version) {
        return new Entry(version, Optional.of(Samples.flagged()), Optional.empty(), List.of("flag"),
                List.of(),
                List.<URI>of(), List.of(), List.of(), Optional.empty(), Optional.empty(), List.of());
    }

    private static Version titled(String title) {
        var v = Samples.version();
        var d = v.document();
        var document = new Document(d.url(), title, d.published(), d.publishedUtc(), d.language(), d.site(),
                d.issuer(),
                d.tickers(), d.kind(), d.text(), d.sections());
        return new Version(v.documentId(), v.number(), v.sourceId(), document, v.capture(), v.seen(),
                v.textDigest(),
                v.signature(), v.copyOf(), v.corrects());
    }

    private static Coverage row(Coverage.Outcome outcome, Optional<String> reason) {
        return new Coverage("corvane", "corvane/news", outcome, reason, 3, 1, 0, 0, 1, 0, 4, 12_345,
                Duration.ofMillis(1500), Optional.empty(), Coverage.Health.UNKNOWN);
    }
}
