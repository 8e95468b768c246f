package lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import lodestone.model.Document;
import lodestone.model.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void coversTheTextInOrder() {
        var sections = Sections.complete(Document.of(RELEASE)).sections();
        for (int i = 1; i < sections.size(); i++) {
            assertThat(sections.get(i).start()).isGreaterThanOrEqualTo(sections.get(i - 1).end());
        }
    }
}
