package lodestone.claim;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lodestone.model.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A text may begin and end anywhere: an excerpt, a caption, what a page's reader kept. No rule may look
/// before its first word or behind its last.
class CutTextsTest {

    private static final Classifier CLASSIFIER = new Classifier(Chains.shipped());

    @ParameterizedTest
    @ValueSource(strings = {
        "of Denby in Northern England, a producer of metal and magnet alloys, announced plans for a plant",
        "The miner said, “We produced nil magnets,” and its partner Tarn Metals made 0 tonnes of NdPr oxide",
        "Had we, Mr. Roe, CEO of Tarn Metals, said, the only one able to make 900 tonnes of oxide by which "
                + "magnets are made in the world",
        "Corvane Inc. CVNE and, through its partner, the Chinese maker of magnets, mines ore to magnet "
                + "chains, which it claims to own over our mine-to-magnet strategy in the making: vertical "
                + "integration",
        "| Sintered magnets (t) | - | 40 | n/a | 2025 Actual | Guidance | NdPr oxide sold (t) | 0 |",
        "President Roe said the U.S. has its mine-to-magnet chain; Orlett (OSM) (ASX: OSM), a unit of "
                + "Tarn, makes magnets a year"})
    void bearsEveryCut(String text) {
        for (var cut : cuts(text)) {
            assertThatCode(() -> CLASSIFIER.assess(Document.of(cut), Optional.empty())).as(cut)
                    .doesNotThrowAnyException();
        }
    }

    /// The text without its first words and without its last.
    private static List<String> cuts(String text) {
        var words = List.of(text.split(" "));
        var all = new ArrayList<String>();
        for (int at = 0; at < words.size(); at++) {
            for (int end = at + 1; end <= words.size(); end++) {
                all.add(String.join(" ", words.subList(at, end)));
            }
        }
        return all;
    }
}
