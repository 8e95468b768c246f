package lodestone.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import lodestone.claim.Sections;
import lodestone.model.Document;
import lodestone.model.Imprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What makes two texts one release, once boilerplate is out of sight.
final class CoreTextTest {

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

    private static Resemblance alike(Document one, Document other) {
        return Resemblance.of(CoreText.of(one), CoreText.of(other));
    }

    private static Resemblance raw(Document one, Document other) {
        return alike(one.withSections(List.of()), other.withSections(List.of()));
    }

    @Test
    void tellsNoticesOfOneTemplateFromCopies_thoughTheyLookMoreAlike() {
        var first = notice("Corvane", "May 6", "8:30 a.m.", "555-0101");
        var second = notice("Tindrel", "August 11", "5:00 p.m.", "555-0177");
        var ours = release("About Corvane\nCorvane makes oxides in Nevada and owns two mines there.\n");
        var wired = release(CAUTION + "\n" + CONTACT);

        assertThat(raw(first, second).jaccard()).isGreaterThan(raw(ours, wired).jaccard());
        assertThat(alike(ours, wired).jaccard()).isEqualTo(1);
        assertThat(alike(first, second).jaccard()).isLessThan(0.5);
        assertThat(alike(first, second).numbers()).isLessThan(0.5);
        assertThat(Signature.of(CoreText.of(ours))).isEqualTo(Signature.of(CoreText.of(wired)));
    }

    @Test
    void passesOverTheDateline_whichEachWireWritesInItsOwnWay() {
        var line = "RENO, Nev., March 4, 2026 /PRNewswire/";
        var wired = Document.of(line + " -- Corvane has made its first oxide.");
        var own = Document.of("Corvane has made its first oxide.");
        assertThat(alike(own, wired).length()).isLessThan(1);
        var read = wired.withImprint(new Imprint(Optional.empty(), Optional.empty(), List.of(),
                Optional.empty(), Optional.empty(), Optional.of(line)));
        assertThat(alike(own, read).jaccard()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A mine-to-magnet plan for dysprosium | A mine-\\nto-magnet plan for dyspro-\\nsium
            It sold 1,250 tonnes of “NdPr” oxide | IT SOLD 1250 TONNES OF "NDPR" OXIDE
            The company’s ﬁrst oﬀtake was signed | The company's first off\u00adtake was signed
            It sold 29kg of it to a magnet maker | It sold 29 kg of it to a magnet maker
            """)
    void readsAPageAndAPdfAlike(String page, String pdf) {
        assertThat(alike(Document.of(page), Document.of(pdf.replace("\\n", "\n"))).jaccard()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"results for the first quarter, results for the second quarter",
        "held on May 6 in Reno, held on May 5 in Reno", "output of 3.1 tonnes, output of 3.2 tonnes",
        "report for March 2026 of it, report for April 2026 of it",
        "sales of Q1 2026 were, sales of Q2 2026 were"})
    void tellsNumbersAndDaysApart(String one, String other) {
        assertThat(alike(Document.of(one), Document.of(other)).numbers()).isLessThan(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Page 3 of 12", "View original content: https://wire.example/1", "SOURCE: Corvane",
                "Neither the Exchange nor its Regulation Services Provider accepts responsibility for the\n"
                        + "adequacy or accuracy of this release.",
                "ASX: CVN", "March 3, 2026", "Ask Ana Torrelle at ana@corvane.example or 555-0142",
                "This announcement has been authorised for release by the Board.",
                "Please replace the release dated March 3, 2026 with the following corrected version.\n"
                        + "The updated release reads:"})
    void leavesOutWhatOthersAdd(String filler) {
        var bare = "Corvane has made its first oxide in Nevada.";
        assertThat(alike(Document.of(bare), Document.of(bare + "\n" + filler + "\n")).jaccard())
                .isEqualTo(1);
    }
}
