package lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lodestone.model.Claim;
import lodestone.model.Evidence;
import lodestone.model.Holder;
import lodestone.model.Modality;
import lodestone.model.StageFinding;
import lodestone.model.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationTest {

    private static final Chain CHAIN = Chains.shipped();
    private static final String NOTHING = "nothing";

    /// Claimed: how many stages from the first on. Levels: of the five stages; `p` marks a partner's.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | NONE    | 00000 | Makes no claim to span the chain.
            0 | NONE    | 30000 | Makes no claim to span the chain; reports evidence for mining.
            0 | NONE    | 33003 | Makes no claim to span the chain; reports evidence for mining, separation \
            and magnet.
            5 | ASSERTS | 00000 | Claims all five stages as a present fact; reports nothing for any of them.
            5 | BUILDS  | 00000 | Claims all five stages as being built; reports nothing for any of them.
            5 | ASPIRES | 30000 | Claims all five stages as a goal; reports X for mining and nothing for \
            the other four.
            5 | ASPIRES | 10000 | Claims all five stages as a goal; reports only X for mining and \
            nothing for the other four.
            5 | ASSERTS | 33333 | Claims all five stages as a present fact; reports X for mining, X for \
            separation, X for metal, X for alloy and X for magnet.
            5 | ASSERTS | 33330 | Claims all five stages as a present fact; reports X for mining, X for \
            separation, X for metal, X for alloy and nothing for magnet.
            3 | BUILDS  | 33000 | Claims mining, separation and metal as being built; reports X for mining, \
            X for separation and nothing for metal.
            3 | BUILDS  | 00003 | Claims mining, separation and metal as being built; reports nothing for \
            any of them.
            3 | ASSERTS | p0000 | Claims mining, separation and metal as a present fact; reports X (a \
            partner's) for mining and nothing for the other two.
            3 | ASSERTS | q0000 | Claims mining, separation and metal as a present fact; reports only X (a \
            partner's) for mining and nothing for the other two.
            4 | ASPIRES | 03000 | Claims mining, separation, metal and alloy as a goal; reports X for \
            separation and nothing for the other three.
            """)
    void isOneSentence(int claimed, Modality modality, String levels, String sentence) {
        var names = CHAIN.stages().subList(0, claimed);
        var claims = claimed == 0 ? List.<Claim>of()
                : List.of(new Claim(NOTHING, 0, 7, NOTHING, true, modality, names, "x", "issuer",
                        Optional.empty()));
        var stages = Arrays.asList(0, 1, 2, 3, 4).stream()
                .map(i -> stage(CHAIN.stages().get(i), levels.charAt(i))).toList();
        assertThat(Explanation.of(CHAIN, claims, names, stages))
                .isEqualTo(sentence.replace("X", "something"));
    }

    private static StageFinding stage(String name, char mark) {
        if (mark == '0') {
            return new StageFinding(name, 0, Optional.empty(), List.of());
        }
        int level = mark == 'p' ? 3 : mark == 'q' ? 1 : mark - '0';
        var holder = mark > '9' ? Holder.PARTNER : Holder.OWN;
        return new StageFinding(name, level, Optional.of(holder),
                List.of(new Evidence(NOTHING, 0, 7, "none", level,
                        Status.ACHIEVED, holder, List.of(), List.of())));
    }
}
