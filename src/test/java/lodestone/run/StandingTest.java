package lodestone.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import lodestone.alert.Coverage.Outcome;
import lodestone.store.ListingState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every state a source can be in, and what each answer makes of it.
class StandingTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    /// `not found` is a 404; where it was heard before stands in brackets, in hours ago. A state without a
    /// plus has never been read.
    @ParameterizedTest(name = "{0}, then {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            unvisited              | ok            | ok, 0
            unvisited              | empty         | empty, 0
            unvisited              | not-modified  | not-modified, 0
            unvisited              | failed        | failed, 1
            unvisited              | not found     | failed, 1, missing for 0 h
            unvisited              | blocked       | blocked, 1
            unvisited              | refused       | refused, 1
            unvisited              | rate-limited  | rate-limited, 1
            unvisited              | unreadable    | unreadable, 1
            unvisited              | changed-shape | unreadable, 1
            ok+                    | not-modified  | not-modified, 0
            ok+                    | empty         | empty, 0
            ok+                    | changed-shape | changed-shape, 1
            ok+                    | unreadable    | unreadable, 1
            empty+                 | changed-shape | changed-shape, 1
            failed+                | ok            | ok, 0
            failed+                | empty         | empty, 0
            failed+                | not-modified  | failed, 3
            failed+                | failed        | failed, 4
            failed+                | blocked       | blocked, 4
            blocked+               | not-modified  | blocked, 3
            blocked+               | failed        | failed, 4
            changed-shape+         | not-modified  | changed-shape, 3
            changed-shape+         | changed-shape | changed-shape, 4
            changed-shape+         | ok            | ok, 0
            unreadable             | changed-shape | unreadable, 4
            failed+ (1)            | not found     | failed, 4, missing for 1 h
            failed+ (23)           | not found     | failed, 4, missing for 23 h
            failed+ (24)           | not found     | gone, 4, missing for 24 h
            failed+ (24)           | failed        | failed, 4, missing for 24 h
            failed+ (24)           | blocked       | blocked, 4, missing for 24 h
            failed+ (24)           | rate-limited  | rate-limited, 4, missing for 24 h
            failed+ (24)           | ok            | ok, 0
            failed+ (24)           | unreadable    | unreadable, 4
            failed+ (24)           | not-modified  | failed, 3
            blocked+ (300)         | not found     | gone, 4, missing for 300 h
            gone+ (300)            | not found     | gone, 4, missing for 300 h
            gone+ (300)            | failed        | failed, 4, missing for 300 h
            gone+ (300)            | not-modified  | gone, 3
            gone+ (300)            | ok            | ok, 0
            failed+ (-5)           | not found     | failed, 4, missing for 0 h
            """)
    void goesFromStateToState(String before, String answer, String after) {
        assertThat(words(Standing.after(state(before), answer(answer), NOW))).isEqualTo(after);
    }

    @Test
    void keepsTheReasonOfTheFailure_notModified() {
        assertThat(Standing.after(state("failed+"), Answer.good(Outcome.NOT_MODIFIED), NOW).reason())
                .contains("what failed before");
    }

    private static ListingState state(String words) {
        var hours = words.contains("(")
                ? Optional.of(Long.parseLong(words.replaceAll(".*\\((.*)\\)", "$1")))
                : Optional.<Long>empty();
        var label = words.replaceAll("[+ ].*|\\+", "");
        boolean well = label.equals("ok") || label.equals("empty") || label.equals("unvisited");
        return new ListingState("corvane/news", Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), words.contains("+") ? Optional.of(NOW.minus(Duration.ofDays(20)))
                        : Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(),
                hours.map(ago -> NOW.minus(Duration.ofHours(ago))), Optional.empty(), label,
                well ? Optional.empty() : Optional.of("what failed before"), well ? 0 : 3);
    }

    private static Answer answer(String words) {
        if (words.equals("not found")) {
            return new Answer(Outcome.FAILED, Optional.of("HTTP 404"), true, true, Duration.ZERO);
        }
        var outcome = Outcome.of(words);
        return outcome.covered() ? Answer.good(outcome) : Answer.bad(outcome, "why");
    }

    private static String words(Standing standing) {
        return standing.outcome().label() + ", " + standing.failures() + standing.missingSince()
                .map(since -> ", missing for " + Duration.between(since, NOW).toHours() + " h").orElse("");
    }
}
