package lodestone.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FusionTest {

    @Test
    void putsFirstWhatBothOrdersName() {
        var fused = Fusion.of(List.of("a", "b", "c"), List.of("c", "d"));
        assertThat(fused).extracting(Map.Entry::getKey).containsExactly("c", "a", "b", "d");
        assertThat(fused.getFirst().getValue()).isCloseTo(1 / 63.0 + 1 / 61.0, within(1e-12));
    }

    @Test
    void keepsAnOrderThatStandsAlone() {
        assertThat(Fusion.of(List.of("a", "b"), List.of())).extracting(Map.Entry::getKey)
                .containsExactly("a", "b");
    }
}
