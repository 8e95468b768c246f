package lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import lodestone.model.Modality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SeverityTest {

    /// Every document that there can be, over chains of three to seven stages.
    static List<Severity> all() {
        var all = new ArrayList<Severity>();
        for (int stages = 3; stages <= 7; stages++) {
            for (int claimed = 1; claimed <= stages; claimed++) {
                for (int supported = 0; supported <= claimed; supported++) {
                    for (var modality : List.of(Modality.ASPIRES, Modality.BUILDS, Modality.ASSERTS)) {
                        all.add(new Severity(stages, claimed, supported, modality, true, false));
                        all.add(new Severity(stages, claimed, supported, modality, false, false));
                        all.add(new Severity(stages, claimed, supported, modality, false, true));
                    }
                }
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("all")
    void growsWithEverythingThatIsMissing(Severity one) {
        assertThat(one.points()).isBetween(0, 100);
        for (var worse : worse(one)) {
            assertThat(worse.points()).as("%s than %s", worse, one).isGreaterThanOrEqualTo(one.points());
        }
    }

    private static List<Severity> worse(Severity s) {
        var worse = new ArrayList<Severity>();
        if (s.supported() > 0) {
            worse.add(new Severity(s.stages(), s.claimed(), s.supported() - 1, s.modality(),
                    s.downstreamFact(), s.onlyMoney()));
        }
        if (s.claimed() < s.stages()) {
            worse.add(new Severity(s.stages(), s.claimed() + 1, s.supported(), s.modality(),
                    s.downstreamFact(), s.onlyMoney()));
        }
        if (s.modality() != Modality.ASSERTS) {
            worse.add(new Severity(s.stages(), s.claimed(), s.supported(),
                    s.modality() == Modality.ASPIRES ? Modality.BUILDS : Modality.ASSERTS,
                    s.downstreamFact(), s.onlyMoney()));
        }
        worse.add(new Severity(s.stages(), s.claimed(), s.supported(), s.modality(), false, s.onlyMoney()));
        worse.add(
                new Severity(s.stages(), s.claimed(), s.supported(), s.modality(), s.downstreamFact(), true));
        return worse;
    }

    @Test
    void isTheWholeScaleForABareClaimInNewsOfMoney() {
        assertThat(new Severity(5, 5, 0, Modality.ASSERTS, false, true).points()).isEqualTo(100);
        assertThat(new Severity(5, 5, 5, Modality.ASSERTS, true, false).points()).isZero();
    }
}
