package lodestone.extract.edgar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import lodestone.model.Filing;
import lodestone.model.Filing.Amended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Covers and explanatory notes of amendments, by invented filers.
class AmendmentTest {

    private static Filing ofForm(String form) {
        return Filing.UNKNOWN.withType(form);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Amendment No. 1 to the Form 8-K filed on March 5, 2025.",
        "This Amendment No. 1 on Form 8-K/A amends the Current Report on Form 8-K of Quarrow Metals, Inc., "
                + "originally filed with the Securities and Exchange Commission on "
                + "March\n5, 2025 (the \"Original\").",
        "(Amendment Number One) On March 5, 2025, Quarrow Metals filed a Current Report on Form 8\u2011K to "
                + "report its lease of March 1, 2025.",
        "Amendment no. 1. Quarrow Metals furnished its report on Form 8-K for the event of March 4, 2025 "
                + "with the Commission on March 5, 2025."})
    void saysWhatItAmends(String note) {
        assertThat(Amendment.of(ofForm("8-K/A"), note))
                .contains(new Amended("8-K", Optional.of(1), Optional.of("2025-03-05")));
    }

    @Test
    void saysNoMoreThanTheText() {
        assertThat(Amendment.of(ofForm("10-K/A"), "We filed our Form 8-K on March 5, 2025."))
                .contains(new Amended("10-K", Optional.empty(), Optional.empty()));
        assertThat(Amendment.of(ofForm("8-K"), "Amendment No. 1 to the Form 8-K filed on March 5, 2025."))
                .isEmpty();
    }

    @Test
    void takesNoDayAfterItsOwn() {
        var header = new SubmissionHeader("""
                CONFORMED SUBMISSION TYPE: 8-K/A
                FILED AS OF DATE: 20250310
                """);
        assertThat(Amendment.of(header.filing(), "the Form 8-K to be filed on March 12, 2025"))
                .contains(new Amended("8-K", Optional.empty(), Optional.empty()));
    }

    @Test
    void knowsItByTheLineBelowTheForm() {
        assertThat(CoverPage.of("""
                UNITED STATES
                SECURITIES AND EXCHANGE COMMISSION
                FORM 8-K
                (Amendment No. 2)
                CURRENT REPORT
                """).flatMap(Filing::form)).contains("8-K/A");
    }
}
