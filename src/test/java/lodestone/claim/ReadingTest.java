package lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import lodestone.model.Document;
import org.junit.jupiter.api.Test;

class ReadingTest {

    private static final Path TEXTS = Path.of("src/test/resources/claim/working-texts.jsonl");

    /// Texts about magnets, read for a chain of anodes: nearly all are off its subject.
    @Test
    void knowsWhatATextIsAndWhoseWithoutReadingAllOfIt() throws IOException {
        var chain = Chains.graphite();
        var json = new ObjectMapper();
        int off = 0;
        for (var line : Files.readAllLines(TEXTS)) {
            var document = Sections.complete(Document.of(json.readTree(line).path("text").asText()));
            var part = Reading.ofSubject(chain, document);
            var whole = new Reading(chain, document);
            off += part.isOnSubject() ? 0 : 1;
            assertThat(part.isOnSubject()).isEqualTo(whole.isOnSubject());
            assertThat(Kinds.of(document, part)).isEqualTo(Kinds.of(document, whole));
            assertThat(Parties.of(chain, part, document, Optional.empty()).issuer())
                    .isEqualTo(Parties.of(chain, whole, document, Optional.empty()).issuer());
        }
        assertThat(off).isGreaterThan(100);
    }

    @Test
    void readsAllOfATextOnTheSubject() {
        var chain = Chains.shipped();
        var document = Document.of("Corvane makes rare earth magnets. It mines ore.");
        assertThat(Reading.ofSubject(chain, document).sentences())
                .isEqualTo(new Reading(chain, document).sentences()).hasSize(2);
    }
}
