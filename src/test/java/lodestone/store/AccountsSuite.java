package lodestone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import lodestone.model.Account;
import lodestone.model.Account.Role;
import org.junit.jupiter.api.Test;

/// Who may do what, and who did it, on every database.
abstract class AccountsSuite extends DatabaseSuite {

    private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");
    private static final Account ANN = new Account("ann", Role.ADMIN);
    private static final Account BEN = new Account("ben", Role.REVIEWER);

    @Test
    void keepsTheLastAdmin() {
        admit(ANN);
        admit(BEN);
        assertThat(store.accounts().add(BEN, NOW)).as("taken").isFalse();
        assertThat(store.accounts().role("ann", Role.READER)).isFalse();
        assertThat(store.accounts().end("ann", NOW)).isFalse();
        assertThat(store.accounts().role("ben", Role.ADMIN)).isTrue();
        assertThat(store.accounts().end("ann", NOW)).isTrue();
        assertThat(store.accounts().end("ann", NOW)).as("twice").isFalse();
        assertThat(store.accounts().all()).extracting(Member::active).containsExactly(false, true);
    }

    @Test
    void endsWhatItOpened_accountEnded() {
        admit(ANN);
        admit(BEN);
        store.sessions().start("s", "ben", NOW);
        store.tokens().add("t", token("ben"));
        assertThat(store.sessions().find("s")).map(WebSession::account).contains(BEN);
        store.accounts().end("ben", NOW);
        assertThat(store.sessions().find("s")).isEmpty();
        assertThat(store.tokens().find("t")).isEmpty();
        assertThat(store.tokens().of("ben").getFirst().ended()).contains(NOW);
    }

    @Test
    void isWorthSomethingOnce_invitation() {
        assertThat(store.accounts().hasAdmin()).isFalse();
        var first = new Invitation(Optional.empty(), Role.ADMIN, NOW.plusSeconds(60));
        store.invitations().add("old", first);
        store.invitations().add("new", first);
        assertThat(store.invitations().open("old", NOW)).as("replaced").isEmpty();
        assertThat(store.invitations().open("new", NOW.plusSeconds(60))).as("too old").isEmpty();
        assertThat(store.invitations().open("new", NOW)).contains(first);
        assertThat(store.invitations().use("new")).isTrue();
        assertThat(store.invitations().use("new")).isFalse();
    }

    @Test
    void forgetsSessionsThatEnded() {
        admit(ANN);
        store.sessions().start("long", "ann", NOW);
        store.sessions().start("idle", "ann", NOW.plusSeconds(50));
        store.sessions().seen("long", NOW.plusSeconds(100));
        store.sessions().forget(NOW.plusSeconds(-1), NOW.plusSeconds(60));
        assertThat(store.sessions().find("idle")).isEmpty();
        assertThat(store.sessions().find("long").orElseThrow().seen()).isEqualTo(NOW.plusSeconds(100));
        store.sessions().forget(NOW.plusSeconds(1), NOW);
        assertThat(store.sessions().find("long")).isEmpty();
    }

    @Test
    void returnsTokensAsTheyWere() {
        admit(ANN);
        store.tokens().add("t", token("ann"));
        store.tokens().used("t1", NOW.plusSeconds(5));
        assertThat(store.tokens().find("t").orElseThrow()).satisfies(token -> {
            assertThat(token.scopes()).containsExactlyInAnyOrder("read", "review");
            assertThat(token.used()).contains(NOW.plusSeconds(5));
            assertThat(token.holds(NOW)).isTrue();
            assertThat(token.holds(NOW.plus(Duration.ofDays(1)))).isFalse();
        });
        assertThat(store.tokens().end("ben", "t1", NOW)).as("another's").isFalse();
        assertThat(store.tokens().end("ann", "t1", NOW)).isTrue();
        assertThat(store.tokens().find("t").orElseThrow().holds(NOW)).isFalse();
    }

    @Test
    void showsWhatWasTamperedWith_audit() throws Exception {
        for (int i = 0; i < 4; i++) {
            store.audit().add(line("do " + i));
        }
        assertThat(store.audit().newest("", Long.MAX_VALUE, 2)).extracting(e -> e.line().action())
                .containsExactly("do 3", "do 2");
        assertThat(store.audit().newest("ann", 3, 9)).extracting(AuditLog.Entry::id).containsExactly(2L, 1L);
        assertThat(store.audit().newest("ben", 3, 9)).isEmpty();
        assertThat(store.audit().firstChanged()).isEmpty();
        execute("UPDATE audit SET detail = 'other' WHERE id = 3");
        assertThat(store.audit().firstChanged()).contains(3L);
        execute("DELETE FROM audit WHERE id = 2");
        assertThat(store.audit().firstChanged()).contains(2L);
    }

    @Test
    void losesNoLine_manyAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Boolean>> writers = IntStream.range(0, 4)
                    .mapToObj(writer -> (Callable<Boolean>) () -> {
                        for (int i = 0; i < 5; i++) {
                            store.audit().add(line("w" + writer + "." + i));
                        }
                        return true;
                    }).toList();
            for (var done : threads.invokeAll(writers)) {
                done.get();
            }
        }
        assertThat(new ArrayList<>(store.audit().after(0, 99))).hasSize(20);
        assertThat(store.audit().firstChanged()).isEmpty();
    }

    private void admit(Account account) {
        assertThat(store.accounts().add(account, NOW)).isTrue();
        store.accounts().password(account.name(), "$hashed");
    }

    private static ApiToken token(String account) {
        return new ApiToken("t1", new Account(account, Role.READER), "for a script", Set.of("review", "read"),
                NOW, Optional.of(NOW.plus(Duration.ofDays(1))), Optional.empty(), Optional.empty());
    }

    private static AuditLine line(String action) {
        return new AuditLine(NOW, "ann", "127.0.0.1", action, "d1", "odd \u0000 \ud83d text", "200");
    }
}
