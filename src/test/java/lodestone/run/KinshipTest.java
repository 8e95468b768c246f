package lodestone.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import lodestone.claim.Sections;
import lodestone.extract.DocumentReader;
import lodestone.extract.Extraction;
import lodestone.extract.RawDocument;
import lodestone.extract.Signature;
import lodestone.model.Document;
import lodestone.model.Filing;
import lodestone.model.FilingItem;
import lodestone.run.Kinship.Relation;
import lodestone.run.Kinship.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Labelled pairs of invented releases: copies, corrections, and texts of one template that are neither.
final class KinshipTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// @param expected relation of the other to the one
    record Pair(String id, Relation expected, Side one, Side other) {

        @Override
        public String toString() {
            return id;
        }
    }

    static List<Pair> pairs() throws IOException {
        var resource = Objects.requireNonNull(KinshipTest.class.getResourceAsStream("/run/pairs.jsonl"));
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines().map(KinshipTest::pair).toList();
        }
    }

    private static Pair pair(String line) {
        try {
            var node = JSON.readTree(line);
            return new Pair(node.path("id").asText(), switch (node.path("expect").asText()) {
                case "copy" -> Relation.COPY;
                case "corrects" -> Relation.CORRECTS;
                default -> Relation.NONE;
            }, side(node.path("one")), side(node.path("other")));
        } catch (IOException broken) {
            throw new IllegalStateException(line, broken);
        }
    }

    private static Side side(JsonNode node) {
        var published = LocalDate.parse(node.path("published").asText()).atStartOfDay(ZoneOffset.UTC);
        var read = read(node.path("text").asText());
        var document = new Document(Optional.empty(), node.path("title").asText(), Optional.empty(),
                Optional.of(published.toInstant()), Optional.empty(), Optional.empty(), read.issuer(),
                List.of(), Optional.empty(), read.text(), read.sections(), read.imprint())
                .withParties(read.parties());
        var filed = node.has("form") ? document.withFiling(filing(node)) : document;
        var company = Optional.of(node.path("company").asText()).filter(name -> !name.isEmpty());
        return Side.of(Sections.complete(filed), Instant.EPOCH, company);
    }

    private static Document read(String text) {
        try (var reader = new DocumentReader()) {
            var raw = new RawDocument(text.getBytes(StandardCharsets.UTF_8), Optional.of("text/plain"),
                    Optional.empty(), Optional.empty());
            return ((Extraction.Extracted) reader.read(raw)).document();
        }
    }

    private static Filing filing(JsonNode node) {
        var items = StreamSupport.stream(node.path("items").spliterator(), false)
                .map(item -> new FilingItem(Optional.empty(), item.asText(), "", 0, 0, 0)).toList();
        return new Filing(Optional.empty(), text(node, "cik"), Optional.empty(), text(node, "form"),
                text(node, "type"), Optional.empty(), Optional.empty(), text(node, "period"), List.of(),
                List.of(), items, List.of(), Optional.empty());
    }

    private static Optional<String> text(JsonNode node, String field) {
        return node.has(field) ? Optional.of(node.path(field).asText()) : Optional.empty();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void tellsWhatTwoTextsAreToEachOther(Pair pair) {
        var earlier = pair.one();
        var later = pair.other();
        assertThat(Kinship.of(later, earlier).relation()).isEqualTo(pair.expected());
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void saysTheSameFromTheOtherSide(Pair pair) {
        var reversed = switch (pair.expected()) {
            case CORRECTS -> Relation.CORRECTED;
            case CORRECTED -> Relation.CORRECTS;
            case COPY, NONE -> pair.expected();
        };
        assertThat(Kinship.of(pair.one(), pair.other()).relation()).isEqualTo(reversed);
    }

    @Test
    void findsEveryCopyByItsSignature() throws IOException {
        assertThat(pairs().stream().filter(pair -> pair.expected() == Relation.COPY))
                .allSatisfy(pair -> assertThat(bands(pair.one()).anyMatch(Signature
                        .of(pair.other().core()).bands()::contains)).isTrue());
    }

    private static Stream<Integer> bands(Side side) {
        return Signature.of(side.core()).bands().stream();
    }
}
