package lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import lodestone.model.Document;
import lodestone.model.Imprint;
import lodestone.model.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SectionsTest {

    private static final String RELEASE = """
            Corvane Makes Oxide

            TOLLIVER, Ark., March 2, 2026 -- Corvane Rare Earths, Inc. today said it made oxide in a pilot.

            The pilot ran for nine days.

            “We are proud,” said the chief.

            About Corvane Rare Earths, Inc.

            Corvane explores.

            Forward-Looking Statements

            This release contains guesses.

            Investor Contact

            ir@corvane.example
            """;

    @ParameterizedTest
    @CsvSource({"Corvane Makes Oxide, HEADLINE", "'TOLLIVER, Ark.', LEAD", "The pilot ran, BODY",
        "“We are proud, QUOTE",
        "Corvane explores, ABOUT", "This release contains, FORWARD_LOOKING", "ir@corvane, CONTACT"})
    void namesTheParts(String words, Role role) {
        var document = Sections.complete(Document.of(RELEASE));
        assertThat(Sections.at(document, RELEASE.indexOf(words)).role()).isEqualTo(role);
    }

    @Test
    void knowsWhomAnAboutIsAbout() {
        var document = Sections.complete(Document.of(RELEASE));
        assertThat(Sections.at(document, RELEASE.indexOf("Corvane explores")).name())
                .contains("Corvane Rare Earths, Inc");
    }

    @ParameterizedTest
    @CsvSource({"CONTACT, ir@corvane", "HEADLINE, Corvane Makes Oxide", "LEAD, 'TOLLIVER, Ark.'",
        "BODY, The pilot ran"})
    void goesOnWithTheRelease_whomToAskStandsAboveIt(Role role, String words) {
        var text = "Investor Contact\nir@corvane.example\nFOR IMMEDIATE RELEASE\n"
                + RELEASE.substring(0, RELEASE.indexOf("About"));
        var titled = Document.of(text).withDefaults("Corvane Makes Oxide", Optional.empty(),
                Optional.empty());
        var datelined = Document.of(text.replace("Corvane Makes Oxide", "Oxide")).withImprint(
                new Imprint(Optional.empty(), Optional.empty(), List.of(), Optional.empty(),
                        Optional.empty(), Optional.of("TOLLIVER, Ark., March 2, 2026")));

        assertThat(Sections.at(Sections.complete(titled), text.indexOf(words)).role()).isEqualTo(role);
        assertThat(Sections.at(Sections.complete(datelined), datelined.text().indexOf("TOLLIVER")).role())
                .isEqualTo(Role.LEAD);
    }

    @Test
    void coversTheTextInOrder() {
        var sections = Sections.complete(Document.of(RELEASE)).sections();
        for (int i = 1; i < sections.size(); i++) {
            assertThat(sections.get(i).start()).isGreaterThanOrEqualTo(sections.get(i - 1).end());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Déclarations prospectives                                   | FORWARD_LOOKING
            Mise en garde concernant les énoncés prospectifs            | FORWARD_LOOKING
            Zukunftsgerichtete Aussagen                                 | FORWARD_LOOKING
            Hinweis zu in die Zukunft gerichteten Aussagen:             | FORWARD_LOOKING
            Diese Mitteilung enthält zukunftsgerichtete Aussagen.       | FORWARD_LOOKING
            Le présent communiqué contient des énoncés prospectifs.     | FORWARD_LOOKING
            À propos de Corvane Terres Rares S.A.                       | ABOUT
            À PROPOS DE CORVANE                                         | ABOUT
            Über die Corvane AG                                         | ABOUT
            **Über uns**                                                | ABOUT
            Kontakt:                                                    | CONTACT
            Ansprechpartner                                             | CONTACT
            Pressekontakt: Ilse Brand                                   | CONTACT
            Pour de plus amples renseignements, appelez Corvane.        | CONTACT
            Relations avec les investisseurs                            | CONTACT
            Über 500 Tonnen wurden verkauft                             | BODY
            Über die Anlage wird im Mai entschieden.                    | BODY
            À propos de cette usine                                     | BODY
            Kontakt mit Wasser ist zu vermeiden                         | BODY
            Informationen gab es keine                                  | BODY
            """)
    void knowsHeadingsInFrenchAndGerman(String heading, Role role) {
        var text = "Corvane\n\nHeute wurde Oxid gemacht. Es war gut.\n\nZweiter Absatz. Auch er.\n\n"
                + heading
                + "\n\nwas darunter steht";

        assertThat(roleAt(text, "was darunter")).isEqualTo(role);
    }

    private static Role roleAt(String text, String words) {
        return Sections.at(Sections.complete(Document.of(text)), text.indexOf(words)).role();
    }

    private static final String LEAD = "Corvane makes oxide\n\nCorvane made nine tonnes of oxide in May.\n\n";

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            ABOUT CORVANE RARE EARTHS//Corvane digs.; Corvane digs; ABOUT
            **About Corvane** Corvane digs and sells what it digs.; Corvane digs; ABOUT
            About Corvane: it digs and it sells what it digs in Utah.; it digs; ABOUT
            ## About Corvane/Corvane digs.; Corvane digs; ABOUT
            FORWARD-LOOKING STATEMENTS/It may dig.; It may dig; FORWARD_LOOKING
            This announcement contains statements that look forward.; This announcement; FORWARD_LOOKING
            **Cautionary Note**: it may never dig.; it may never; FORWARD_LOOKING
            Media contact: Ana Bell, +1 555 0100; Ana Bell; CONTACT
            Investor & Media Relations/Ana Bell; Ana Bell; CONTACT
            For further information, please contact:/Ana Bell; Ana Bell; CONTACT
            SOURCE Corvane Rare Earths; Corvane Rare; CONTACT
            | Oxide | 9 t | 12 t |; 12 t; TABLE
            Oxide     9 t     12 t; 12 t; TABLE
            """)
    void knowsHeadings(String text, String words, Role role) {
        assertThat(roleAt(LEAD + text.replace('/', '\n'), words)).isEqualTo(role);
    }

    @ParameterizedTest
    @ValueSource(strings = {"About 40% of it was sold.", "About the plant little is known, and less is said.",
        "Contact with water was avoided.", "Note that it was hot.",
        "Statements were sent to all nine buyers.",
        "Source rock was drilled.", "For more information is what we lack."})
    void takesNoSentenceForAHeading(String sentence) {
        assertThat(roleAt(LEAD + sentence, sentence)).isEqualTo(Role.BODY);
    }

    @Test
    void findsPartsInATextThatLostItsBreaks() {
        var text = "Corvane made nine tonnes of oxide. ".repeat(40)
                + "About Corvane Rare Earths Corvane digs. Forward-Looking Statements It may dig.";
        assertThat(roleAt(text, "Corvane digs")).isEqualTo(Role.ABOUT);
        assertThat(roleAt(text, "It may dig")).isEqualTo(Role.FORWARD_LOOKING);
    }

    @Test
    void keepsAWrappedQuoteWhole() {
        var text = LEAD + "“We dig what others leave and like what we\ndig,” he said.\n\nIt rained.";
        assertThat(roleAt(text, "dig,”")).isEqualTo(Role.QUOTE);
        assertThat(roleAt(text, "It rained")).isEqualTo(Role.BODY);
    }

    @Test
    void keepsAWrappedLeadWhole() {
        var text = "Corvane makes oxide\n\nCorvane Rare Earths made nine tonnes of oxide and\n"
                + "sold four of them.\n\nIt rained.";
        assertThat(roleAt(text, "sold four")).isEqualTo(Role.LEAD);
        assertThat(roleAt(text, "It rained")).isEqualTo(Role.BODY);
    }

    @Test
    void endsAHeadlineThatNeverStops() {
        assertThat(roleAt("Corvane\n".repeat(20) + "oxide", "oxide")).isEqualTo(Role.BODY);
    }

    @Test
    void goesOnWithTheBodyAfterAnotherTitle() {
        assertThat(roleAt(LEAD + "About Corvane\n\nCorvane digs.\n\nMarket commentary\n\nPrices fell.",
                "Prices"))
                .isEqualTo(Role.BODY);
    }
}
