package lodestone.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lodestone.Samples;
import lodestone.index.query.QueryException;
import lodestone.model.Watch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A watch finds what a search for it finds, whichever way it is asked.
class WatchMatcherTest {

    private static final int DOCUMENTS = 40;

    @TempDir
    private Path folder;
    private ClaimIndex index;
    private final RandomDocuments random = new RandomDocuments(7);

    @BeforeEach
    void open() throws IOException {
        index = ClaimIndex.open(folder, RandomDocuments.SYNONYMS);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private List<String> put(int from, int to) throws IOException {
        var ids = IntStream.range(from, to).mapToObj(i -> "d" + i).toList();
        for (var id : ids) {
            index.put(random.document(id));
        }
        index.commit();
        return ids;
    }

    /// A query that no rule of the language forbids.
    private String readable() {
        while (true) {
            var query = random.query(3);
            try {
                index.query(query);
                return query;
            } catch (QueryException another) {
                // NOT alone beside what only evidence has
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }

    private static Map<String, Set<String>> byDocument(Map<String, List<Watch>> found) {
        var ids = new HashMap<String, Set<String>>();
        found.forEach((id, watches) -> watches
                .forEach(watch -> ids.computeIfAbsent(id, _ -> new TreeSet<>()).add(watch.query())));
        return ids;
    }

    private Map<String, Set<String>> searched(List<Watch> watches) throws IOException, QueryException {
        var found = new HashMap<String, Set<String>>();
        for (var watch : watches) {
            for (var hit : index.search(SearchRequest.of(watch.query(), DOCUMENTS).with(Order.DATE)).hits()) {
                found.computeIfAbsent(hit.documentId(), _ -> new TreeSet<>()).add(watch.query());
            }
        }
        return found;
    }

    @Test
    void neverDiffersFromTheSearch_thousandsOfQueriesAtOnce() throws IOException, QueryException {
        var watches = IntStream.range(0, 2000).mapToObj(i -> Watch.of("w" + i, "W" + i, readable())).toList();
        var matcher = new WatchMatcher(index, watches);
        var ids = new ArrayList<>(put(0, 20));
        var found = byDocument(matcher.match(ids));
        for (int from = 20; from < DOCUMENTS; from += 10) {
            var later = put(from, from + 10);
            found.putAll(byDocument(matcher.match(later.subList(0, 1))));
            found.putAll(byDocument(matcher.match(later.subList(1, 10))));
            ids.addAll(later);
        }
        assertThat(byDocument(matcher.match(ids))).as("asked of the index").isEqualTo(found);
        assertThat(searched(watches)).isEqualTo(found);
        assertThat(found.values().stream().mapToInt(Set::size).sum()).isBetween(5_000, 50_000);
    }

    @Test
    void namesTheWatchesInTheirOrder() throws IOException, QueryException {
        var watches = List.of(Watch.of("b", "B", "magnet"), Watch.of("c", "C", "claim:asserts"),
                Watch.of("a", "A", "magnet"), Watch.of("x", "X", "zirconium"));
        index.put(Indexed.newest(Samples.version(), Optional.of(Samples.flagged()), List.of()));
        index.commit();
        var matcher = new WatchMatcher(index, watches);
        assertThat(matcher.match(List.of("d1", "unknown"))).isEqualTo(Map.of("d1", watches.subList(0, 3)));
        assertThat(matcher.match(List.of("d1"))).isEqualTo(Map.of("d1", watches.subList(0, 3)));
    }

    @Test
    void asksTheNewestVersion() throws IOException, QueryException {
        var matcher = new WatchMatcher(index, List.of(Watch.of("w", "W", "samarium")));
        index.put(ClaimIndexTest.indexed("d1", "Samarium is named.", Samples.silent()));
        index.put(ClaimIndexTest.indexed("d1", "It is not named.", Samples.silent()));
        index.commit();
        assertThat(matcher.match(List.of("d1"))).isEmpty();
    }

    @Test
    void leavesOutAWatchThatAsksForTooMuch() throws IOException, QueryException {
        var many = IntStream.range(0, 2000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        var watches = List.of(Watch.of("wide", "W", "word* NEAR/2 magnet"), Watch.of("m", "M", "magnet"));
        index.put(ClaimIndexTest.indexed("d1", many + " magnet", Samples.silent()));
        index.commit();
        assertThatThrownBy(() -> index.search(SearchRequest.of("word* NEAR/2 magnet", 1)))
                .isInstanceOf(QueryException.class).hasMessageContaining("asks for too much");
        var matcher = new WatchMatcher(index, watches);
        assertThat(matcher.match(List.of("d1"))).as("as it came in").isEqualTo(
                Map.of("d1", watches.subList(1, 2)));
        assertThat(matcher.match(List.of("d1"))).as("asked of the index").isEqualTo(
                Map.of("d1", watches.subList(1, 2)));
    }

    @Test
    void namesTheWatchThatCannotBeRead() {
        assertThatThrownBy(() -> new WatchMatcher(index, List.of(Watch.of("w", "W", "isuer:x"))))
                .isInstanceOf(QueryException.class).hasMessageContaining("watch \"w\": at character 1");
    }
}
