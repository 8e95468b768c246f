package lodestone.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lodestone.model.Basis;
import lodestone.model.Modality;
import lodestone.model.Reason;
import lodestone.model.Ruling;
import lodestone.model.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class LikelyReasonTest {

    private static Basis basis(Verdict verdict, List<String> claimed, Map<String, Integer> levels) {
        return new Basis(1, "sha256:1", "rules 1", verdict, 50, Modality.ASSERTS, claimed, levels, List.of(),
                Optional.of("Corvane"));
    }

    @Test
    void goesByWhatIsShownOfTheGaps() {
        var claimed = List.of("mining", "separation", "metal");
        assertThat(LikelyReason.of(Ruling.CONFIRM, basis(Verdict.UNSUPPORTED, claimed, Map.of("metal", 1))))
                .isEqualTo(Reason.PLANS_ONLY);
        assertThat(LikelyReason.of(Ruling.CONFIRM, basis(Verdict.UNSUPPORTED, claimed, Map.of("metal", 4))))
                .isEqualTo(Reason.NO_EVIDENCE);
    }

    @Test
    void goesByHowManyStagesAreClaimed() {
        assertThat(LikelyReason.of(Ruling.DISMISS, basis(Verdict.UNSUPPORTED, List.of("metal"), Map.of())))
                .isEqualTo(Reason.TOO_FEW_STAGES);
    }

    /// What one key stores is what the form offers.
    @ParameterizedTest
    @EnumSource(Verdict.class)
    void fitsWhateverWasFound(Verdict verdict) {
        var found = basis(verdict, List.of("mining", "metal", "magnet"), Map.of());
        assertThat(Arrays.stream(Ruling.values()).map(ruling -> LikelyReason.of(ruling, found)))
                .allMatch(reason -> reason.fits(found.flagged()))
                .extracting(Reason::ruling).containsExactly(Ruling.values());
    }
}
