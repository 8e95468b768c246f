package lodestone.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lodestone.model.Document;
import lodestone.model.DocumentKind;
import lodestone.model.FiledDocument;
import lodestone.model.Filing;
import lodestone.model.FilingItem;
import lodestone.model.Role;
import org.junit.jupiter.api.Test;

/// Filings of invented companies, from a quarterly report of 1996 to one in inline XBRL.
final class FilingsTest {

    private static Document read(String name) {
        return read(bytes(name), Optional.empty(), name);
    }

    private static Document read(byte[] bytes, Optional<URI> url, String name) {
        var raw = new RawDocument(bytes, Optional.empty(), url, Optional.of(name));
        return ((Extraction.Extracted) new DocumentReader().read(raw)).document();
    }

    private static byte[] bytes(String name) {
        try (var file = FilingsTest.class.getResourceAsStream("/extract/edgar/" + name)) {
            return Objects.requireNonNull(file).readAllBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Filing filing(Document document) {
        return document.filing().orElseThrow();
    }

    private static String words(Document document, FilingItem item) {
        return document.text().substring(item.start(), item.end());
    }

    @Test
    void readsTheHeader() {
        var filing = filing(read("current-report.txt"));
        assertThat(filing.accession()).contains("0000000009-25-000042");
        assertThat(filing.cik()).contains("0000000078");
        assertThat(filing.form()).contains("8-K");
        assertThat(filing.filed()).contains("2025-03-05");
        assertThat(filing.period()).contains("2025-03-04");
        assertThat(filing.accepted()).contains(Instant.parse("2025-03-05T12:30:12Z"));
        assertThat(filing.formerNames()).containsExactly("Gallows Mesa Acquisition Corp.");
        assertThat(filing.stated()).containsExactly("Entry into a Material Definitive Agreement",
                "Regulation FD Disclosure", "Financial Statements and Exhibits");
    }

    @Test
    void splitsACurrentReportByItem() {
        var document = read("current-report.txt");
        assertThat(filing(document).items()).extracting(FilingItem::name).containsExactly(
                "Item 1.01 Entry into a Material Definitive Agreement", "Item 7.01 Regulation FD Disclosure",
                "Item 9.01 Financial Statements and Exhibits");
        assertThat(words(document, filing(document).items().getFirst())).endsWith("""
                for the supply of oxide. See
                Item 7.01 of this report for the release.""");
        assertThat(words(document, filing(document).items().getLast())).endsWith("99.2  Presentation");
    }

    @Test
    void takesReleasesWithTheirPlaceAndNamesWhatIsLeftOut() {
        var document = read("current-report.txt");
        assertThat(filing(document).documents())
                .extracting(FiledDocument::type, one -> one.skipped().orElse(""))
                .containsExactly(tuple("8-K", ""),
                        tuple("EX-10.1", "neither the main document nor a release or report to holders"),
                        tuple("EX-99.1", ""), tuple("EX-99.2", ""), tuple("GRAPHIC", "a graphic"),
                        tuple("EX-99.3", "a PDF file in uuencode"), tuple("EX-101.SCH", "data for machines"));
        var release = filing(document).documents().get(2);
        assertThat(document.text().substring(release.start(), release.end()))
                .startsWith("Exhibit 99.1\nCorvane Signs")
                .endsWith("will supply oxide.");
        assertThat(document.text()).doesNotContain("SUPPLY AGREEMENT", "begin 644");
        assertThat(document.kind()).contains(DocumentKind.RELEASE);
    }

    @Test
    void tellsWhereInTheFilingAPlaceIs() {
        var document = read("current-report.txt");
        assertThat(filing(document).place(document.text().indexOf("furnished as"))).contains("Item 7.01");
        assertThat(filing(document).place(document.text().indexOf("917 tonnes"))).contains("EX-99.2");
        assertThat(filing(document).place(0)).isEmpty();
    }

    @Test
    void takesNoDayOfAnotherAgeForTheDayOfFiling() {
        var header = """
                <SEC-DOCUMENT>0000000009-25-000042.txt : 10130501
                CONFORMED SUBMISSION TYPE: 8-K
                FILED AS OF DATE: 10130501
                </SEC-HEADER>
                <DOCUMENT>
                <TYPE>8-K
                <FILENAME>report.txt
                <TEXT>
                Item 8.01 Other Events. The Company sells oxide.
                </TEXT>
                </DOCUMENT>
                """;
        var document = read(header.getBytes(StandardCharsets.UTF_8), Optional.empty(), "report.txt");
        assertThat(document.published()).isEmpty();
        assertThat(document.publishedUtc()).isEmpty();
    }

    @Test
    void readsLinesOfFixedWidth() {
        var document = read("quarterly-1996.txt");
        assertThat(document.text().lines()).contains("Sales of mixed oxide  $1,945  $1,530",
                "Gross margin  549  403",
                "Sales of mixed rare earth oxide rose by more than a quarter because the second leaching "
                        + "circuit, which was commissioned in the autumn, ran for the whole of the three "
                        + "months. Item 7 of the annual report for 1995 tells of the long-term supply "
                        + "agreement; the prices for deliveries to the glass makers, which are fixed "
                        + "each January, did not change.")
                .doesNotContain("-4-", "<PAGE>");
        assertThat(document.sections()).filteredOn(section -> section.role() == Role.TABLE)
                .extracting(row -> document.text().substring(row.start(), row.end())).contains("1996  1995");
        assertThat(document.issuer()).contains("QUARROW METALS CORPORATION");
    }

    @Test
    void tellsTheItemsOfTwoPartsApart() {
        var document = read("quarterly-1996.txt");
        assertThat(filing(document).items()).extracting(FilingItem::name).containsExactly(
                "Part I, Item 1 Financial Statements",
                "Part I, Item 2 Management's Discussion and Analysis of Financial Condition and Results of "
                        + "Operations",
                "Part II, Item 1 Legal Proceedings", "Part II, Item 6 Exhibits and Reports on Form 8-K");
        assertThat(words(document, filing(document).items().get(2)))
                .isEqualTo("Item 1. Legal Proceedings\nNone.");
    }

    @Test
    void readsInlineReports_hiddenFactsNever() {
        var document = read("annual-inline.htm");
        assertThat(document.text()).doesNotContain("0000000078", "false").contains("Inventory is oxide.\n"
                + "It is valued at 41 thousand dollars a tonne.");
        assertThat(filing(document).cik()).contains("0000000078");
        assertThat(filing(document).period()).contains("2024-12-31");
        assertThat(document.issuer()).contains("Corvane Rare Earths, Inc.");
        assertThat(document.tickers()).containsExactly("NASDAQ:CVNE");
        assertThat(document.published()).contains("March 14, 2025");
    }

    @Test
    void takesNoEntryOfTheContentsAndNoReferenceForAnItem() {
        var document = read("annual-inline.htm");
        assertThat(filing(document).items()).extracting(FilingItem::name).containsExactly(
                "Part I, Item 1, 2 Business and Properties", "Part I, Item 1A Risk Factors",
                "Part II, Item 7 Management’s Discussion and Analysis of Financial Condition and Results of "
                        + "Operations",
                "Part II, Item 8 Financial Statements and Supplementary Data");
        assertThat(filing(document).items())
                .extracting(item -> words(document, item).lines().toList().getLast())
                .containsExactly(
                        "The circuit has two lines, and the second of them was started in November because "
                                + "of orders from customers in the glass industry.",
                        "The price of oxide may fall. It fell in 2023.",
                        "Sales rose. They rose in each quarter.",
                        "It is valued at 41 thousand dollars a tonne.");
    }

    @Test
    void readsReportsOfForeignIssuers() {
        var document = read("foreign-report.txt");
        assertThat(filing(document).documents()).extracting(FiledDocument::type).containsExactly("6-K",
                "EX-99.1");
        assertThat(document.text()).contains("furnishes the release", "poured 31 kg");
        assertThat(document.issuer()).contains("Tindrel Minerals Limited");
    }

    @Test
    void knowsAnExhibitByItsAddress() {
        var page = "<p>Exhibit 99.1</p><p>Corvane Starts Its Second Line Today</p><p>It runs.</p>";
        var document = read(page.getBytes(StandardCharsets.UTF_8), Optional.of(URI.create(
                "https://filings.example/Archives/edgar/data/78/000000000925000042/release.htm")),
                "release.htm");
        assertThat(filing(document).accession()).contains("0000000009-25-000042");
        assertThat(filing(document).cik()).contains("0000000078");
        assertThat(filing(document).type()).contains("EX-99.1");
        assertThat(document.title()).isEqualTo("Corvane Starts Its Second Line Today");
    }

    @Test
    void saysWhy_submissionWithoutWords() {
        var submission = """
                <SEC-DOCUMENT>1
                <DOCUMENT>
                <TYPE>GRAPHIC
                <TEXT>
                begin 644 a.jpg
                </TEXT>
                </DOCUMENT>
                """;
        var raw = new RawDocument(submission.getBytes(StandardCharsets.UTF_8), Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(new DocumentReader().read(raw))
                .isEqualTo(new Extraction.NoText("a submission without words: a graphic"));
    }

    @Test
    void readsWhatIsCutOff() {
        var whole = bytes("current-report.txt");
        assertThat(List.of(900, 1500, 3000)).allSatisfy(length -> {
            var raw = new RawDocument(java.util.Arrays.copyOf(whole, length), Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            assertThat(new DocumentReader().read(raw)).isNotNull();
        });
    }
}
