package lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import lodestone.claim.Parts;
import lodestone.claim.Sections;
import lodestone.extract.DocumentReader;
import lodestone.extract.Extraction;
import lodestone.extract.RawDocument;
import lodestone.model.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Pages of our own in the layouts of wires, IR platforms, content systems, authorities and news sites:
/// beside each page stand its main text, exactly, and what is to be known about it.
final class PagesTest {

    private static final Path PAGES = Path.of("src/test/resources/extract");
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<String> pages() throws IOException {
        try (var files = Files.list(PAGES)) {
            return files.map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> name.endsWith(".html"))
                    .map(name -> name.replace(".html", "")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void readsExactlyTheTextOfThePage(String page) throws IOException {
        assertThat(read(page).text())
                .isEqualTo(Files.readString(PAGES.resolve(page + ".txt")).stripTrailing());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void knowsWhatThePageSaysOfItself(String page) throws IOException {
        var expected = expected(page);
        var found = read(page);
        assertThat(found.title()).isEqualTo(expected.path("title").asText());
        assertThat(found.published()).isEqualTo(text(expected, "published"));
        assertThat(found.publishedUtc().map(Instant::toString)).isEqualTo(text(expected, "published_utc"));
        assertThat(found.language()).isEqualTo(text(expected, "language"));
        assertThat(found.site()).isEqualTo(text(expected, "site"));
        assertThat(found.tickers()).isEqualTo(texts(expected.path("tickers")));
        var imprint = found.imprint();
        assertThat(imprint.modified()).isEqualTo(text(expected, "modified"));
        assertThat(imprint.authors()).isEqualTo(texts(expected.path("authors")));
        assertThat(imprint.canonical().map(Object::toString)).isEqualTo(text(expected, "canonical"));
        assertThat(imprint.wire()).isEqualTo(text(expected, "wire"));
        assertThat(imprint.dateline()).isEqualTo(text(expected, "dateline"));
    }

    /// Each expected part is its role, its name, and the words that it or one of its lines begins with.
    @ParameterizedTest
    @MethodSource("pages")
    void tellsThePartsApart(String page) throws IOException {
        var document = Parts.apart(Sections.complete(read(page)));
        assertThat(expected(page).path("sections")).allSatisfy(part -> {
            var words = part.path(2).asText();
            int at = document.text().indexOf(words);
            assertThat(document.sections()).filteredOn(found -> found.start() <= at && at < found.end())
                    .as(words)
                    .singleElement().satisfies(found -> {
                        assertThat(found.role().label()).isEqualTo(part.path(0).asText());
                        assertThat(found.name())
                                .isEqualTo(Optional.ofNullable(part.path(1).textValue()));
                    });
        });
    }

    private static Document read(String page) throws IOException {
        var raw = new RawDocument(Files.readAllBytes(PAGES.resolve(page + ".html")), Optional.empty(),
                Optional.empty(), Optional.of(page + ".html"));
        return ((Extraction.Extracted) new DocumentReader().read(raw)).document();
    }

    private static JsonNode expected(String page) throws IOException {
        return JSON.readTree(PAGES.resolve(page + ".json").toFile());
    }

    private static Optional<String> text(JsonNode expected, String field) {
        return Optional.ofNullable(expected.path(field).textValue()).filter(text -> !text.isEmpty());
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }
}
