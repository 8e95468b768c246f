package lodestone.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lodestone.alert.AssessmentJson;
import lodestone.model.Correction;
import lodestone.model.Modality;

/// What a reviewer says instead of what was found, as JSON: `claim`, `claimed` and `levels`, of which each
/// may be left out.
final class CorrectionJson {

    private CorrectionJson() {}

    /// Null where no point differs.
    static JsonNode of(Correction correction) {
        if (correction.none()) {
            return JsonNodeFactory.instance.nullNode();
        }
        var points = JsonNodeFactory.instance.objectNode().put("claim",
                correction.claim().map(Modality::label).orElse(null));
        correction.claimed().ifPresentOrElse(
                stages -> points.set("claimed", AssessmentJson.strings(stages)),
                () -> points.putNull("claimed"));
        correction.levels().forEach(points.putObject("levels")::put);
        return points;
    }

    /// Of what was sent.
    static Correction read(JsonNode sent) {
        if (sent.isMissingNode() || sent.isNull()) {
            return Correction.NONE;
        }
        if (!(sent instanceof ObjectNode points)) {
            throw ApiProblemException.wrong("correction: an object.");
        }
        for (var point : points.properties()) {
            if (!List.of("claim", "claimed", "levels").contains(point.getKey())) {
                throw ApiProblemException.wrong("correction: there is no \"" + point.getKey() + "\".");
            }
        }
        return new Correction(claim(points), claimed(points.path("claimed")), levels(points.path("levels")));
    }

    private static Optional<Modality> claim(ObjectNode points) {
        return ApiCall.string(points, "claim").map(label -> Arrays.stream(Modality.values())
                .filter(one -> one.label().equals(label)).findFirst().orElseThrow(
                        () -> ApiProblemException.wrong("claim: there is no \"" + label + "\".")));
    }

    private static Optional<List<String>> claimed(JsonNode sent) {
        return sent.isMissingNode() || sent.isNull() ? Optional.empty()
                : Optional.of(ApiCall.strings(sent, "claimed"));
    }

    private static Map<String, Integer> levels(JsonNode sent) {
        var levels = new LinkedHashMap<String, Integer>();
        if (!sent.isMissingNode() && !sent.isNull() && !sent.isObject()) {
            throw ApiProblemException.wrong("levels: an object.");
        }
        for (var level : sent.properties()) {
            int value = level.getValue().isInt() ? level.getValue().intValue() : -1;
            if (value < 0 || value > 4) {
                throw ApiProblemException.wrong("levels: 0 to 4 by stage.");
            }
            levels.put(level.getKey(), value);
        }
        return levels;
    }
}
