package lodestone.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import lodestone.Samples;
import org.junit.jupiter.api.Test;

class AssessmentJsonTest {

    @Test
    void keepsTheFieldsAndOrderOfTheContract() {
        var node = JsonNodeFactory.instance.objectNode();
        AssessmentJson.put(node, Samples.flagged());
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        assertThat(names).containsExactly("kind", "issuer", "claim", "explicit", "claimed", "claims",
                "stages",
                "verdict", "flagged", "gaps", "severity", "explanation", "new_facts", "chain",
                "chain_version");
        assertThat(node.path("stages").path("magnet").path("holder").isNull()).isTrue();
        assertThat(node.path("stages").path("mining").path("evidence").path(0).path("milestone").asText())
                .isEqualTo("MI05");
    }

    @Test
    void quotesWhatTheOffsetsSay() {
        var node = JsonNodeFactory.instance.objectNode();
        AssessmentJson.put(node, Samples.flagged());
        var claim = node.path("claims").path(0);
        assertThat(Samples.TEXT.substring(claim.path("start").asInt(), claim.path("end").asInt()))
                .isEqualTo(claim.path("text").asText());
    }
}
