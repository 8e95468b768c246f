package lodestone.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import lodestone.Samples;
import lodestone.Ticking;
import lodestone.model.Account.Role;
import lodestone.store.AuditLog;
import lodestone.web.access.AccessSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsPagesTest {

    private static final String PASSWORD = "seven quiet lanterns";
    private static final Pattern SECRET = Pattern.compile("<code class=\"secret\">([^<]*)</code>");

    @TempDir
    private Path folder;

    private Served served;
    private Visit admin;

    @BeforeEach
    void serve() throws Exception {
        var effective = new TreeMap<>(Collections.singletonMap("fetch.delay", "PT1S"));
        served = Served.in(folder, new WebSettings("127.0.0.1", 0, Optional.empty(), Optional.empty(),
                AccessSettings.usual(), effective), new Ticking(Samples.SEEN));
        admin = choose(served.server().firstRunLink().orElseThrow().getPath(), "ann");
    }

    @AfterEach
    void close() throws IOException {
        served.close();
    }

    @Test
    void showsWhatIsInForce_toAnyReader() throws Exception {
        assertThat(new Visit(served.home()).get("/settings").body()).contains("fetch.delay", "PT1S")
                .doesNotContain("Add an account", "Make a token");
        assertThat(admin.get("/settings").body()).contains("Add an account", "Make a token", "/audit");
    }

    @Test
    void letsAnOwnerChooseThePassword() throws Exception {
        admin.get("/settings");
        var link = secret(admin.post("/settings/accounts", "name", "ben", "role", "reviewer").body());
        assertThat(link).startsWith(served.home() + "welcome/");
        var ben = choose(link.substring(served.home().toString().length() - 1), "ben");
        assertThat(ben.get("/settings").body()).contains("ben<span class=\"muted\"> reviewer</span>")
                .doesNotContain("Add an account");
        assertThat(ben.post("/settings/accounts", "name", "eve", "role", "admin").statusCode())
                .isEqualTo(403);
        assertThat(admin.post("/settings/accounts", "name", "ben", "role", "reviewer").body())
                .contains("There is an account of that name already.");
    }

    @Test
    void endsAnAccount_butNotTheLastAdmin() throws Exception {
        admin.get("/settings");
        var ben = choose(path(admin.post("/settings/accounts", "name", "ben", "role", "reader")), "ben");
        assertThat(ben.get("/settings").body()).contains("Make a token");
        assertThat(admin.post("/settings/accounts/ann/end").statusCode()).isEqualTo(422);
        assertThat(admin.post("/settings/accounts/ann/role", "role", "reader").statusCode()).isEqualTo(422);
        assertThat(admin.post("/settings/accounts/ben/role", "role", "editor").statusCode()).isEqualTo(303);
        assertThat(served.store().accounts().named("ben").orElseThrow().account().role())
                .isEqualTo(Role.EDITOR);
        assertThat(admin.post("/settings/accounts/ben/end").statusCode()).isEqualTo(303);
        assertThat(ben.get("/settings").body()).doesNotContain("Make a token");
    }

    @Test
    void makesATokenThatEnds() throws Exception {
        admin.get("/settings");
        assertThat(admin.post("/settings/tokens", "label", "x", "days", "9").statusCode()).isEqualTo(422);
        var token = secret(admin.post("/settings/tokens", "label", "a script", "scope", "read", "days", "9")
                .body());
        assertThat(admin.get("/settings").body()).contains("a script").doesNotContain(token);
        assertThat(bearing(token)).isEqualTo(200);
        var id = served.store().tokens().of("ann").getFirst().id();
        assertThat(admin.post("/settings/tokens/" + id + "/end").statusCode()).isEqualTo(303);
        assertThat(bearing(token)).isEqualTo(303);
    }

    @Test
    void signsOutEverywhere_passwordChanged() throws Exception {
        admin.get("/settings");
        var fresh = "eight loud lanterns";
        assertThat(admin.post("/settings/password", "present", "wrong", "password", fresh, "again", fresh)
                .body()).contains("The present password is another.");
        assertThat(admin.post("/settings/password", "present", PASSWORD, "password", fresh, "again", fresh)
                .statusCode()).isEqualTo(303);
        assertThat(admin.get("/settings").body()).contains("href=\"/sign-in\"");
        admin.get("/sign-in");
        assertThat(admin.post("/sign-in", "name", "ann", "password", PASSWORD).statusCode()).isEqualTo(401);
        assertThat(admin.post("/sign-in", "name", "ann", "password", fresh).statusCode()).isEqualTo(303);
    }

    @Test
    void writesDownEveryChange_withoutSecrets() throws Exception {
        admin.get("/settings");
        admin.post("/settings/accounts", "name", "ben", "role", "reviewer");
        admin.post("/settings/password", "present", PASSWORD, "password", "x", "again", "x");
        assertThat(served.store().audit().newest("ann", Long.MAX_VALUE, 2)).extracting(AuditLog.Entry::line)
                .extracting(line -> List.of(line.action(), line.detail(), line.outcome()))
                .containsExactly(List.of("POST /settings/password", "", "422"),
                        List.of("POST /settings/accounts", "name=ben role=reviewer", "200"));
        assertThat(admin.get("/audit").body()).contains("POST /settings/accounts", "name=ben role=reviewer");
        assertThat(admin.get("/audit?check=yes").body()).contains("Every line is as it was written");
        assertThat(admin.get("/audit.csv").body()).startsWith("id,at,account,")
                .contains("POST /settings/accounts");
    }

    private int bearing(String token) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client
                    .send(HttpRequest.newBuilder(served.home()).header("Authorization", "Bearer " + token)
                            .build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private Visit choose(String link, String name) throws Exception {
        var visit = new Visit(served.home());
        visit.get(link);
        assertThat(visit.post(link, "name", name, "password", PASSWORD, "again", PASSWORD).statusCode())
                .isEqualTo(303);
        visit.get("/sign-in");
        assertThat(visit.post("/sign-in", "name", name, "password", PASSWORD).statusCode()).isEqualTo(303);
        visit.get("/sign-in");
        return visit;
    }

    private String path(HttpResponse<String> answer) {
        return secret(answer.body()).substring(served.home().toString().length() - 1);
    }

    private static String secret(String page) {
        var found = SECRET.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }
}
