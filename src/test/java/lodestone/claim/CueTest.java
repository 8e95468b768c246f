package lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CueTest {

    @Test
    void hasABitOfItsOwn() {
        assertThat(Arrays.stream(Cue.values()).map(Cue::bit)).doesNotHaveDuplicates().hasSizeLessThan(65);
    }
}
