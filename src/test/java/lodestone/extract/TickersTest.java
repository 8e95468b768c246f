package lodestone.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TickersTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            TSXV: UCU                         | TSXV:UCU
            TSX.V: UCU                        | TSXV:UCU
            TSX-V:UCU                         | TSXV:UCU
            TSX V: UCU                        | TSXV:UCU
            TSX Venture: UCU                  | TSXV:UCU
            TSX Venture Exchange: UCU         | TSXV:UCU
            TSX: NEO                          | TSX:NEO
            Nasdaq CM: CVNE                   | NASDAQ:CVNE
            NasdaqGS : CVNE                   | NASDAQ:CVNE
            Nasdaq Global Select Market: CVNE | NASDAQ:CVNE
            NYSE American: KMR                | NYSE AMERICAN:KMR
            NYSEAMERICAN: KMR                 | NYSE AMERICAN:KMR
            NYSE: MP                          | NYSE:MP
            OTC Pink: LYSDY                   | OTC:LYSDY
            OTCMKTS: LYSDY                    | OTC:LYSDY
            OTCQX: UURAF                      | OTCQX:UURAF
            SEHK: 6680                        | HKEX:6680
            ＮＡＳＤＡＱ：ＣＶＮＥ            | NASDAQ:CVNE
            """, delimiter = '|')
    void writesATickerInOneWay(String said, String expected) {
        assertThat(Tickers.in("Corvane (" + said + ") mines.")).containsExactly(expected);
        assertThat(Tickers.normal(said)).isEqualTo(expected);
    }

    @Test
    void takesEachOnce_severalInBrackets() {
        assertThat(Tickers.in("Bellhaven (TSX-V: BHM; OTCQB: BHMGF) drills. (TSX Venture: BHM)"))
                .containsExactly("TSXV:BHM", "OTCQB:BHMGF");
    }

    @Test
    void takesNoTimeAndNoWordForATicker() {
        assertThat(Tickers.in("At 10: TDL, note: BHM, AIM: to mine.")).isEmpty();
    }
}
