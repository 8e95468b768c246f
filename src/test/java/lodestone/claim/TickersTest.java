package lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TickersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CVRE | Corvane Rare Earths | Alder Alloys   | 1
            CVRE | Corvane Rare Earths | Covered Reefs  | 3
            CVRE | Alder Alloys        | Birch Minerals | 3
            CRE  | Corvane Rare Earths | Alder Alloys   | 3
            """)
    void belongsToTheOneCompanyThatCanHaveIt(String ticker, String first, String second, int party) {
        var names = new Names(Tokenizer.of(new Vocabulary(), ticker));
        names.newParty(first);
        names.newParty(second);
        int loose = names.newParty(ticker);
        names.add(0, 1, loose);
        new Tickers(names).join(loose);
        assertThat(names.at(0, 1)).map(Names.Named::party).contains(party);
    }
}
