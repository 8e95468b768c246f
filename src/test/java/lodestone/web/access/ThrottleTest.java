package lodestone.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import lodestone.Samples;
import lodestone.Ticking;
import org.junit.jupiter.api.Test;

final class ThrottleTest {

    private final Ticking clock = new Ticking(Samples.SEEN);
    private final Throttle throttle = new Throttle(clock);

    @Test
    void waitsLongerEachTime_upToAQuarterOfAnHour() {
        fail("a", 4);
        assertThat(throttle.wait("a")).isEmpty();
        for (int seconds = 1; seconds < 900; seconds *= 2) {
            fail("a", 1);
            assertThat(throttle.wait("a")).contains(Duration.ofSeconds(seconds));
        }
        fail("a", 99);
        assertThat(throttle.wait("a")).contains(Duration.ofMinutes(15));
        assertThat(throttle.wait("b")).isEmpty();
        clock.pass(Duration.ofMinutes(15));
        assertThat(throttle.wait("a")).isEmpty();
        throttle.succeeded("a");
        fail("a", 4);
        assertThat(throttle.wait("a")).isEmpty();
    }

    @Test
    void forgetsTheOldest_manyAddresses() {
        fail("first", 9);
        for (int i = 0; i < 10_000; i++) {
            fail("n" + i, 1);
        }
        assertThat(throttle.wait("first")).isEmpty();
    }

    private void fail(String key, int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed(key);
        }
    }
}
