package lodestone.web;

import static lodestone.web.ApiVisit.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lodestone.model.Reason;
import lodestone.review.ReviewDesk;
import lodestone.review.ReviewSettings;
import lodestone.review.Submission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The review through the API alone. Whoever asks is the admin `demo`.
final class ApiReviewTest {

    private static final String DECISIONS = "/api/documents/d1/decisions";
    private static final String REPLIES = "/api/documents/d1/replies";

    @TempDir
    private Path folder;

    private Served served;
    private ApiVisit visit;

    @BeforeEach
    void serve() throws IOException {
        served = Served.demo(folder);
        visit = new ApiVisit(served.home());
        served.enter("d1");
    }

    @AfterEach
    void close() throws IOException {
        served.close();
    }

    @Test
    void correctsWhatWasFound_onlyWhereItDiffers() throws Exception {
        var decided = told(visit.post(DECISIONS, """
                {"reason": "stages-differ", "correction": {"claim": "asserts", "claimed": ["metal", "mining"],
                 "levels": {"mining": 1, "metal": 2}}}"""));
        assertThat(decided.path("round").asText()).isEqualTo("first");
        assertThat(decided.path("correction").toString())
                .isEqualTo("{\"claim\":null,\"claimed\":[\"mining\",\"metal\"],\"levels\":{\"metal\":2}}");
        assertThat(told(visit.get(DECISIONS)).at("/items/0")).isEqualTo(decided);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"7", "{\"claim\": \"nonsense\"}", "{\"claimed\": \"metal\"}", "{\"claimed\": [7]}",
                "{\"levels\": [2]}", "{\"levels\": {\"metal\": 5}}", "{\"levels\": {\"metal\": \"2\"}}",
                "{\"levels\": {\"smelting\": 2}}", "{\"level\": {}}"})
    void correctsNothing_thatCannotBe(String correction) throws Exception {
        var answer = visit.post(DECISIONS, "{\"reason\": \"level-differs\", \"correction\": " + correction
                + "}");
        assertThat(answer.statusCode()).isIn(400, 422);
        assertThat(served.store().cases().decisions("d1")).isEmpty();
    }

    @Test
    void takesBackWhatTheSameOneDecided_once() throws Exception {
        visit.post(DECISIONS, "{\"reason\": \"plans-only\"}");
        var back = told(visit.post(DECISIONS + "/1/withdrawal", "{}"));
        assertThat(back.path("stands").asBoolean()).isFalse();
        assertThat(back.at("/withdrawn/reviewer").asText()).isEqualTo("demo");
        assertThat(visit.post(DECISIONS + "/1/withdrawal", "{}").statusCode()).isEqualTo(409);
        assertThat(visit.post(DECISIONS + "/2/withdrawal", "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void takesBackNothingOfOthers() throws Exception {
        decide(served.parts().review());
        assertThat(visit.post(DECISIONS + "/1/withdrawal", "{}").statusCode()).isEqualTo(403);
        assertThat(served.store().cases().decisions("d1").getFirst().stands()).isTrue();
    }

    @Test
    void hidesThatThereIsADecision_secondReview() throws Exception {
        decide(new ReviewSettings(1, Optional.empty(), 5, Duration.ofHours(1)));
        assertThat(visit.post(DECISIONS + "/1/withdrawal", "{}").statusCode()).isEqualTo(404);
    }

    private void decide(ReviewSettings settings) {
        new ReviewDesk(served.store(), settings, served.parts().clock())
                .decide(new Submission("d1", Optional.empty(), "ana", Reason.PLANS_ONLY));
    }

    @Test
    void keepsRepliesAndTellsThem() throws Exception {
        assertThat(told(visit.get(REPLIES)).path("items")).isEmpty();
        visit.post(REPLIES, "{\"speaker\": \"its secretary\", \"words\": \"It runs since June.\"}");
        var reply = told(visit.get(REPLIES)).at("/items/0");
        assertThat(reply.path("words").asText()).isEqualTo("It runs since June.");
        assertThat(reply.path("recorded_by").asText()).isEqualTo("demo");
        assertThat(visit.get("/api/documents/none/replies").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"words, 4000", "speaker, 200"})
    void refusesALongerReplyThanTheFormDoes(String field, int longest) throws Exception {
        assertThat(visit.post(REPLIES, reply(field, longest)).statusCode()).isEqualTo(200);
        var refused = visit.post(REPLIES, reply(field, longest + 1));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains(field + ": at most " + longest + " characters.");
        assertThat(served.store().replies().of("d1")).hasSize(1);
    }

    private static String reply(String field, int length) {
        var fields = new TreeMap<>(Map.of("speaker", "its secretary", "words", "It runs since June."));
        fields.put(field, "x".repeat(length));
        return "{\"speaker\": \"" + fields.get("speaker") + "\", \"words\": \"" + fields.get("words") + "\"}";
    }

    @Test
    void tellsWhatTheDecisionsMeasure() throws Exception {
        visit.post(DECISIONS, "{\"reason\": \"not-a-claim\"}");
        var quality = told(visit.get("/api/quality"));
        assertThat(quality.path("decided").asInt()).isEqualTo(1);
        assertThat(quality.at("/precision/of").asInt()).isEqualTo(1);
        assertThat(quality.at("/precision/share").asDouble()).isZero();
        assertThat(quality.at("/recall/estimate").isNull()).isTrue();
        assertThat(quality.at("/rules/0/name").asText()).isEqualTo("phrase.mine-to-magnet");
    }
}
