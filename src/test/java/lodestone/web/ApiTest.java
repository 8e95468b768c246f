package lodestone.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lodestone.Samples;
import lodestone.index.Indexed;
import lodestone.model.Account;
import lodestone.model.Reason;
import lodestone.review.Intake;
import lodestone.review.ReviewDesk;
import lodestone.review.ReviewSettings;
import lodestone.review.Submission;
import lodestone.store.Alert;
import lodestone.web.access.Scope;
import lodestone.web.access.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The API against its own description, which is made from the routes that answer.
final class ApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private Served served;
    private ApiVisit visit;
    private ObjectNode description;

    @BeforeEach
    void serve() throws Exception {
        served = Served.demo(folder);
        visit = new ApiVisit(served.home());
        var stored = Samples.stored();
        served.store().documents().save(stored);
        served.parts().index().put(Indexed.newest(stored.version(), stored.assessment(),
                served.parts().classifier().sentences(Samples.TEXT)));
        served.parts().index().commit();
        served.store().runs().start(Samples.SEEN, "daily", "process 1 on mill");
        served.store().alerts().raise(new Alert("k1", "flag", "d1", "", Samples.SEEN, "flagged"));
        served.store().accounts().add(new Account("ana", Account.Role.REVIEWER), Samples.SEEN);
        description = (ObjectNode) json(get("/api/openapi.json"));
    }

    @AfterEach
    void close() throws IOException {
        served.close();
    }

    @Test
    void answersWhatItDescribes_everyRoute() throws Exception {
        var tried = new ArrayList<String>();
        for (var path : description.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                var answer = send(operation.getKey(), path.getKey(), operation.getValue());
                assertThat(answer.statusCode()).as(path.getKey() + ": " + answer.body()).isEqualTo(200);
                assertThat(faults(operation.getValue().path("responses").path("200"), json(answer)))
                        .as(path.getKey()).isEmpty();
                tried.add(path.getKey());
            }
        }
        assertThat(tried).contains("/api/search", "/api/documents/{id}", "/api/draft", "/api/openapi.json");
    }

    @Test
    void describesEveryRoute() {
        var described = new ArrayList<String>();
        description.path("paths").properties().forEach(path -> path.getValue().fieldNames()
                .forEachRemaining(method -> described.add(method + " " + path.getKey())));
        assertThat(served.server().routes().keySet().stream().filter(route -> route.contains(" /api/")))
                .containsExactlyInAnyOrderElementsOf(described);
    }

    @ParameterizedTest
    @CsvSource({"/api/documents/none,404", "/api/runs/77,404", "/api/runs/x,404", "/api/companies/Nobody,404",
        "/api/search?q=claim%3A%28,400", "/api/search?limit=0,400", "/api/search?limit=x,400",
        "/api/search?from=yesterday,400", "/api/search?query=typo,400", "/api/nothing,404"})
    void tellsAProblem(String path, int status) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(faults(JSON.readTree("{\"$ref\":\"#/components/schemas/Problem\"}"), json(answer)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'{',400", "'[]',400", "'{}',400", "'{\"query\":7}',400", "'{\"query\":\"claim:(\"}',400"})
    void tellsAProblem_ofWhatWasSent(String body, int status) throws Exception {
        assertThat(post("/api/watches/test", body).statusCode()).isEqualTo(status);
    }

    @Test
    void findsWhatSearchFinds_pageByPage() throws Exception {
        var found = json(get("/api/search?q=magnet&limit=1"));
        assertThat(found.path("items").path(0).path("id").asText()).isEqualTo("d1");
        assertThat(found.path("total").asInt()).isEqualTo(1);
    }

    @Test
    void countsWhatIsFound_whenAsked() throws Exception {
        assertThat(json(get("/api/search?q=magnet")).path("facets").isNull()).isTrue();
        assertThat(json(get("/api/search?q=magnet&facets=true")).at("/facets/verdict/0").toString())
                .isEqualTo("{\"value\":\"unsupported\",\"documents\":1}");
    }

    @Test
    void saysWhatWasSaidThenAndIsNow() throws Exception {
        var hit = json(get("/api/search?q=magnet&as_of=2026-12-31")).path("items").path(0);
        assertThat(hit.at("/then/verdict").asText()).isEqualTo("unsupported");
        assertThat(hit.at("/now/verdict").asText()).isEqualTo("unsupported");
        assertThat(faults(JSON.readTree("{\"$ref\":\"#/components/schemas/Hit\"}"), hit)).isEmpty();
    }

    @Test
    void saysWhereMeaningIsNotKnown() throws Exception {
        var answer = get("/api/search?q=magnet&semantic=true");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("semantic: true in config/lodestone.yaml");
    }

    /// Of each list more pages than one, each row once and in the list's order.
    @ParameterizedTest
    @CsvSource({"/api/documents,id", "/api/flags,id", "/api/queue,document", "/api/decisions,document",
        "/api/alerts,number", "/api/audit,id", "/api/runs,id"})
    void listsPageByPage(String path, String field) throws Exception {
        fill();
        var all = values(json(get(path)), field);
        assertThat(all).hasSizeGreaterThan(2).doesNotHaveDuplicates();
        var paged = new ArrayList<String>();
        var page = json(get(path + "?limit=1"));
        for (; !page.path("next").isNull(); page = json(get(path + "?limit=1&after="
                + URLEncoder.encode(page.path("next").asText(), StandardCharsets.UTF_8)))) {
            assertThat(values(page, field)).hasSize(1);
            paged.addAll(values(page, field));
        }
        paged.addAll(values(page, field));
        assertThat(paged).isEqualTo(all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"flags", "queue", "decisions", "alerts", "audit", "runs"})
    void tellsAProblem_ofACursorThatIsNone(String list) throws Exception {
        assertThat(get("/api/" + list + "?after=nonsense").statusCode()).isEqualTo(400);
    }

    @Test
    void keepsTheFirstDecisionFromWhoDecidesSecond_inTheListToo() throws Exception {
        var settings = new ReviewSettings(1, Optional.empty(), 5, Duration.ofHours(1));
        new Intake(served.store()).enter("d1");
        new ReviewDesk(served.store(), settings, served.parts().clock())
                .decide(new Submission("d1", Optional.empty(), "ana", Reason.PLANS_ONLY));
        assertThat(json(get("/api/decisions")).path("items")).isEmpty();
    }

    @Test
    void saysWhatReviewersSettled_notWhatWaitsForASecond() throws Exception {
        var desk = new ReviewDesk(served.store(), served.parts().review(), served.parts().clock());
        desk.decide(new Submission("d1", Optional.empty(), "ana", Reason.UNCLEAR_TEXT));
        for (var path : List.of("/api/flags", "/api/documents", "/api/search?q=magnet")) {
            assertThat(json(get(path)).at("/items/0/reviewed").isNull()).as(path).isTrue();
        }
        desk.withdraw(served.store().cases().decisions("d1"), "ana");
        desk.decide(new Submission("d1", Optional.empty(), "ana", Reason.NOT_A_CLAIM));
        for (var path : List.of("/api/flags", "/api/documents", "/api/search?q=magnet")) {
            assertThat(json(get(path)).at("/items/0/reviewed").asText()).as(path).isEqualTo("dismiss");
        }
        assertThat(get("/search.csv?q=magnet").body().lines().toList().getLast()).endsWith(",dismiss");
        assertThat(get("/search.jsonl?q=magnet").body()).contains("\"reviewed\":\"dismiss\"");
        assertThat(get("/search?q=magnet").body()).contains("<b>dismissed by reviewers</b>");
    }

    private void fill() throws Exception {
        for (var id : List.of("d2", "d3", "d4")) {
            var stored = Samples.stored(id);
            served.store().documents().save(stored);
            new Intake(served.store()).consider(List.of(stored));
            served.store().alerts().raise(new Alert(id, "flag", id, "", Samples.SEEN, "flagged"));
            served.store().runs().start(Samples.SEEN, "daily", "process 1 on mill");
            assertThat(post("/api/documents/" + id + "/decisions", "{\"reason\": \"unclear-text\"}")
                    .statusCode())
                    .isEqualTo(200);
        }
        new Intake(served.store()).enter("d1");
        for (var id : List.of("d2", "d3")) {
            new ReviewDesk(served.store(), served.parts().review(), served.parts().clock()).withdraw(
                    served.store().cases().decisions(id), "demo");
        }
    }

    private static List<String> values(JsonNode page, String field) {
        return page.path("items").findValuesAsText(field);
    }

    @Test
    void sendsNothing_notChanged() throws Exception {
        var tag = get("/api/documents/d1").headers().firstValue("ETag").orElseThrow();
        var again = visit.get("/api/documents/d1", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void takesATokenOfThatScope() throws Exception {
        var ann = new Account("ann", Account.Role.REVIEWER);
        served.store().accounts().add(ann, Samples.SEEN);
        var token = new Tokens(served.store(), served.parts().clock()).make(ann, "x", Set.of(Scope.REVIEW),
                Optional.empty());
        var refused = visit.get("/api/documents/d1", "Authorization", "Bearer " + token);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(json(refused).path("detail").asText())
                .isEqualTo("This needs a token with the scope read.");
    }

    /// What of the value is not as the schema says that the response's content has.
    private List<String> faults(JsonNode response, JsonNode value) {
        var schema = response.has("$ref") ? response
                : response.path("content").path("application/json").path("schema");
        var whole = JSON.createObjectNode();
        whole.set("components", description.path("components"));
        whole.set("$ref", schema.path("$ref"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole).validate(value)
                .stream().map(Object::toString).toList();
    }

    private HttpResponse<String> send(String method, String path, JsonNode operation) throws Exception {
        var address = path.replace("documents/{id}", "documents/d1").replace("runs/{id}", "runs/1")
                .replace("{number}", "1")
                .replace("{name}", "Corvane%20Rare%20Earths,%20Inc.");
        if (method.equals("get")) {
            return get(address);
        }
        var schema = operation.path("requestBody").path("content").path("application/json").path("schema")
                .path("$ref").asText().replaceFirst("^#", "");
        return post(address, description.at(schema).path("examples").path(0).toString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return visit.get(path);
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return visit.post(path, body);
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return ApiVisit.json(answer);
    }
}
