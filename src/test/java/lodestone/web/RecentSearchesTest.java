package lodestone.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lodestone.Samples;
import lodestone.claim.Chains;
import lodestone.index.ClaimIndex;
import lodestone.index.Indexed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecentSearchesTest {

    private static final SearchForm MAGNET = new SearchForm(Map.of("q", "magnet"));

    @TempDir
    private Path folder;

    private static Indexed indexed(String id) {
        return Indexed.newest(Samples.stored(id).version(), Optional.of(Samples.flagged()), List.of());
    }

    @Test
    void findsTheSameAgain_untilTheIndexChanges() throws Exception {
        try (var index = ClaimIndex.open(folder, Chains.shipped().synonyms())) {
            var recent = new RecentSearches(index);
            index.put(indexed("d1"));
            var first = recent.found(MAGNET, MAGNET.request(20));
            assertThat(first.total()).isEqualTo(1);
            assertThat(recent.found(MAGNET, MAGNET.request(20))).isSameAs(first);
            assertThat(recent.found(MAGNET, MAGNET.request(20).countingFacets()).facets()).isNotEmpty();
            index.put(indexed("d2"));
            assertThat(recent.found(MAGNET, MAGNET.request(20)).total()).isEqualTo(2);
        }
    }
}
