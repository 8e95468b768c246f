package lodestone.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentenceDiffTest {

    @Test
    void namesWhatLeftAndWhatCame() {
        assertThat(SentenceDiff.between("We mine. We make magnets.", "We mine. We plan to make magnets."))
                .containsExactly(new Change(false, "We make magnets."),
                        new Change(true, "We plan to make magnets."));
    }

    @Test
    void isSilentAboutSpaceAndOrder() {
        assertThat(SentenceDiff.between("One here. Two there.", "Two  there.\nOne here.")).isEmpty();
    }

    @Test
    void keepsASentenceTogether_anAbbreviationInside() {
        assertThat(SentenceDiff.between("Corvane, Inc. is big.", "Corvane, Inc. was big."))
                .containsExactly(new Change(false, "Corvane, Inc. is big."),
                        new Change(true, "Corvane, Inc. was big."));
    }
}
