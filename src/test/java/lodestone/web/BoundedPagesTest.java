package lodestone.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import lodestone.Samples;
import lodestone.model.Account.Role;
import lodestone.model.Document;
import lodestone.model.Version;
import lodestone.review.Intake;
import lodestone.store.AuditLine;
import lodestone.store.IssuerReplies.Reply;
import lodestone.store.Stored;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// However much there is of something, its page stays small.
class BoundedPagesTest {

    private static final int MANY = 120;
    private static final int MOST_BYTES = 100_000;

    @TempDir
    private Path folder;

    private Served served;

    @BeforeEach
    void serve() throws IOException {
        served = Served.in(folder);
    }

    @AfterEach
    void close() throws IOException {
        served.close();
    }

    /// A page that changes every hour.
    private void change(int times) {
        for (int number = 1; number <= times; number++) {
            var seen = Samples.SEEN.plus(Duration.ofHours(number));
            var text = "Hour " + number + ". " + Samples.TEXT;
            served.store().documents().save(new Stored(new Version("d1", number, "corvane", Document.of(text),
                    Samples.version().capture(), seen, "sha256:" + number, number, Optional.empty(),
                    Optional.empty()), Optional.of(Samples.silent()), Optional.empty()));
        }
    }

    private String small(Visit visit, String path) throws Exception {
        var page = visit.get(path).body();
        assertThat(page.getBytes(StandardCharsets.UTF_8).length).as(path).isLessThan(MOST_BYTES);
        return page;
    }

    @Test
    void tellsTheNewestVersionsInFullAndNamesOthers() throws Exception {
        change(MANY);
        var visit = new Visit(served.home());
        assertThat(small(visit, "/documents/d1")).contains("<ins>Hour 120.", "<ins>Hour 116.",
                "115 more versions", "?version=115", "?version=66", "and 65 older ones")
                .doesNotContain("<ins>Hour 115.", "?version=65\"");
        assertThat(small(visit, "/documents/d1?version=30")).contains("<ins>Hour 30.", "<del>Hour 29.")
                .doesNotContain("<ins>Hour 31.");
    }

    @Test
    void showsTheNewestReplies() throws Exception {
        served.store().documents().save(Samples.stored());
        for (int i = 0; i < MANY; i++) {
            served.store().replies().add(new Reply("d1", LocalDate.parse("2026-03-02"), "Speaker " + i,
                    "w".repeat(4000), Optional.empty(), "ana", Instant.EPOCH.plusSeconds(i)));
        }
        assertThat(small(new Visit(served.home()), "/documents/d1")).contains("Speaker 119", "Speaker 115",
                "115 earlier replies stand in the evidence bundle").doesNotContain("Speaker 114");
    }

    @Test
    void takesNoReplyAsLongAsABook() throws Exception {
        served.store().documents().save(Samples.stored());
        new Intake(served.store()).consider(java.util.List.of(Samples.stored()));
        var ana = Visit.signedIn(served, "ana", Role.REVIEWER);
        ana.get("/documents/d1");
        assertThat(ana.post("/documents/d1/replies", "speaker", "Ida", "words", "w".repeat(4001)).body())
                .contains("A reply has at most 4000 characters");
        assertThat(served.store().replies().of("d1")).isEmpty();
    }

    @Test
    void cutsWhatALineOfTheAuditSays() throws Exception {
        var ana = Visit.signedIn(served, "ana", Role.REVIEWER);
        for (int i = 0; i < MANY; i++) {
            served.store().audit()
                    .add(new AuditLine(Samples.SEEN, "bo", "127.0.0.1", "POST /documents/{id}/x",
                            "/documents/d1/x", "note=" + "n".repeat(990) + "END", "303"));
        }
        assertThat(small(ana, "/audit")).contains("note=nnn").doesNotContain("END");
        long last = served.store().audit().newest("bo", Long.MAX_VALUE, 1).getFirst().id();
        assertThat(ana.get("/audit?line=" + last).body()).contains("END", "All lines");
    }
}
