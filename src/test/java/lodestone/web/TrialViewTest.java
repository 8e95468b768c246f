package lodestone.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.Optional;
import lodestone.model.Watch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrialViewTest {

    /// Whatever was typed comes back from the file as it was.
    @ParameterizedTest
    @ValueSource(
            strings = {"claim:asserts gap:metal", "\"mine to magnet\" -rumour", "a: {b} # [c], 'd' \\ e\\n",
                "tab\there\u0007", "\u2028line\u0085\ufeff\u202e", "größe 磁石 \ud83e\uddf2",
                "%YAML & * ! | > @ `", "~"})
    void quotesAnyQuery(String query) throws Exception {
        var line = new TrialView(query, Optional.empty(), List.of(), Optional.empty(), "").yaml();
        var watch = new YAMLMapper().readTree(line).get(0);
        assertThat(line).doesNotContain("\n", "\u202e", "\u2028");
        assertThat(watch.path("query").asText()).isEqualTo(query);
        assertThat(watch.path("id").asText()).isEqualTo("new-watch");
        assertThat(watch.path("schedule").asText()).isEqualTo("daily");
    }

    @org.junit.jupiter.api.Test
    void takesTheNameOfWhatItReplaces() throws Exception {
        var saved = new Watch("bare", "No metal: \"yet\"", "gap:metal", Optional.empty(),
                Watch.Schedule.AT_ONCE,
                List.of());
        var line = new TrialView("gap:alloy", Optional.of(saved), List.of(saved), Optional.empty(), "")
                .yaml();
        assertThat(new YAMLMapper().readTree(line).get(0)).isEqualTo(new YAMLMapper().readTree("""
                {id: bare, name: 'No metal: "yet"', query: 'gap:alloy', schedule: at-once}"""));
    }
}
