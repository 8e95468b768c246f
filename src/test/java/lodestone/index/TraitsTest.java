package lodestone.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Values of several facets as one.
class TraitsTest {

    private final Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);

    @Test
    void countsEachValueOfEachFacet() {
        var one = new Traits();
        one.add(Facet.STAGE, "metal");
        one.add(Facet.STAGE, "magnet");
        one.add(Facet.FORM, "8-K");
        var other = new Traits();
        other.add(Facet.STAGE, "metal");
        other.add(Facet.SOURCE, "corvane");
        Traits.count(one.written(), 3, counts);
        Traits.count(other.written(), 2, counts);
        Traits.count(new Traits().written(), 7, counts);
        assertThat(counts).isEqualTo(Map.of(Facet.STAGE, Map.of("metal", 5, "magnet", 3), Facet.FORM,
                Map.of("8-K", 3), Facet.SOURCE, Map.of("corvane", 2)));
    }

    /// A form comes from the head of a filing.
    @Test
    void keepsApartWhatHoldsTheCharactersBetween() {
        var traits = new Traits();
        traits.add(Facet.FORM, "8\u001f-\u001eK" + "x".repeat(50_000));
        traits.add(Facet.KIND, "");
        traits.add(Facet.SOURCE, "corvane");
        Traits.count(traits.written(), 1, counts);
        assertThat(counts.getOrDefault(Facet.FORM, Map.of()).keySet()).singleElement().asString()
                .startsWith("8 - Kx").hasSize(200);
        assertThat(counts.get(Facet.SOURCE)).isEqualTo(Map.of("corvane", 1));
        assertThat(counts.get(Facet.KIND)).isEqualTo(Map.of("", 1));
    }
}
