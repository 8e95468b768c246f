package lodestone.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.junit.jupiter.api.Test;

final class PdfParserTest {

    private static final List<String> NUMBERS = List.of("one", "two", "three", "four");
    private static final String LEFT = """
            Corvane Rare Earths mines monazite at Tolliver
            and sends the concentrate to its own plant in
            the next valley, where a solvent extraction
            circuit parts the light from the heavy ones.
            The first oxide left the plant in March 2026.
            """;
    private static final String RIGHT = """
            Metal is made by another company, which has
            worked for the issuer since the year 2021 and
            melts the oxide in cells of its own making.
            No magnet was made so far, nor has a place
            been chosen at which one might be made.
            """;

    @Test
    void readsColumnsOneAfterTheOther() {
        var text = read(new Drawn().page()
                .words(50, 60, 18, "Corvane reports on its first quarter of this year")
                .lines(50, 100, LEFT).lines(310, 100, RIGHT)
                .lines(50, 200,
                        "The board signed this report on the second of April in the town of Tolliver."));

        assertThat(text.text().lines()).containsExactly("Corvane reports on its first quarter of this year",
                inOneLine(LEFT), inOneLine(RIGHT),
                "The board signed this report on the second of April in the town of Tolliver.");
        assertThat(text.heading()).contains("Corvane reports on its first quarter of this year");
    }

    @Test
    void partsParagraphsAndItems() {
        var text = read(new Drawn().page().bold(50, 60, 10, "Highlights").lines(50, 73, """
                The plant at Tolliver ran for ninety days without a stop, longer than ever
                before.
                The next campaign begins in May, when the new kiln will have been lined.
                • 29 kg of dysprosium oxide at a purity of 99.6 per cent, and as much again of
                mixed oxide
                • two makers of magnets as customers
                """));

        assertThat(text.text().lines()).containsExactly("Highlights",
                "The plant at Tolliver ran for ninety days without a stop, longer than ever before.",
                "The next campaign begins in May, when the new kiln will have been lined.",
                "• 29 kg of dysprosium oxide at a purity of 99.6 per cent, and as much again of mixed oxide",
                "• two makers of magnets as customers");
    }

    @Test
    void joinsWhatTheLinesEndCut() {
        var text = read(new Drawn().page().lines(50, 60, """
                A rare-earth company is more than a mine, and its concen-
                trate is worth little before it is parted. The rare-
                earth oxides and the long-term sale of mine-to-
                magnet products come later than anyone would ever like.
                """));

        assertThat(text.text()).isEqualTo(inOneLine("""
                A rare-earth company is more than a mine, and its concentrate is worth little before it is
                parted. The rare-earth oxides and the long-term sale of mine-to-magnet products come later
                than anyone would ever like.
                """));
    }

    @Test
    void dropsRunningHeadsAndFeet() {
        var drawn = new Drawn();
        for (int page = 1; page <= 4; page++) {
            drawn.page().words(50, 40, 8, "Corvane Rare Earths Ltd, ASX: CVN, 12 March 2026")
                    .lines(50, 100, "On page number " + NUMBERS.get(page - 1)
                            + " stands only this sentence.")
                    .words(280, 810, 8, "Page " + page + " of 4");
        }
        var text = read(drawn);

        assertThat(text.text()).isEqualTo("""
                On page number one stands only this sentence.
                On page number two stands only this sentence.
                On page number three stands only this sentence.
                On page number four stands only this sentence.""");
        assertThat(text.letterhead())
                .isEqualTo("Corvane Rare Earths Ltd, ASX: CVN, 12 March 2026\nPage 1 of 4");
    }

    @Test
    void tellsWhereEachPageBegins() {
        var text = read(new Drawn().page().lines(50, 60, """
                The oxide was assayed at 99.6 per cent and the samples were sent to two makers
                of magnets, who will
                """).page().page().lines(50, 60,
                "test them in the coming quarter in furnaces of their own."));

        assertThat(text.text()).endsWith("makers of magnets, who will test them in the coming quarter in "
                + "furnaces of their own.");
        assertThat(text.pageStarts())
                .containsExactly(0, text.text().indexOf("test them"), text.text().indexOf("test them"));
    }

