package lodestone.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lodestone.Samples;
import lodestone.model.Document;
import lodestone.model.Filing;
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

    @Test
    void namesThePageAndTheExhibit_whereThereAreSuch() {
        var node = JsonNodeFactory.instance.objectNode();
        var exhibit = new Filing(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("8-K"),
                Optional.of("EX-99.1"), Optional.empty(), Optional.empty(), Optional.empty(), List.of(),
                List.of(), List.of(), List.of(), Optional.empty());
        var start = Samples.resource().start();
        var known = Samples.document();
        var paged = new Document(known.url(), known.title(), known.published(), known.publishedUtc(),
                known.language(), known.site(), known.issuer(), known.tickers(), known.kind(), known.text(),
                known.sections(), known.imprint(), List.of(0, start)).withFiling(exhibit);
        AssessmentJson.put(node, Samples.flagged(), paged);
        var evidence = node.path("stages").path("mining").path("evidence").path(0);
        assertThat(node.path("claims").path(0).path("page").asInt()).isEqualTo(1);
        assertThat(evidence.path("page").asInt()).isEqualTo(2);
        assertThat(evidence.path("place").asText()).isEqualTo("EX-99.1");
    }

    @Test
    void namesNoPage_pageOfTheWeb() {
        var node = JsonNodeFactory.instance.objectNode();
        AssessmentJson.put(node, Samples.flagged(), Samples.document());
        assertThat(node.path("claims").path(0).has("page")).isFalse();
        assertThat(node.path("claims").path(0).has("place")).isFalse();
    }
}
