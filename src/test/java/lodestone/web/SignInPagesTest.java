package lodestone.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import lodestone.Samples;
import lodestone.Ticking;
import lodestone.model.Account;
import lodestone.store.AuditLog;
import lodestone.web.access.AccessSettings;
import lodestone.web.access.AccessSettings.Entry;
import lodestone.web.access.Accounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SignInPagesTest {

    private static final String PASSWORD = "seven quiet lanterns";
    private static final AccessSettings CLOSED = new AccessSettings(Entry.NOTHING, Duration.ofHours(8),
            Duration.ofDays(7), false, false);

    @TempDir
    private Path folder;

    private final Ticking clock = new Ticking(Samples.SEEN);
    private Served served;
    private Visit visit;

    @BeforeEach
    void serve() throws IOException {
        served = Served.in(folder,
                new WebSettings("127.0.0.1", 0, Optional.empty(), Optional.empty(), CLOSED,
                        Collections.emptySortedMap()),
                clock);
        visit = new Visit(served.home());
    }

    @AfterEach
    void close() throws IOException {
        served.close();
    }

    @Test
    void makesTheFirstAdmin_throughTheLinkOnce() throws Exception {
        var link = served.server().firstRunLink().orElseThrow();
        assertThat(visit.get(link.getPath()).body()).contains("role admin");
        assertThat(visit.post(link.getPath(), "name", "ann", "password", "short", "again", "short")
                .statusCode()).isEqualTo(422);
        assertThat(visit.post(link.getPath(), "name", "ann", "password", PASSWORD, "again", PASSWORD)
                .statusCode()).isEqualTo(303);
        assertThat(visit.get(link.getPath()).statusCode()).isEqualTo(410);
        assertThat(served.server().firstRunLink()).isEmpty();
        assertThat(served.store().accounts().named("ann").orElseThrow().password().orElseThrow())
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void leadsToThePageThatWasAskedFor() throws Exception {
        admit("ann", Account.Role.ADMIN);
        var asked = visit.get("/documents/none?x=1");
        assertThat(Visit.next(asked)).isEqualTo("/sign-in?next=%2Fdocuments%2Fnone%3Fx%3D1");
        assertThat(visit.get(Visit.next(asked)).body()).contains("value=\"/documents/none?x=1\"");
        assertThat(Visit.next(visit.post("/sign-in", "name", "ann", "password", PASSWORD, "next",
                "/documents/none?x=1"))).isEqualTo("/documents/none?x=1");
        assertThat(visit.get("/").body()).contains("ann<span class=\"muted\"> admin</span>");
        assertThat(Visit.next(visit.post("/sign-out"))).isEqualTo("/sign-in");
        assertThat(visit.get("/").statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({"https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)"})
    void leadsNowhereElse(String next) throws Exception {
        admit("ann", Account.Role.ADMIN);
        visit.get("/sign-in");
        assertThat(Visit.next(visit.post("/sign-in", "name", "ann", "password", PASSWORD, "next", next)))
                .isEqualTo("/");
    }

    @Test
    void endsASession_idleOrOld() throws Exception {
        admit("ann", Account.Role.ADMIN);
        signIn("ann");
        for (int hours = 0; hours < 161; hours += 7) {
            assertThat(visit.get("/").statusCode()).as("after %d hours", hours).isEqualTo(200);
            clock.pass(Duration.ofHours(7));
        }
        clock.pass(Duration.ofHours(7));
        assertThat(visit.get("/").statusCode()).as("a week old").isEqualTo(303);
        signIn("ann");
        clock.pass(Duration.ofHours(8));
        assertThat(visit.get("/").statusCode()).as("idle").isEqualTo(303);
    }

    @Test
    void slowsGuessingDown() throws Exception {
        admit("ann", Account.Role.ADMIN);
        visit.get("/sign-in");
        for (int guess = 0; guess < 5; guess++) {
            assertThat(visit.post("/sign-in", "name", "ann", "password", "guess " + guess).statusCode())
                    .isEqualTo(401);
        }
        assertThat(visit.post("/sign-in", "name", "ann", "password", PASSWORD).statusCode()).isEqualTo(429);
        assertThat(visit.post("/sign-in", "name", "ben", "password", "x").statusCode())
                .as("the address waits, too").isEqualTo(429);
        clock.pass(Duration.ofSeconds(2));
        assertThat(visit.post("/sign-in", "name", "ann", "password", PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void refusesAnEndedAccount_andItsSession() throws Exception {
        admit("ann", Account.Role.ADMIN);
        admit("ben", Account.Role.READER);
        signIn("ben");
        assertThat(visit.get("/").statusCode()).isEqualTo(200);
        served.store().accounts().end("ben", clock.instant());
        assertThat(visit.get("/").statusCode()).isEqualTo(303);
        visit.get("/sign-in");
        assertThat(visit.post("/sign-in", "name", "ben", "password", PASSWORD).statusCode()).isEqualTo(401);
    }

    @Test
    void writesDownEveryTry() throws Exception {
        admit("ann", Account.Role.ADMIN);
        visit.get("/sign-in");
        visit.post("/sign-in", "name", "ann", "password", "a wrong guess");
        signIn("ann");
        assertThat(served.store().audit().after(0, 9)).extracting(AuditLog.Entry::line)
                .extracting(line -> line.account() + " " + line.address() + " " + line.action() + " "
                        + line.outcome())
                .containsExactly("ann 127.0.0.1 choose a password done", "ann 127.0.0.1 sign in wrong",
                        "ann 127.0.0.1 sign in done");
    }

    private void admit(String name, Account.Role role) throws Exception {
        var account = new Account(name, role);
        var link = new Accounts(served.store(), clock).add(account).orElseThrow();
        visit.get(link);
        assertThat(visit.post(link, "password", PASSWORD, "again", PASSWORD).statusCode()).isEqualTo(303);
    }

    private void signIn(String name) throws Exception {
        visit.get("/sign-in");
        assertThat(visit.post("/sign-in", "name", name, "password", PASSWORD).statusCode()).isEqualTo(303);
    }
}
