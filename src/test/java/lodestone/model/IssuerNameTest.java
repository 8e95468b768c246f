package lodestone.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuerNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Corvane Rare Earths, Inc.      | corvane rare earths
            CORVANE RARE EARTHS LTD        | corvane rare earths
            The Corvane Company            | corvane
            Corvane N.L.                   | corvane
            Corvane Co., Ltd.              | corvane
            Corp.                          | corp
            Österlund Magnet AB            | österlund magnet
            Brask & Sohn                   | brask sohn
            ???                            | ''
            """)
    void leavesTheLegalFormOut(String name, String key) {
        assertThat(IssuerName.key(name)).isEqualTo(key);
    }
}
