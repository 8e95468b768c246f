package lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lodestone.model.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Texts that no newsroom writes: the same contract, and an answer.
class BadInputTest {

    private static final Classifier CLASSIFIER = new Classifier(Chains.shipped());
    private static final int MEGABYTE = 1_000_000;

    static Stream<Map.Entry<String, String>> texts() {
        var few = Map.of("empty", "", "html",
                filled("<p class=\"x\">mine-to-magnet &amp; <b>oxide</b></p>\n", 50_000),
                "scripts", filled("Корван mine-to-magnet 稀土磁体 مغناطيس oxide ", 50_000),
                "right to left", filled("\u202eمغناطيس نادر\u202c mine-to-magnet ", 50_000),
                "surrogates", filled("\ud800 oxide \udc00 is made", 50_000),
                "control", filled("\u0000\u0007\u001b[31m oxide ", 50_000),
                "capitals", filled("CORVANE IS THE MINE-TO-MAGNET COMPANY AND SOLD 3 T OF OXIDE ", 50_000),
                "no stop",
                filled("corvane is a mine to magnet company that sold oxide and will make metal ", 50_000),
                "one sentence", filled("we mine ore and separate oxides and ", 5 * MEGABYTE),
                "list", filled("produced oxide, sold metal, cast alloy, made magnets and ", 50_000));
        var many = Map.of("presidents",
                numbered(20_000, "\"We mine to magnet,\" President Roe%d said of oxide. "), "tickers",
                numbered(10_000, "(NYSE: A%d) "), "names",
                numbered(40_000, "Alpha%d Metals Corp. "),
                "one first name", numbered(10_000, "Alpha B%d Inc. said so. "),
                "abouts", numbered(5_000, "About Corvane%1$d Corp.\nCorvane%1$d Corp. makes magnets.\n"));
        var signs = Stream
                .of("a", "(", "\n", "- ", "\"", "7", "7 ", "Mining ", "稀土", "U.S.", "\u00ad", "? ", "e\u0301")
                .collect(Collectors.toMap(sign -> "1 MB of " + sign.strip(), sign -> filled(sign, MEGABYTE),
                        (a, _) -> a));
        return Stream.of(few, many, signs).flatMap(all -> all.entrySet().stream());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void bears(Map.Entry<String, String> named) {
        var text = named.getValue();
        var assessment = CLASSIFIER.assess(Document.of(text), Optional.empty());
        assertThat(assessment.stages()).hasSize(5);
        assertThat(assessment.severity()).isBetween(0, 100);
        assertThat(assessment.claims()).allSatisfy(
                claim -> assertThat(text.substring(claim.start(), claim.end())).isEqualTo(claim.text()));
        assertThat(assessment.stages()).allSatisfy(stage -> assertThat(stage.evidence()).allSatisfy(
                found -> assertThat(text.substring(found.start(), found.end())).isEqualTo(found.text())));
    }

    private static String filled(String part, int length) {
        return part.repeat(length / part.length() + 1);
    }

    private static String numbered(int count, String part) {
        return IntStream.range(0, count).mapToObj(part::formatted).collect(Collectors.joining());
    }
}
