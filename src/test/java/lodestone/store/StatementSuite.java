package lodestone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lodestone.Samples;
import lodestone.model.Assessment;
import lodestone.model.Capture;
import lodestone.model.Document;
import lodestone.model.Version;
import org.junit.jupiter.api.Test;

/// What documents state for their issuer; a part of the suite that every database passes.
abstract class StatementSuite extends ListingSuite {

    private static final List<String> CORVANE = List.of("corvane rare earths");
    private static final Instant LATER = Samples.SEEN.plusSeconds(1);

    private static Stored stated(String id, int number, Instant published, Instant seen,
            Assessment assessment) {
        var url = URI.create("https://corvane.example/" + id);
        var document = Document.of("text " + id + number).withPublishedUtc(Optional.of(published));
        var capture = new Capture(url, seen, 200, "sha256:ab", "a.warc.gz", 7, false);
        return new Stored(new Version(id, number, "corvane", document, capture, seen, "sha256:" + id + number,
                0, Optional.empty(), Optional.empty()), Optional.of(assessment), Optional.empty());
    }

    @Test
    void knowsADocumentFromItsPublication_aLaterVersionFromItsFirstSight() {
        var published = Samples.SEEN.minusSeconds(900);
        store.documents().save(stated("a", 1, published, Samples.SEEN, Samples.flagged()));
        store.documents().save(stated("a", 2, published, Samples.SEEN, Samples.silent()));
        assertThat(store.statements().before(CORVANE, published)).isEmpty();
        assertThat(store.statements().before(CORVANE, Samples.SEEN)).extracting(Statement::claims)
                .containsExactly(1);
        assertThat(store.statements().before(CORVANE, LATER)).extracting(Statement::claims)
                .containsExactly(0);
        assertThat(store.statements().levelsBefore(CORVANE, Samples.SEEN))
                .extracting(StageLevel::stage, StageLevel::level)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("mining", 1));
        assertThat(store.statements().levelsBefore(CORVANE, LATER)).isEmpty();
    }

    @Test
    void takesTheDayItWasSeen_datedInTheFuture() {
        store.documents().save(stated("a", 1, LATER, Samples.SEEN, Samples.flagged()));
        assertThat(store.statements().before(CORVANE, LATER)).extracting(Statement::at)
                .containsExactly(Samples.SEEN);
    }

    @Test
    void countsCopiesOnce() {
        store.documents().save(stated("a", 1, Samples.SEEN, Samples.SEEN, Samples.flagged()));
        var copy = stated("b", 1, Samples.SEEN, Samples.SEEN, Samples.flagged());
        store.traces().save(copy, new Trace("b", 1, Samples.SEEN, "", "", false, 0, 1, 0, List.of()),
                List.of(new Trace.Place("b", Optional.of("a"), Optional.empty())));
        assertThat(store.statements().before(CORVANE, LATER)).extracting(Statement::documentId)
                .containsExactly("a");
        assertThat(store.statements().issuers()).singleElement().satisfies(issuer -> {
            assertThat(issuer.key()).isEqualTo("corvane rare earths");
            assertThat(issuer.documents()).isEqualTo(1);
            assertThat(issuer.claiming()).isEqualTo(1);
        });
    }

    /// Two copies of the second company's are one statement of it.
    @Test
    void countsAJointReleaseForBoth() {
        for (var id : List.of("a", "b", "c")) {
            var company = id.equals("a") ? "Corvane Rare Earths" : "Tolliver";
            store.traces().save(stated(id, 1, Samples.SEEN, Samples.SEEN, Samples.flagged(company)),
                    new Trace(id, 1, Samples.SEEN, company, "", false, 0, 1, 0, List.of()),
                    List.of(new Trace.Place(id, Optional.of("a").filter(head -> !head.equals(id)),
                            Optional.empty())));
        }
        assertThat(store.statements().before(CORVANE, LATER)).extracting(Statement::documentId)
                .containsExactly("a");
        assertThat(store.statements().before(List.of("tolliver"), LATER)).extracting(Statement::documentId)
                .containsExactly("b");
        assertThat(store.statements().told(List.of("tolliver"))).hasSize(1);
        assertThat(store.statements().issuers()).extracting(Statements.Issuer::documents)
                .containsExactly(1L, 1L);
    }

    @Test
    void statesWhatTheNewestRulesFind() {
        var stored = stated("a", 1, Samples.SEEN, Samples.SEEN, Samples.flagged());
        store.documents().save(stored);
        store.documents().reassess(new Stored(stored.version(), Optional.of(Samples.silent()),
                Optional.empty()), LATER);
        assertThat(store.statements().levelsBefore(CORVANE, LATER)).isEmpty();
        var statement = store.statements().before(CORVANE, LATER).getFirst();
        assertThat(store.statements().assessment(statement)).contains(Samples.silent());
        store.documents().reassess(new Stored(stored.version(), Optional.empty(), Optional.of("failed")),
                LATER);
        assertThat(store.statements().before(CORVANE, LATER)).isEmpty();
    }

    @Test
    void readsWhatEarlierReleasesStored() throws Exception {
        store.documents().save(Samples.stored());
        try (var connection = DriverManager.getConnection(settings().url(), settings().user().orElse(null),
                null); var statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM statement");
            statement.executeUpdate("DELETE FROM statement_stage");
            statement.executeUpdate("INSERT INTO statement_due SELECT document_id, number FROM version");
        }
        try (var opened = Store.open(settings())) {
            assertThat(opened.statements().before(CORVANE, LATER)).extracting(Statement::title)
                    .containsExactly(Samples.HEADLINE);
            assertThat(opened.statements().levelsBefore(CORVANE, LATER)).hasSize(1);
        }
    }
}
