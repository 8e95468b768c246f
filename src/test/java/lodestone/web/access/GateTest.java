package lodestone.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import lodestone.Samples;
import lodestone.Ticking;
import lodestone.model.Account;
import lodestone.store.Store;
import lodestone.store.StoreSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GateTest {

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Ticking clock = new Ticking(Samples.SEEN);
    private Javalin javalin = Javalin.create();
    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(StoreSettings.sqlite(folder.resolve("lodestone.db")));
    }

    @AfterEach
    void stop() {
        javalin.stop();
        store.close();
    }

    @Test
    void letsAnyoneRead_noWrite() throws Exception {
        serve(AccessSettings.usual());
        assertThat(client.send(to("/").build(), BodyHandlers.ofString()).body()).startsWith(" reader ");
        assertThat(post("/", "", "").statusCode()).isEqualTo(401);
    }

    @Test
    void takesWhatOurPagesSend() throws Exception {
        serve(AccessSettings.demo());
        var page = client.send(to("/").build(), BodyHandlers.ofString());
        assertThat(page.body()).startsWith("demo admin ");
        assertThat(cookie(page)).contains("HttpOnly", "SameSite=Strict");
        var token = page.body().substring("demo admin ".length());
        var cookie = cookie(page).replaceFirst(";.*", "");
        assertThat(post("/", cookie, "csrf=" + token).body()).isEqualTo("written");
        assertThat(client.send(to("/").header("Cookie", cookie).header("X-CSRF-Token", token)
                .DELETE().build(), BodyHandlers.ofString()).body()).isEqualTo("gone");
    }

    @ParameterizedTest
    @CsvSource({"'',''", "'','csrf='", "'','csrf=guessed'", "lodestone_visit=short,'csrf=x'"})
    void refusesWhatTheyDoNotSend(String cookie, String form) throws Exception {
        serve(AccessSettings.demo());
        assertThat(post("/", cookie, form).statusCode()).isEqualTo(403);
    }

    @Test
    void refusesAnotherSitesPage_evenWithTheToken() throws Exception {
        serve(AccessSettings.demo());
        var page = client.send(to("/").build(), BodyHandlers.ofString());
        var request = to("/").header("Cookie", cookie(page).replaceFirst(";.*", ""))
                .header("X-CSRF-Token", page.body().substring("demo admin ".length()))
                .POST(BodyPublishers.noBody());
        assertThat(status(request.copy().header("Sec-Fetch-Site", "cross-site"))).isEqualTo(403);
        assertThat(status(request.copy().header("Origin", "http://evil.example"))).isEqualTo(403);
        assertThat(status(request.copy().header("Origin", "null"))).isEqualTo(403);
        assertThat(status(request)).isEqualTo(200);
    }

    @Test
    void refusesWhomTheRouteDoesNotTake() throws Exception {
        serve(AccessSettings.usual());
        var refused = client.send(to("/accounts").build(), BodyHandlers.ofString());
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).isEqualTo("This needs the role admin; sign in first.");
    }

    @Test
    void takesATokenWithinItsScopes() throws Exception {
        serve(AccessSettings.usual());
        var ann = new Account("ann", Account.Role.REVIEWER);
        store.accounts().add(ann, clock.instant());
        var tokens = new Tokens(store, clock);
        var reading = tokens.make(ann, "a script", Set.of(Scope.READ), Optional.of(Duration.ofDays(1)));
        var writing = tokens.make(ann, "another", Set.of(Scope.READ, Scope.REVIEW), Optional.empty());
        assertThat(body(bearing(reading).build())).startsWith("ann reviewer ");
        assertThat(body(bearing(reading).DELETE().build()))
                .isEqualTo("This needs a token with the scope review.");
        assertThat(body(bearing(writing).DELETE().build())).isEqualTo("gone");
        assertThat(body(bearing(writing + "x").build()))
                .isEqualTo("This token is not known here, or it has ended.");
        clock.pass(Duration.ofDays(1));
        assertThat(status(bearing(reading))).isEqualTo(401);
        assertThat(store.audit().newest("ann", 9, 9)).extracting(e -> e.line().action() + " "
                + e.line().outcome()).containsExactly("DELETE / 200", "DELETE / 403");
    }

    private String body(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString()).body();
    }

    private HttpRequest.Builder bearing(String token) {
        return to("/").header("Authorization", "Bearer " + token);
    }

    private void serve(AccessSettings settings) {
        javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            new Access(settings, store, clock).gate().on(config.routes);
            config.routes.get("/", context -> context.result(Visitors.of(context).name() + " "
                    + Visitors.of(context).role().label() + " " + Visitors.csrf(context)));
            config.routes.post("/", context -> context.result("written"));
            config.routes.delete("/", context -> context.result("gone"));
            config.routes.get("/accounts", context -> context.result("all"), Needs.ADMIN);
            config.routes.exception(RefusedException.class,
                    (refused, context) -> context.status(refused.status()).result(refused.reason()));
        }).start("127.0.0.1", 0);
    }

    private HttpResponse<String> post(String path, String cookie, String form)
            throws IOException, InterruptedException {
        return client.send(to(path).header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)).build(), BodyHandlers.ofString());
    }

    private int status(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString()).statusCode();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + javalin.port() + path));
    }

    private static String cookie(HttpResponse<String> response) {
        return response.headers().firstValue("Set-Cookie").orElse("");
    }
}
