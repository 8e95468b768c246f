package lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameFinderTest {

    private static List<String> names(String text) {
        var chain = Chains.shipped();
        var tokens = Tokenizer.of(chain.vocabulary(), text);
        return new NameFinder(tokens, chain.vocabulary(), chain.nameWords()).find(0, tokens.size()).stream()
                .map(run -> tokens.between(run.from(), run.to())).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            On Monday the works of Corvane Rare Earths, Inc. sold it. | Corvane Rare Earths, Inc
            It was bought by Orlett Magnets plc of Leeds. | Orlett Magnets plc
            The miner Tarrow (ASX: TRW) drilled. | Tarrow
            It signed with Bray & Moss LLP in May. | Bray & Moss LLP
            It is owned by Orlett Mining and Minerals in May. | Orlett Mining and Minerals
            It was sold by e-Orl Magnetics in May. | e-Orl Magnetics
            It was sold to Critical Energy Corp. in May. | Critical Energy Corp
            The plant of USA Orlett Metals Corp. runs. | USA Orlett Metals Corp
            It lent to Orlett Advanced Materials Ltd in May. | Orlett Advanced Materials Ltd
            Currently Orlett Resources sells it. | Orlett Resources
            Orlett Management Holding Corporation sells it. | Orlett Management Holding Corporation
            Miner Orlett Rare Metals sells it. | Orlett Rare Metals
            Class Action Against Orlett Materials Corp. | Orlett Materials Corp
            Price Plunge Hits Orlett Materials. | Orlett Materials
            All Eyes on Orlett Lithium As the Secretary Arrives. | Orlett Lithium
            """)
    void findsNames(String text, String name) {
        assertThat(names(text)).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"The Rare Earth Company of the world.", "We make magnets and metals in Ohio.",
        "Its Board of Directors met.", "(Nasdaq: ORLT)"})
    void findsNoneInPlainWords(String text) {
        assertThat(names(text)).isEmpty();
    }

    @Test
    void joinsNoTwoNamesByAnd() {
        assertThat(names("Orlett Metals and Energy Corvane Resources run.")).hasSize(2);
    }

    @Test
    void joinsNoNamesOverALine() {
        assertThat(names("Orlett Magnets plc\nCorvane Rare Earths, Inc.")).hasSize(2);
    }
}
