package lodestone.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lodestone.Samples;
import lodestone.index.query.QueryException;
import lodestone.model.Assessment;
import lodestone.model.Document;
import lodestone.model.DocumentKind;
import lodestone.model.Evidence;
import lodestone.model.Holder;
import lodestone.model.Span;
import lodestone.model.StageFinding;
import lodestone.model.Status;
import lodestone.model.Verdict;
import lodestone.model.Version;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What one and the same piece of evidence, or one and the same sentence, says.
class FindingSearchTest {

    private static final String SEPARATED = "Our pilot circuit separated 12 kg of NdPr oxide.";
    private static final String PARTNER = "Our partner sold 40 tonnes of metal.";
    private static final String PLAN = "We plan a magnet plant beside the circuit.";

    @TempDir
    private Path folder;
    private ClaimIndex index;

    @BeforeEach
    void fill() throws IOException {
        index = ClaimIndex.open(folder, List.of(List.of("NdPr oxide", "didymium oxide"),
                List.of("SX", "solvent extraction")));
        put("both", SEPARATED, PARTNER, PLAN);
        put("plan", PLAN, "A pilot was seen elsewhere.");
        put("metal", PARTNER, "Magnet prices rose.", "The pilot line and the circuit stand idle.");
        index.commit();
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private void put(String id, String... sentences) throws IOException {
        var text = String.join(" ", sentences);
        var spans = new ArrayList<Span>();
        for (var sentence : sentences) {
            int start = text.indexOf(sentence);
            spans.add(new Span(start, start + sentence.length()));
        }
        var stages = List.of(
                stage("separation", text, SEPARATED, 2, Status.ACHIEVED, Holder.OWN, "SE15"),
                stage("metal", text, PARTNER, 4, Status.ACHIEVED, Holder.PARTNER, "ME09"),
                stage("magnet", text, PLAN, 0, Status.PLANNED, Holder.OWN, "MA01"));
        var assessment = new Assessment(DocumentKind.RELEASE, Optional.of("Corvane"), List.of(), List.of(),
                stages, Verdict.NO_CLAIM, 0, "Claims nothing.", Optional.empty(), "c", "1");
        var v = Samples.version();
        var version = new Version(id, 1, v.sourceId(), Document.of(text), v.capture(), v.seen(),
                v.textDigest(), v.signature(), Optional.empty(), Optional.empty());
        index.put(Indexed.newest(version, Optional.of(assessment), spans));
    }

    private static StageFinding stage(String stage, String text, String sentence, int level, Status status,
            Holder holder, String milestone) {
        int start = text.indexOf(sentence);
        return start < 0 ? new StageFinding(stage, 0, Optional.empty(), List.of())
                : new StageFinding(stage, level, Optional.of(holder), List.of(new Evidence(sentence, start,
                        start + sentence.length(), milestone, level, status, holder, List.of(), List.of())));
    }

    private String found(String query, Grain grain) throws IOException, QueryException {
        var hits = index.search(SearchRequest.of(query, 10).with(grain).with(Order.DATE)).hits();
        return String.join(" ", hits.stream().map(Hit::documentId).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            stage:separation level:>=2                  | both
            stage:separation holder:partner             | -
            stage:metal holder:partner                  | both metal
            level:4 status:achieved NOT holder:own      | both metal
            stage:(separation OR magnet) level:>=2      | both
            circuit NOT (stage:separation level:>=2)    | metal plan
            NOT level:>=4                               | plan
            level:*                                     | both metal plan
            level:0                                     | both plan
            holder:partner NOT text:magnet              | -
            milestone:se15 level:2                      | both
            level:2 OR status:planned                   | both plan
            sentence:(pilot circuit)                    | both metal
            sentence:(pilot circuit) NOT sentence:idle  | both
            sentence:(circuit level:>=2)                | both
            sentence:(circuit NOT pilot)                | both plan
            pilot NEAR/1 circuit                        | both plan
            sentence:(pilot NEAR/1 circuit)             | both
            circuit NEAR/3 pilot                        | both metal plan
            circuit NEAR/0 plant                        | -
            didymium oxide                              | both
            "didymium oxide"                            | -
            pilot circ*                                 | both metal plan
            pilot-circ*                                 | both
            “pilot circuit”                   | both
            pilot – circuit                        | both metal plan
            """)
    void findsDocuments(String query, String ids) throws IOException, QueryException {
        assertThat(found(query, Grain.DOCUMENT)).isEqualTo(ids == null ? "" : ids);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            pilot circuit                     | both metal
            circuit level:>=2                 | both
            circuit NOT pilot                 | both plan
            id:plan pilot                     | plan
            NOT id:plan circuit               | both both metal
            id:plan OR status:achieved        | both both metal plan plan
            seen:2026-03                      | both both both metal metal metal plan plan
            """)
    void findsSentences(String query, String ids) throws IOException, QueryException {
        assertThat(found(query, Grain.SENTENCE)).isEqualTo(ids == null ? "" : ids);
    }

    @Test
    void opensAtTheSentence() throws IOException, QueryException {
        var hit = index.search(SearchRequest.of("sentence:(circuit magnet)", 1)).hits().getFirst();
        assertThat(hit.passages().getFirst().text()).isEqualTo(PLAN);
        assertThat(hit.passages().getFirst().marks()).hasSize(2);
        var sentence = index.search(SearchRequest.of("circuit idle", 1).with(Grain.SENTENCE)).hits()
                .getFirst();
        assertThat(sentence.passages()).singleElement().extracting(Hit.Passage::text)
                .isEqualTo("The pilot line and the circuit stand idle.");
    }

    @Test
    void saysWhatElseItLookedFor() throws IOException, QueryException {
        assertThat(index.search(SearchRequest.of("price of didymium oxide", 1)).widened())
                .containsExactly(new Widened("didymium oxide", List.of("NdPr oxide")));
        assertThat(index.search(SearchRequest.of("SX NEAR/3 circuit", 1)).widened())
                .containsExactly(new Widened("SX", List.of("solvent extraction")));
    }

    @Test
    void suggestsASpelling_nothingFound() throws IOException, QueryException {
        assertThat(index.search(SearchRequest.of("pilott circiut", 1)).suggestion())
                .contains("pilot circuit");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            idle tonnes elsewhere           | (idle OR tonnes OR elsewhere)
            idle elsewhere level:>=2        | (idle OR elsewhere) level:>=2
            level:>=2 idle elsewhere        | (idle OR elsewhere) level:>=2
            idle AND elsewhere              | -
            "idle elsewhere"                | -
            idle elsewhere level:3          | -
            idle                            | -
            """)
    void suggestsAnyOfTheWords_noneHasAll(String query, String suggestion)
            throws IOException, QueryException {
        assertThat(index.search(SearchRequest.of(query, 1)).suggestion())
                .isEqualTo(Optional.ofNullable(suggestion));
    }
}
