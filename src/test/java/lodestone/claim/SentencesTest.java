package lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import lodestone.model.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {

    private static final Chain CHAIN = Chains.shipped();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            One ends. Two ends.                                   | 2
            Corvane Rare Earths, Inc. today said so.              | 1
            Purity was 99.5% in No. 3 of the U.S. circuits.       | 1
            Dr. A. Lowell spoke on Feb. 13, 2024 in Tolliver.     | 1
            "We mine." She paused.                                | 2
            It is made in the U.S. The plant runs.                | 2
            Is it so? Yes!                                        | 2
            """)
    void divides(String text, int sentences) {
        assertThat(new Reading(CHAIN, Document.of(text)).sentences()).hasSize(sentences);
    }
}
