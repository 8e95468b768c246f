package lodestone.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import lodestone.Samples;
import lodestone.model.Correction;
import lodestone.model.Exchange;
import lodestone.model.Header;
import lodestone.model.Reason;
import lodestone.model.ReviewState;
import lodestone.model.TextDigest;
import lodestone.model.Version;
import lodestone.review.Intake;
import lodestone.review.ReviewDesk;
import lodestone.review.ReviewSettings;
import lodestone.review.Submission;
import lodestone.store.IssuerReplies.Reply;
import lodestone.store.Stored;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bundle of a document, checked as its reader would: by its own program, without a network.
class BundleTest {

    private static final URI ELSEWHERE = URI.create("https://other.example/proof");

    @TempDir
    private Path folder;

    private Served served;

    @BeforeEach
    void keepADocument() throws IOException {
        served = Served.in(folder.resolve("home"));
        served.parts().archive().write(exchange("an earlier page"));
        var capture = served.parts().archive().write(exchange("<p>" + Samples.CLAIM));
        var again = served.parts().archive().write(exchange("<p>" + Samples.CLAIM));
        assertThat(again.revisit()).isTrue();
        var sample = Samples.version();
        served.store().documents().save(new Stored(new Version("d1", 1, "corvane", sample.document(), capture,
                Samples.SEEN, TextDigest.of(Samples.TEXT), 1, Optional.empty(), Optional.empty()),
                Optional.of(Samples.flagged()), Optional.empty()));
        served.store().documents().seenAt("d1", Samples.URL, Samples.SEEN.plusSeconds(60),
                Optional.of(again));
    }

    @AfterEach
    void close() throws IOException {
        served.close();
    }

    @Test
    void provesItself() throws Exception {
        unpack();
        var checked = verify();
        assertThat(checked.text()).contains("0 failed").doesNotContain("FAILED");
        assertThat(checked.code()).isZero();
        assertThat(folder.resolve("bundle/version-1/text.txt")).hasContent(Samples.TEXT);
        assertThat(Files.readString(folder.resolve("bundle/document.json")))
                .contains("\"chain_version\" : \"1\"");
    }

    @Test
    void showsWhatWasAltered() throws Exception {
        unpack();
        var text = folder.resolve("bundle/version-1/text.txt");
        Files.writeString(text, Files.readString(text).replace("12 million", "92 million"));
        var checked = verify();
        assertThat(checked.code()).isEqualTo(1);
        assertThat(checked.text()).contains("FAILED: version-1/text.txt is not what it was",
                "FAILED: version 1 does not say at");
    }

    @Test
    void carriesWhatPeopleSaid_afterItWasReopenedToo() throws Exception {
        decide(0);
        reply();
        change();
        unpack();
        assertThat(verify().text()).contains("0 failed");
        var decision = new ObjectMapper().readTree(read("decisions.jsonl"));
        assertThat(decision.path("correction").toString())
                .isEqualTo("{\"claim\":null,\"claimed\":null,\"levels\":{\"metal\":2}}");
        assertThat(decision.path("counter_evidence_outcome").asText()).isEqualTo("archived");
        assertThat(decision.path("found").path("levels").path("metal").asInt(9)).isZero();
        assertThat(read("captures.tsv")).contains(decision.path("counter_evidence_digest").asText());
        assertThat(read("replies.jsonl")).contains("Corvane, investor relations", "\"Our plant runs.\"");
        assertThat(read("document.json")).contains("\"decisions_withheld\" : 0");
    }

    @Test
    void withholdsTheFirstDecisionAndItsLink_untilThereIsASecond() throws Exception {
        decide(1);
        unpack();
        assertThat(folder.resolve("bundle/decisions.jsonl")).doesNotExist();
        assertThat(read("document.json")).contains("\"decisions_withheld\" : 1");
        assertThat(read("captures.tsv")).doesNotContain(ELSEWHERE.toString());
    }

    @Test
    void showsThatADecisionWasAltered() throws Exception {
        decide(0);
        unpack();
        var lines = folder.resolve("bundle/decisions.jsonl");
        Files.writeString(lines, read("decisions.jsonl").replaceAll("sha256:[0-9a-f]{3}", "sha256:000"));
        assertThat(verify().text()).contains("FAILED: decisions.jsonl is not what it was",
                "FAILED: decision 1 was made on another text",
                "FAILED: no record with what decision 1 links to");
    }

    /// By one reviewer, with a correction and a link that a run has archived since.
    private void decide(double secondShare) throws IOException {
        var store = served.store();
        var reason = Reason.LEVEL_DIFFERS;
        new ReviewDesk(store, new ReviewSettings(secondShare, Optional.empty(), 5, Duration.ofHours(1)),
                Clock.fixed(Samples.SEEN, ZoneOffset.UTC))
                .decide(new Submission("d1", Optional.empty(), "ana", reason.ruling(), reason,
                        "It says \"version\":7 of the plant.", Optional.of(ELSEWHERE),
                        new Correction(Optional.empty(), Optional.empty(), Map.of("metal", 2)), ""));
        var capture = served.parts().archive().write(exchange(ELSEWHERE, "Corvane's metal plant runs."));
        var link = store.counterEvidence().of("d1").getFirst();
        store.counterEvidence().save(
                link.asked(Samples.SEEN, Optional.of("archived"), Optional.of(capture)));
    }

    private void reply() {
        served.store().replies().add(new Reply("d1", LocalDate.EPOCH, "Corvane, investor relations",
                "Our plant runs.", Optional.empty(), "ana", Samples.SEEN));
    }

    /// Another version, of which nobody knows anything.
    private void change() {
        var first = served.store().documents().byId("d1").orElseThrow().version();
        var second = new Stored(new Version("d1", 2, "corvane", first.document(), first.capture(),
                Samples.SEEN.plusSeconds(90), first.textDigest(), 1, Optional.empty(), Optional.empty()),
                Optional.of(Samples.silent()), Optional.empty());
        served.store().documents().save(second);
        new Intake(served.store()).consider(List.of(second));
        assertThat(served.store().cases().of("d1").orElseThrow().standing().state())
                .isEqualTo(ReviewState.REOPENED);
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve("bundle").resolve(name));
    }

    @Test
    void isTheSameEachTime() throws IOException {
        assertThat(bytes()).isEqualTo(bytes());
    }

    private static Exchange exchange(String body) {
        return exchange(Samples.URL, body);
    }

    private static Exchange exchange(URI url, String body) {
        return new Exchange(url, Samples.SEEN, "GET", List.of(), 200, "OK",
                List.of(new Header("Content-Type", "text/html; charset=utf-8")),
                body.getBytes(StandardCharsets.UTF_8), Optional.empty(), Optional.empty());
    }

    private byte[] bytes() throws IOException {
        var out = new ByteArrayOutputStream();
        assertThat(new Bundle(served.store(), served.parts().archive()).write("d1", out)).isTrue();
        return out.toByteArray();
    }

    private void unpack() throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var file = folder.resolve("bundle").resolve(entry.getName());
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                Files.write(file, zip.readAllBytes());
            }
        }
    }

    private record Checked(int code, String text) {}

    private Checked verify() throws IOException, InterruptedException {
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "Verify.java").directory(folder.resolve("bundle").toFile())
                .redirectErrorStream(true).start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Checked(process.waitFor(), text);
    }
}
