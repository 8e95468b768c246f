package lodestone.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lodestone.Samples;
import lodestone.index.query.QueryException;
import lodestone.model.Document;
import lodestone.model.Span;
import lodestone.model.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The places of what was looked for.
class HighlighterTest {

    private static final String TEXT = "Corvane makes magnets. "
            + "The magnet plant makes sintered magnets there.";

    @TempDir
    private Path folder;

    private String marked(String query) throws IOException, QueryException {
        try (var index = ClaimIndex.open(folder, List.of())) {
            var v = Samples.version();
            index.put(Indexed.newest(new Version("a", 1, v.sourceId(), Document.of(TEXT), v.capture(),
                    v.seen(), v.textDigest(), v.signature(), Optional.empty(), Optional.empty()),
                    Optional.of(Samples.silent()), List.of(new Span(0, 22), new Span(23, TEXT.length()))));
            return index.search(SearchRequest.of(query, 1)).hits().getFirst().passages().stream()
                    .sorted((one, next) -> one.start() - next.start())
                    .flatMap(passage -> passage.marks().stream())
                    .map(mark -> mark.start() + " " + TEXT.substring(mark.start(), mark.end()))
                    .collect(Collectors.joining(", "));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            plant                       | 34 plant
            "magnet plant"              | 27 magnet plant
            plant plant                 | 34 plant
            sinter*                     | 46 sintered
            plint~                      | 34 plant
            plant NEAR/5 sintered       | 34 plant, 46 sintered
            sentence:(plant AND there)  | 34 plant, 63 there
            plant OR claim:none         | 34 plant
            plant NOT oxide             | 34 plant
            """)
    void marksWhatWasFound(String query, String places) throws IOException, QueryException {
        assertThat(marked(query)).isEqualTo(places);
    }

    @Test
    void marksNothing_noWordAsked() throws IOException, QueryException {
        assertThat(marked("claim:none")).isEmpty();
    }
}
