package lodestone.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import lodestone.Samples;
import lodestone.model.Assessment;
import lodestone.model.Claim;
import lodestone.model.Document;
import lodestone.model.Modality;
import lodestone.model.Role;
import lodestone.model.Section;
import lodestone.model.Version;
import lodestone.store.Stored;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    private static final String CLAIM = "Corvane has become the only mine-to-magnet company of the north.";
    private static final String REST = " Its crew of forty went on with the work at Gallows Mesa.";

    @Test
    void findsTheClaimThatOneCopyLacks() {
        var wire = stored(CLAIM + REST);
        var site = stored("Corvane has news." + REST);
        assertThat(Differences.between(wire, site)).containsExactly(new Change(false, CLAIM));
        assertThat(Differences.between(site, wire)).containsExactly(new Change(true, CLAIM));
    }

    @Test
    void findsTheClaimWhosePhraseWasSoftened() {
        var site = stored(CLAIM.replace("mine-to-magnet", "rare earth") + REST);
        assertThat(Differences.between(stored(CLAIM + REST), site)).hasSize(1);
    }

    @Test
    void passesOverDatelineLayoutAndPunctuation() {
        var wire = stored(CLAIM + REST);
        var site = stored("DENVER, March 2, 2026 /Northfile/ -- CORVANE has become, the\nonly "
                + "mine\u2010to\u2010magnet company of the North" + REST);
        assertThat(Differences.between(wire, site)).isEmpty();
    }

    @Test
    void passesOverWhatStandsApart() {
        var about = stored(REST + CLAIM, new Section(Role.ABOUT, Optional.of("Corvane"), REST.length(),
                REST.length() + CLAIM.length()));
        assertThat(Differences.between(about, stored(REST))).isEmpty();
    }

    private static Stored stored(String text, Section... sections) {
        var v = Samples.version();
        var document = Document.of(text).withSections(List.of(sections));
        var version = new Version(v.documentId(), 1, v.sourceId(), document, v.capture(), v.seen(),
                v.textDigest(), v.signature(), Optional.empty(), Optional.empty());
        return new Stored(version, Optional.of(assessed(text)), Optional.empty());
    }

    private static Assessment assessed(String text) {
        int start = text.indexOf(CLAIM);
        var a = Samples.silent();
        var claims = start < 0 ? List.<Claim>of() : List.of(new Claim(CLAIM, start, start + CLAIM.length(),
                "mine-to-magnet", true, Modality.ASSERTS, List.of("mining"), "phrase", "issuer",
                Optional.empty()));
        return new Assessment(a.kind(), a.issuer(), claims, a.claimed(), a.stages(), a.verdict(),
                a.severity(),
                a.explanation(), a.newFacts(), a.chain(), a.chainVersion());
    }
}
