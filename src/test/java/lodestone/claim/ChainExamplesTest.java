package lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lodestone.claim.ChainDefinition.MilestoneDefinition;
import lodestone.model.Document;
import lodestone.model.DocumentKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every entry of the shipped chains and of their language has an example that fires and a near miss that
/// does not.
class ChainExamplesTest {

    private static final Chain CHAIN = Chains.shipped();
    private static final Classifier CLASSIFIER = new Classifier(CHAIN);
    private static final Path SPECIMENS = Path.of("src/test/resources/claim/phrase-specimens.txt");
    private static final int PHRASE_ROWS = 112;

    @SuppressWarnings("unused") // a field source
    private static final List<Example> RARE_EARTH = new Examples(CHAIN).ofChain();

    @SuppressWarnings("unused") // a field source
    private static final List<Example> ENGLISH = new Examples(CHAIN).ofLanguage();

    @SuppressWarnings("unused") // a field source
    private static final List<Example> GRAPHITE = new Examples(Chains.graphite()).ofChain();

    @ParameterizedTest(name = "{0}")
    @FieldSource({"RARE_EARTH", "ENGLISH", "GRAPHITE"})
    void firesInItsExampleOnly(Example example) {
        assertThat(example.fault()).isEmpty();
    }

    /// A line of the file of specimens.
    ///
    /// @param phrase id of the phrase, or the rule where no set phrase carries the claim
    /// @param stages first letters of the stages claimed by a release of that text
    record Specimen(int row, String phrase, List<String> stages, String text) {

        static Specimen of(String line) {
            var fields = line.split("\\|", 4);
            var stages = fields[2].replace("-", "").strip();
            return new Specimen(Integer.parseInt(fields[0].strip()), fields[1].strip(),
                    stages.isEmpty() ? List.of() : List.of(stages.split(" ")), fields[3].strip());
        }

        @Override
        public String toString() {
            return row + " " + text;
        }
    }

    static List<Specimen> specimens() throws IOException {
        return Files.readAllLines(SPECIMENS).stream().filter(line -> !line.startsWith("#")).map(Specimen::of)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("specimens")
    void tellsWhatAPhraseClaims(Specimen specimen) {
        var found = CLASSIFIER.assess(Document.of(specimen.text()).withKind(DocumentKind.RELEASE),
                Optional.empty());
        assertThat(found.claimed().stream().map(stage -> stage.substring(0, 2)))
                .containsExactlyElementsOf(specimen.stages());
        var rules = found.claims().stream().map(claim -> claim.rule().replace("phrase.", ""));
        assertThat(Stream.concat(phrases(specimen.text()), rules)).contains(specimen.phrase());
    }

    private static Stream<String> phrases(String text) {
        return new Reading(CHAIN, Sections.complete(Document.of(text))).sentences().stream()
                .flatMap(sentence -> sentence.phrases().stream())
                .map(hit -> ((Meaning.Phrase) hit.meaning()).phrase().id());
    }

    @Test
    void hasASpecimenOfEveryKnownPhrase() throws IOException {
        assertThat(new TreeSet<>(specimens().stream().map(Specimen::row).toList()))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, PHRASE_ROWS).boxed().toList());
    }

    @Test
    void knowsEveryMilestone() {
        var expected = Stream.of(ids("MI", 37), ids("SE", 39), ids("ME", 36), ids("AL", 36), ids("MA", 43))
                .flatMap(ids -> ids).toList();
        assertThat(CHAIN.definition().milestones().stream().map(MilestoneDefinition::id))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static Stream<String> ids(String stage, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> "%s%02d".formatted(stage, number));
    }

    @Test
    void saysWhatIsWrong_exampleThatDoesNotFire() {
        var example = new Example(false, "phrases.x.example", "a text", _ -> false, true);
        assertThat(example.fault()).map(ChainFault::toString)
                .contains("phrases.x.example: \"a text\" does not fire");
        assertThat(new Example(false, "phrases.x.near_miss", "", _ -> false, false).fault())
                .map(ChainFault::message).contains("there is none");
    }
}
