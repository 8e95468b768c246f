package lodestone.config;

import java.time.Duration;
import java.util.Optional;
import lodestone.review.ReviewSettings;

/// The section `review` of `config/lodestone.yaml`.
///
/// @param secondShare of decided cases that a second person decides, 0–1
/// @param secondSeverity cases at least so severe always are; 101 for none
/// @param sample documents a day from what was not flagged
/// @param hold how long a case stays with who took it
/// @param assigned how long it stays with whom it was assigned to
record ReviewSection(Optional<Double> secondShare, Optional<Integer> secondSeverity, Optional<Integer> sample,
        Optional<Duration> hold, Optional<Duration> assigned) {

    /// What the types alone do not say.
    void check(Checks checks) {
        secondShare.ifPresent(share -> checks.expect(share >= 0 && share <= 1, "review.second_share",
                "0 to 1", share));
        secondSeverity.ifPresent(least -> checks.expect(least >= 0 && least <= 101, "review.second_severity",
                "0 to 100, or 101 for none", least));
        sample.ifPresent(count -> checks.expect(count >= 0 && count <= 1000, "review.sample", "0 to 1000",
                count));
        hold.ifPresent(time -> checks.expect(time.isPositive(), "review.hold", "more than 0s", "0s"));
        var settings = settings();
        checks.expect(settings.assigned().compareTo(settings.hold()) > 0, "review.assigned",
                "more than review.hold", settings.assigned());
    }

    ReviewSettings settings() {
        var defaults = ReviewSettings.defaults();
        return new ReviewSettings(secondShare.orElse(defaults.secondShare()),
                secondSeverity.or(defaults::secondSeverity), sample.orElse(defaults.sample()),
                hold.orElse(defaults.hold()), assigned.orElse(defaults.assigned()));
    }
}
