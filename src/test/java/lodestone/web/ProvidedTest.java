package lodestone.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Optional;
import lodestone.Samples;
import lodestone.model.Account;
import lodestone.store.AuditLog;
import lodestone.web.access.AccessSettings;
import lodestone.web.access.AccessSettings.Entry;
import lodestone.web.access.oidc.SignedProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Signing in through a provider, from the link to the session.
final class ProvidedTest {

    @TempDir
    private Path folder;

    private final SignedProvider provider = new SignedProvider();
    private Served served;
    private Visit visit;

    @BeforeEach
    void serve() throws IOException {
        var access = new AccessSettings(Entry.NOTHING, Duration.ofHours(8), Duration.ofDays(7), false, false,
                Optional.of(provider.settings()));
        served = Served.in(folder, new WebSettings("127.0.0.1", 0, Optional.empty(), Optional.empty(), access,
                Collections.emptySortedMap()), Clock.fixed(Samples.SEEN, ZoneOffset.UTC));
        visit = new Visit(served.home());
    }

    @AfterEach
    void close() throws IOException {
        served.close();
        provider.close();
    }

    /// There and back; the answer's body.
    private String signIn(String next) throws Exception {
        var there = URI.create(Visit.next(visit.get("/sign-in/provider?next=" + next)));
        var asked = there.getRawQuery();
        provider.vouch(asked.replaceFirst(".*nonce=([^&]*).*", "$1"), Samples.SEEN);
        var back = visit.get("/sign-in/provider/return?code=c1&state="
                + asked.replaceFirst(".*state=([^&]*).*", "$1"));
        return back.headers().firstValue("Refresh").orElse("") + back.body();
    }

    private String account() {
        return served.store().accounts().all().getLast().account().name();
    }

    @Test
    void letsIn_withTheRoleThatTheProviderGives() throws Exception {
        assertThat(visit.get("/sign-in?next=/queue").body()).contains("Sign in with 127.0.0.1",
                "href=\"/sign-in/provider?next=%2Fqueue\"");
        assertThat(signIn("/queue")).startsWith("0; url=/queue").contains("You are signed in");
        assertThat(account()).matches("ann\\.[0-9a-f]{8}");
        assertThat(visit.get("/queue").body()).contains(account() + "<span class=\"muted\"> reviewer</span>");
        assertThat(served.store().audit().newest("", Long.MAX_VALUE, 1)).extracting(AuditLog.Entry::line)
                .extracting(line -> line.account() + ": " + line.action() + ", " + line.outcome())
                .containsExactly(account() + ": sign in through the provider, done");
    }

    @Test
    void knowsThemTheNextTime() throws Exception {
        signIn("/");
        served.store().accounts().role(account(), Account.Role.ADMIN);
        served.store().accounts().add(new Account("boss", Account.Role.ADMIN), Samples.SEEN);
        served.store().accounts().password("boss", "hashed");
        signIn("/");
        assertThat(served.store().accounts().all()).extracting(member -> member.account().role())
                .containsExactly(Account.Role.REVIEWER, Account.Role.ADMIN);
    }

    @Test
    void offersTokensButNoPassword_toThoseWhoHaveNone() throws Exception {
        signIn("/");
        assertThat(visit.get("/settings").body()).contains("Make a token").doesNotContain("Your password");
    }

    @Test
    void leadsNowhereElse() throws Exception {
        assertThat(signIn("https://evil.example/")).startsWith("0; url=/<");
    }

    @Test
    void letsNobodyIn_whoseAccountHasEnded() throws Exception {
        signIn("/");
        served.store().accounts().add(new Account("boss", Account.Role.ADMIN), Samples.SEEN);
        served.store().accounts().password("boss", "hashed");
        var name = served.store().accounts().all().getFirst().account().name();
        assertThat(served.store().accounts().end(name, Samples.SEEN)).isTrue();
        assertThat(signIn("/")).contains("has ended");
        assertThat(visit.get("/").statusCode()).isEqualTo(303);
    }

    @Test
    void tellsWhyNot() throws Exception {
        assertThat(visit.get("/sign-in/provider/return?error=access_denied").statusCode()).isEqualTo(403);
        provider.close();
        assertThat(visit.get("/sign-in/provider").body()).contains("cannot be reached");
    }
}
