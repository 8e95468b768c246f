package lodestone.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MojibakeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the companyâ€™s â€œmine-to-magnetâ€\u009d chain | the company’s “mine-to-magnet” chain
            2025â€“2026 in QuÃ©bec, RhÃ´ne and ZÃ¼rich    | 2025–2026 in Québec, Rhône and Zürich
            Corvaneâ„¢ at 900 Â°C                          | Corvane™ at 900 °C
            the company&amp;rsquo;s 2025&amp;#8211;2026  | the company&rsquo;s 2025&#8211;2026
            """)
    void repairsWhatCanBeNothingElse(String written, String meant) {
        assertThat(Mojibake.repaired(written)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SÃO PAULO", "Â bientôt, pâté", "château – “â”", "a &amp;lt; b &amp;amp; c", "Ãł",
        "â€"})
    void leavesWhatMayBeMeant(String written) {
        assertThat(Mojibake.repaired(written)).isEqualTo(written);
    }
}
