package lodestone.web;

import static lodestone.web.ApiVisit.told;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import lodestone.Samples;
import lodestone.model.Account;
import lodestone.model.Account.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The queue through the API alone: three cases, of which ana has d3. Whoever asks is the admin `demo`.
final class ApiQueueTest {

    private static final String ANA = "{\"documents\": [\"d3\", \"none\"], \"to\": \"ana\"}";

    @TempDir
    private Path folder;

    private Served served;
    private ApiVisit visit;

    @BeforeEach
    void serve() throws Exception {
        served = Served.demo(folder);
        visit = new ApiVisit(served.home());
        served.enter("d1", "d2", "d3");
        served.store().accounts().add(new Account("ana", Role.REVIEWER), Samples.SEEN);
        served.store().accounts().add(new Account("ro", Role.READER), Samples.SEEN);
        assertThat(documents(post("/api/queue/assign", ANA).path("documents"))).containsExactly("d3");
    }

    @AfterEach
    void close() throws IOException {
        served.close();
    }

    @ParameterizedTest
    @CsvSource({"'',3", "severity=90,3", "severity=91,0", "kind=release,3", "kind=filing,0", "holder=ana,1",
        "holder=nobody,2", "sample=true,0", "issuer=corvane,3", "gap=mining,3", "gap=smelting,0",
        "state=claimed,1", "'state=claimed,open',3", "state=disputed,0"})
    void findsCasesByTheirFilters(String filter, int cases) throws Exception {
        assertThat(told(visit.get("/api/queue?" + filter)).path("items")).hasSize(cases);
    }

    @ParameterizedTest
    @ValueSource(strings = {"severity=high", "kind=novel", "sample=1", "state=open,lost", "colour=red"})
    void tellsWhatItCannotRead(String filter) throws Exception {
        assertThat(visit.get("/api/queue?" + filter).statusCode()).isEqualTo(400);
    }

    @Test
    void takesTheNextOfWhatIsAskedFor() throws Exception {
        assertThat(post("/api/queue/next", "{\"kind\": \"filing\"}").path("items")).isEmpty();
        var next = post("/api/queue/next", "{\"kind\": \"release\"}").at("/items/0");
        assertThat(next.path("held_by").asText()).isEqualTo("demo");
        assertThat(next.path("document").asText()).isNotEqualTo("d3");
    }

    @Test
    void givesUp_andGivesBackAtOneStroke() throws Exception {
        var batch = post("/api/queue/assign", "{\"documents\": [\"d3\"]}").path("batch").asText();
        assertThat(told(visit.get("/api/queue?holder=ana")).path("items")).isEmpty();
        assertThat(post("/api/queue/undo", "{\"batch\": \"" + batch + "\"}").path("undone").asInt())
                .isEqualTo(1);
        assertThat(told(visit.get("/api/queue?holder=ana")).path("items")).hasSize(1);
    }

    @Test
    void takesOnlyWhatNobodyElseHas() throws Exception {
        var taken = post("/api/queue/take", "{\"documents\": [\"d1\", \"d3\"]}");
        assertThat(documents(taken.path("documents"))).containsExactly("d1");
        assertThat(taken.path("to").asText()).isEqualTo("demo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"documents\": \"d1\"}", "{\"documents\": [\"d1\"], \"to\": \"ro\"}",
        "{\"documents\": [\"d1\"], \"to\": \"nobody I know\"}"})
    void givesNothing_notToAReviewer(String body) throws Exception {
        assertThat(visit.post("/api/queue/assign", body).statusCode()).isEqualTo(400);
        assertThat(told(visit.get("/api/queue?holder=nobody")).path("items")).hasSize(2);
    }

    private JsonNode post(String path, String body) throws Exception {
        return told(visit.post(path, body));
    }

    private static List<String> documents(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }
}
