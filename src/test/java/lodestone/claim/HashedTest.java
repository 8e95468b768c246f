package lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HashedTest {

    private final Hashed<Integer> hashed = new Hashed<>();

    @Test
    void keepsWhatItIsGiven_thousands() {
        for (int i = 0; i < 5_000; i++) {
            hashed.put(hash(i), i);
        }
        for (int i = 0; i < 5_000; i++) {
            assertThat(hashed.get(hash(i))).isEqualTo(i);
        }
        assertThat(hashed.get(hash(5_000))).isNull();
    }

    @Test
    void replacesAValueAtItsPlace() {
        hashed.put(7, 1);
        hashed.put(0, 2);
        hashed.put(7, 3);
        assertThat(hashed.get(7)).isEqualTo(3);
        assertThat(hashed.values()).containsExactly(3, 2);
    }

    private static long hash(int number) {
        return Vocabulary.hash("word" + number);
    }
}
