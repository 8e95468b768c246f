package lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import lodestone.model.Document;
import lodestone.model.Modality;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrengthTest {

    private static final Chain CHAIN = Chains.shipped();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Corvane is a mine-to-magnet company.                              | ASSERTS
            We are building a mine-to-magnet supply chain.                    | BUILDS
            We aim to become a mine-to-magnet company.                        | ASPIRES
            We presented our mine-to-magnet strategy.                         | ASPIRES
            We expanded our mine-to-magnet supply chain.                      | ASSERTS
            A grant supports the expansion of our mine-to-magnet platform.    | BUILDS
            Corvane is stitching together a mine-to-magnet supply chain.      | BUILDS
            Corvane moved a step nearer to a mine-to-magnet supply chain.     | ASPIRES
            Corvane is re-shoring the full magnet supply chain.               | BUILDS
            We create a mine-to-magnet supply chain.                          | BUILDS
            Corvane talks of a mine-to-magnet supply chain.                   | ASPIRES
            Corvane is going to be a mine-to-magnet company.                  | ASPIRES
            The first mine-to-magnet supply chain is under construction here. | BUILDS
            A mine-to-magnet supply chain is being built by Corvane.          | BUILDS
            Corvane works together with Orlett to design a full magnet supply chain. | ASPIRES
            Corvane is pursuing a mine-to-magnet supply chain.                | ASPIRES
            Corvane agreed on a venture for a mine-to-magnet supply chain.    | ASPIRES
            Corvane wants to expand its work across the entire value chain.   | ASPIRES
            Corvane covers the rare earth value chain and makes magnets.      | ASSERTS
            Corvane wants to go all the way to the magnet.                    | ASPIRES
            Corvane continues to build out its mine-to-magnet platform.       | BUILDS
            Corvane is transforming into a vertically integrated magnet producer. | BUILDS
            Corvane is the first to offer a mine-to-magnet supply chain.      | ASSERTS
            Corvane has achieved its goal of becoming a mine-to-magnet group. | ASSERTS
            As the owner of the right to mine, Corvane runs a full magnet supply chain. | ASSERTS
            Corvane has set its sights on a mine-to-magnet supply chain.      | ASPIRES
            Corvane plans a plant in Ohio and is a mine-to-magnet company.    | ASSERTS
            Corvane starts a mine-to-magnet supply chain in Europe.           | BUILDS
            Corvane spoke of two mine-to-magnet style partnerships.           | ASPIRES
            Corvane wants to expand the mine-to-magnet supply chain.          | BUILDS
            Corvane wants to expand in a mine-to-magnet supply chain.         | ASPIRES
            Corvane wants to give its allies back a mine-to-magnet chain.     | ASPIRES
            A mine-to-magnet group outside China would come of it, Corvane said. | ASPIRES
            Corvane attempts to build a mine-to-magnet supply chain.          | ASPIRES
            Corvane is a mine-to-magnet company in the making.                | ASPIRES
            Corvane claims to own the chain from mine to magnet.              | ASSERTS
            Our work along the mine-to-magnet chain could grow.               | ASPIRES
            A push for a mine-to-magnet chain made Corvane buy land.          | ASPIRES
            The deal is a step in creating a mine-to-magnet chain for Corvane. | ASPIRES
            Corvane can make magnets starting with its own ore.               | ASSERTS
            Corvane is the closest that Europe has come to a mine-to-magnet company. | ASPIRES
            Corvane runs a mine, a refinery and a metal plant to be a mine-to-magnet company. | ASPIRES
            """)
    void weighsAClaim(String text, Modality modality) {
        var reading = new Reading(CHAIN, Document.of(text));
        var parties = Parties.of(CHAIN, reading, Document.of(text).withIssuer("Corvane"), Optional.empty());
        var sentence = reading.sentences().getFirst();
        var strength = new Strength(reading, parties, CHAIN.vocabulary(),
                CHAIN.phrasebook().agents());
        assertThat(strength.of(sentence, sentence.phrases().getFirst())).isEqualTo(modality);
    }
}
