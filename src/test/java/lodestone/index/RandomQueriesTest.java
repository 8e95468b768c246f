package lodestone.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lodestone.Samples;
import lodestone.index.query.QueryException;
import lodestone.model.Document;
import lodestone.model.Span;
import lodestone.model.Version;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What holds for whatever is asked.
class RandomQueriesTest {

    private static final List<String> WORDS = List.of("mine", "magnet", "oxide", "SX", "pilot", "plan");
    private static final List<String> PARTS = List.of("mine", "\"", "(", ")", "[", "]", "{", " TO ", "*", "?",
            "~", "^", ":", " AND ", " OR ", " NOT ", "+", "-", "\\", "/", "issuer:", "severity:", ">=", "9",
            "\u0000", "\ud800", "é", "||", "&&", "!", " NEAR/3 ", "NEAR/99999", "\u201C", "\u201D",
            "sentence:",
            "level:", "stage:", "*:*", "solv*", "a-b*", "published:2025", "~0.5", "2", " ", "\u2014", "SX");

    @TempDir
    private Path folder;
    private ClaimIndex index;
    private final Random random = new Random(7);

    @BeforeEach
    void fill() throws IOException {
        index = ClaimIndex.open(folder, List.of(List.of("SX", "solvent extraction")));
        for (int i = 0; i < 40; i++) {
            index.put(document("d" + i));
        }
        index.commit();
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private Indexed document(String id) {
        var text = IntStream.range(0, random.nextInt(2, 9)).mapToObj(_ -> one(WORDS))
                .collect(Collectors.joining(" ")) + ". Solvent extraction, a pilot.";
        var v = Samples.version();
        int stop = text.indexOf(". ") + 1;
        return Indexed.newest(new Version(id, 1, v.sourceId(), Document.of(text), v.capture(), v.seen(),
                v.textDigest(), v.signature(),
                random.nextInt(8) == 0 ? Optional.of("d1") : Optional.empty(), Optional.empty()),
                Optional.of(Samples.silent()),
                List.of(new Span(0, stop), new Span(stop + 1, text.length())));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    @Test
    void answersOrSaysWhatIsWrong() throws IOException {
        int answered = 0;
        for (int i = 0; i < 4000; i++) {
            var query = IntStream.range(0, random.nextInt(1, 12)).mapToObj(_ -> one(PARTS))
                    .collect(Collectors.joining());
            try {
                index.search(SearchRequest.of(query, 5).with(one(List.of(Grain.values()))));
                index.nearMisses(query, 3);
                answered++;
            } catch (QueryException told) {
                assertThat(told.getMessage()).isNotBlank();
            }
        }
        assertThat(answered).isGreaterThan(300);
    }
}