    @Test
    void flattensTablesWithHeadAndUnit() {
        var text = read(new Drawn().page().lines(50, 60, "What the plant made:").table(90, """
                Product|Unit|Q1 2026|Q2 2026
                NdPr oxide|t|512|540
                Dysprosium oxide|kg|29|31.5
                """, 50, 200, 280, 380));

        assertThat(text.text()).isEqualTo("""
                What the plant made:
                Product  Unit  Q1 2026  Q2 2026
                NdPr oxide  Q1 2026: 512 t  Q2 2026: 540 t
                Dysprosium oxide  Q1 2026: 29 kg  Q2 2026: 31.5 kg""");
        assertThat(text.rows()).extracting(row -> text.text().substring(row.start(), row.end()))
                .containsExactly(text.text().lines().skip(1).toArray(String[]::new));
    }

    @Test
    void keepsWhatARowIsAbout_noColumnGivesUnits() {
        var text = read(new Drawn().page().table(60, """
                Product|Q1 2026|Q2 2026
                NdPr oxide (t)|512|540
                Dysprosium oxide (kg)|29|31.5
                """, 50, 250, 400));

        assertThat(text.text()).isEqualTo("""
                Product  Q1 2026  Q2 2026
                NdPr oxide (t)  Q1 2026: 512  Q2 2026: 540
                Dysprosium oxide (kg)  Q1 2026: 29  Q2 2026: 31.5""");
    }

    @Test
    void leavesTablesWithoutFiguresAsTheyAre() {
        var text = read(new Drawn().page().table(60, """
                Director|Seat
                Ann Poe|Chair
                Bo Lind|Audit
                """, 50, 250));

        assertThat(text.text()).isEqualTo("Director  Seat\nAnn Poe  Chair\nBo Lind  Audit");
    }

    @Test
    void takesWhatTheFileSaysOfItself() {
        var drawn = new Drawn().page().lines(50, 60, LEFT);
        var said = new PDDocumentInformation();
        said.setTitle("Corvane parts its first oxide");
        var day = new GregorianCalendar(TimeZone.getTimeZone("GMT+10:00"), Locale.ROOT);
        day.set(2026, 2, 12, 9, 30, 0);
        said.setCreationDate(day);
        drawn.pdf().setDocumentInformation(said);
        drawn.pdf().getDocumentCatalog().setLanguage("en-AU");

        var information = read(drawn).information();

        assertThat(information.title()).contains("Corvane parts its first oxide");
        assertThat(information.created()).contains("2026-03-12T09:30:00+10:00");
        assertThat(information.language()).contains("en-AU");
    }

    @Test
    void readsWhatStandsAcrossTheMarginLast() throws java.io.IOException {
        var drawn = new Drawn().page().lines(50, 60, LEFT);
        drawn.pdf().getPage(0).setRotation(0);
        try (var content = new org.apache.pdfbox.pdmodel.PDPageContentStream(drawn.pdf(),
                drawn.pdf().getPage(0),
                org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode.PREPEND, true)) {
            content.beginText();
            content.setFont(new org.apache.pdfbox.pdmodel.font.PDType1Font(
                    org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName.HELVETICA), 10);
            content.setTextMatrix(org.apache.pdfbox.util.Matrix.getRotateInstance(Math.PI / 2, 580, 300));
            content.showText("For personal use only");
            content.endText();
        }

        assertThat(read(drawn).text()).startsWith("Corvane Rare Earths mines")
                .endsWith("\nFor personal use only");
    }

    private static String inOneLine(String lines) {
        return lines.strip().replace('\n', ' ');
    }

    private static PdfText read(Drawn drawn) {
        var outcome = new PdfParser(9, 9_999, Optional.empty()).read(drawn.bytes());
        assertThat(outcome).isInstanceOf(PdfOutcome.Read.class);
        return ((PdfOutcome.Read) outcome).text();
    }
}
