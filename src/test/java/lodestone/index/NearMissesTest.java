package lodestone.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lodestone.Samples;
import lodestone.index.query.QueryException;
import lodestone.model.Assessment;
import lodestone.model.Document;
import lodestone.model.Span;
import lodestone.model.Version;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a query does not find for want of one part, and which.
class NearMissesTest {

    @TempDir
    private Path folder;
    private ClaimIndex index;

    @BeforeEach
    void fill() throws IOException {
        index = ClaimIndex.open(folder, List.of());
        for (int i = 0; i < 4; i++) {
            put("flagged" + i, Samples.TEXT, Samples.flagged());
        }
        put("silent", "A pilot line was seen.", Samples.silent());
        index.commit();
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    /// Every sentence says what the whole document says, as a claim does.
    private void put(String id, String text, Assessment assessment) throws IOException {
        var v = Samples.version();
        var version = new Version(id, 1, v.sourceId(), Document.of(text), v.capture(), v.seen(),
                v.textDigest(), v.signature(), Optional.empty(), Optional.empty());
        var words = IntStream.range(0, 5).map(i -> i * text.length() / 5).mapToObj(
                start -> new Span(start, start + text.length() / 5)).toList();
        index.put(Indexed.newest(version, Optional.of(assessment), words));
    }

    private List<String> missing(String query) throws IOException, QueryException {
        return index.nearMisses(query, 10).stream()
                .map(miss -> miss.hit().documentId() + " " + miss.missing()).sorted().toList();
    }

    @Test
    void namesTheOnePartThatEachLacks() throws IOException, QueryException {
        assertThat(missing("claim:asserts pilot")).containsExactly("flagged0 pilot", "flagged1 pilot",
                "flagged2 pilot", "flagged3 pilot", "silent claim:asserts");
    }

    @Test
    void takesAPhraseWordByWord() throws IOException, QueryException {
        assertThat(missing("\"pilot resource\"")).hasSize(5).contains("silent resource", "flagged0 pilot");
    }

    @Test
    void hasNoneOfASinglePart() throws IOException, QueryException {
        assertThat(missing("pilot")).isEmpty();
    }
}
