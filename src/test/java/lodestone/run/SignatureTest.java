package lodestone.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lodestone.claim.Sections;
import lodestone.extract.Signature;
import lodestone.model.Document;
import org.junit.jupiter.api.Test;

/// What makes two texts one release, once boilerplate is out of sight.
final class SignatureTest {

    private static final String CAUTION = """
            Forward-Looking Statements
            This release contains forward-looking statements within the meaning of section 27A of the
            Securities Act of 1933 and section 21E of the Exchange Act of 1934, which involve risks and
            uncertainties. Actual results may differ materially from those anticipated because of prices,
            permits, weather, supply, and the ability of the company to raise money. The company undertakes no
            obligation to update any such statement, whether because of new information, future events or
            otherwise, except as required by law.
            """;
    private static final String CONTACT = """
            Contact
            Investor relations: 555-0142, Halden and Moss Communications, 12 Pier Street, New Harbor
            """;

    private static Document notice(String company, String day, String hour, String line) {
        return Sections.complete(Document.of("""
                %1$s to Report Results
                %1$s will report its results on %2$s and hold a call at %3$s Eastern; dial %4$s to listen.

                """.formatted(company, day, hour, line) + CAUTION + "\n" + CONTACT));
    }

    private static Document release(String boilerplate) {
        return Sections.complete(Document.of("""
                Corvane Makes Its First Oxide
                Corvane has made 29 kg of dysprosium oxide in its pilot plant at Gallows Mesa, the first batch
                since the plant was restarted in May, and has sent samples of it to two magnet makers.

                """ + boilerplate));
    }

    private static double raw(Document one, Document other) {
        return Signature.resemblance(one.withSections(List.of()), other.withSections(List.of()));
    }

    @Test
    void tellsNoticesOfOneTemplateFromCopies_thoughTheyLookMoreAlike() {
        var first = notice("Corvane", "May 6", "8:30 a.m.", "555-0101");
        var second = notice("Tindrel", "August 11", "5:00 p.m.", "555-0177");
        var ours = release("About Corvane\nCorvane makes oxides in Nevada and owns two mines there.\n");
        var wired = release(CAUTION + "\n" + CONTACT);

        assertThat(raw(first, second)).isGreaterThan(raw(ours, wired));
        assertThat(Signature.resemblance(ours, wired)).isGreaterThanOrEqualTo(0.8);
        assertThat(Signature.resemblance(first, second)).isLessThan(0.5);
        assertThat(Signature.of(ours)).isEqualTo(Signature.of(wired));
    }

    @Test
    void passesOverTheDateline_whichEachWireWritesInItsOwnWay() {
        var line = "RENO, Nev., March 4, 2026 /PRNewswire/";
        var wired = Document.of(line + " -- Corvane has made its first oxide.");
        var own = Document.of("Corvane has made its first oxide.");
        assertThat(Signature.of(wired)).isNotEqualTo(Signature.of(own));
        var read = wired.withImprint(new lodestone.model.Imprint(java.util.Optional.empty(),
                java.util.Optional.empty(), List.of(), java.util.Optional.empty(), java.util.Optional.empty(),
                java.util.Optional.of(line)));
        assertThat(Signature.of(read)).isEqualTo(Signature.of(own));
    }
}
