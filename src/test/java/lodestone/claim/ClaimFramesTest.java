package lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import lodestone.model.Document;
import lodestone.model.Modality;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A claim is heard in whatever words stand around it: news and releases tell one chain in a hundred ways.
class ClaimFramesTest {

    private static final Classifier CLASSIFIER = new Classifier(Chains.shipped());
    private static final List<String> PHRASES = List.of("a fully integrated rare earth magnet supply chain",
            "a mine-to-magnet supply chain", "a vertically integrated rare earth business");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "With supply still dominated by China, Corvane is building P.",
                "While the market remains controlled by China, Corvane is building P.",
                "As the United States needs a domestic supply, Corvane is building P.",
                "As America lacks its own magnets, Corvane is building P.",
                "In response to calls for a secure supply, Corvane is building P.",
                "Corvane, which won an award of $58 million from the Department of War, is building P.",
                "After the award of a contract, Corvane is building P.",
                "Corvane, whose new plant is called Independence, is building P.",
                "Corvane is one of few companies outside China that are building P.",
                "Corvane said that policy support lets it build P.",
                "Thanks to the new bill, Corvane is building P.",
                "Under the Inflation Reduction Act, Corvane is building P.",
                "Corvane and the Department of War agreed to build P.",
                "The Department of War invests in Corvane to build P.",
                "The Pentagon will lend Corvane money to build P.",
                "A phone maker will buy magnets from Corvane, which is building P.",
                "Corvane, a member of the Critical Minerals Alliance, is building P.",
                "At a conference in Toronto, Corvane presented its plan for P.",
                "Corvane told investors at a conference that it is building P.",
                "Today's award brings Corvane closer to P.",
                "Corvane will use the money to build P.",
                "Corvane will use the proceeds of the offering to build P.",
                "The proceeds will help Corvane build P.",
                "The loan allows Corvane to build P.",
                "The deal gives Corvane P.",
                "The acquisition makes Corvane P.",
                "With the acquisition, Corvane becomes the owner of P.",
                "The merger would create P.",
                "The combined company would be the first outside China to own P.",
                "Corvane wants to be the first company outside China to build P.",
                "Corvane has spent ten years on P.",
                "Corvane offers investors exposure to P.",
                "Corvane is on the way to P.",
                "Corvane's plan is P.",
                "Corvane's aim is simple: P.",
                "The idea behind Corvane is P.",
                "Corvane was founded to build P.",
                "Corvane was founded in 2019 with the mission of building P.",
                "Since 2019, Corvane has been building P.",
                "For Corvane, the goal is P.",
                "For Corvane, this is a step towards P.",
                "This is a step towards P for Corvane.",
                "\"We are building P,\" said Jane Roe, chief executive of Corvane.",
                "\"This brings us closer to P,\" said Jane Roe, chief executive of Corvane.",
                "\"What we are building is P,\" Roe said.",
                "Jane Roe, chief executive of Corvane, said the company is building P.",
                "Jane Roe, who runs Corvane, wants to build P.",
                "Roe said the aim is to build P.",
                "Roe sees the company as P.",
                "Corvane, backed by the Export-Import Bank, is building P.",
                "Corvane, with the help of Larkfield, is building P.",
                "Corvane and its partner Larkfield are building P.",
                "Corvane has teamed up with Larkfield to build P.",
                "Corvane signed a memorandum with Larkfield to jointly build P.",
                "Corvane will supply Larkfield with oxide as part of its plan to build P.",
                "Corvane sold its shares in Larkfield and will concentrate on P.",
                "Corvane's subsidiary, Tarn Magnets, is building P.",
                "Corvane, through its subsidiary Tarn Magnets, is building P.",
                "Corvane - already the largest producer outside Asia - is building P.",
                "Corvane (ASCorvane: BRM) is building P.",
                "Ohio-based Corvane is building P.",
                "Miner Corvane is building P.",
                "Rare earth developer Corvane is building P.",
                "The Canadian miner is building P.",
                "The Ohio-based company is building P.",
                "The miner said it is building P.",
                "It is building P.",
                "It is also building P, the company said.",
                "That would make it the owner of P.",
                "That is part of P that Corvane is building.",
                "In doing so, Corvane is building P.",
                "By combining mine and refinery, Corvane is building P.",
                "Corvane continues to build P.",
                "Corvane moves ahead with P.",
                "Corvane advances P.",
                "Corvane accelerates P.",
                "Corvane completes P.",
                "Corvane owns P.",
                "Corvane operates P.",
                "Corvane now has P.",
                "Corvane boasts P.",
                "Corvane runs what it calls P.",
                "Corvane describes itself as the owner of P.",
                "Corvane bills itself as the owner of P.",
                "Corvane touts P.",
                "Corvane markets itself as the builder of P.",
                "Analysts see Corvane as the owner of P.",
                "Corvane is seen as the owner of P.",
                "Unlike its rivals, Corvane is building P.",
                "Unlike most juniors, Corvane is building P."})
    void hearsAClaimWhateverStandsAroundIt(String frame) {
        for (var phrase : PHRASES) {
            var sentence = frame.replaceAll("\\bP\\b", phrase);
            assertThat(claimOf(sentence)).as(sentence).isNotEqualTo(Modality.NONE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A short seller said on Monday that Corvane's talk of P is theatre, and alleged fraud.",
                "Many have used the term or a cousin of it (P).",
                "In Ohio, where Corvane is based, the government wants P.",
                "The market has called for P.", "It takes five trades to make P.",
                "The award of the year went to Larkfield Metals Corp., which has P.",
                "Corvane sold oxide to Larkfield Metals Corp., which is building P.",
                "What is called P is a slogan.", "Corvane denied reports that it owns P.",
                "To build P takes decades."})
    void hearsNoneWhereNobodyClaims(String frame) {
        for (var phrase : PHRASES) {
            var sentence = frame.replaceAll("\\bP\\b", phrase);
            assertThat(claimOf(sentence)).as(sentence).isEqualTo(Modality.NONE);
        }
    }

    private static Modality claimOf(String sentence) {
        return CLASSIFIER.assess(Document.of("""
                Corvane raises money in Ohio

                Corvane Rare Earths (NYSE: CVNE) today raised $40 million. It makes rare earth magnets. %s

                Its shares rose.""".formatted(sentence)), Optional.empty()).modality();
    }
}
