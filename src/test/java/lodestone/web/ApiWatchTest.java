package lodestone.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import lodestone.Samples;
import lodestone.model.Watch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A watch replayed through the API, beside one that is saved.
final class ApiWatchTest {

    @TempDir
    private Path folder;

    private Served served;
    private ApiVisit visit;

    @BeforeEach
    void serve() throws IOException {
        served = Served.in(folder, List.of(), List.of(Watch.of("saved", "Saved", "title:nowhere")));
        visit = new ApiVisit(served.home());
        served.keep(List.of(Samples.stored()));
    }

    @AfterEach
    void close() throws IOException {
        served.close();
    }

    @Test
    void tellsMonthsAndWhatIsGained_besideASavedOne() throws Exception {
        var trial = replayed("{\"query\": \"magnet\", \"against\": \"saved\"}");
        assertThat(trial.path("months").toString()).isEqualTo("[{\"month\":\"2026-03\",\"documents\":1}]");
        assertThat(trial.at("/gained/items/0/id").asText()).isEqualTo("d1");
        assertThat(trial.at("/lost/total").asInt(-1)).isZero();
    }

    @Test
    void tellsWhatItOnlyJustMisses() throws Exception {
        var trial = replayed("{\"query\": \"magnet title:nowhere\"}");
        assertThat(trial.path("total").asInt()).isZero();
        assertThat(trial.at("/misses/0/id").asText()).isEqualTo("d1");
        assertThat(trial.at("/misses/0/missing").asText()).isEqualTo("title:nowhere");
        assertThat(trial.path("gained").isNull()).isTrue();
    }

    @Test
    void comparesWithNothing_thatIsNotSaved() throws Exception {
        assertThat(visit.post("/api/watches/test", "{\"query\": \"magnet\", \"against\": \"none\"}")
                .statusCode())
                .isEqualTo(400);
    }

    private JsonNode replayed(String body) throws Exception {
        return ApiVisit.told(visit.post("/api/watches/test", body));
    }
}
