package lodestone.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lodestone.model.Link;
import org.junit.jupiter.api.Test;

final class FilingDocumentsTest {

    private static final String FOLDER = "https://filings.example/Archives/edgar/data/77/000000000925000042/";

    private static Link link(String form, String file) {
        return new Link(URI.create(FOLDER + file), "", Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), List.of(), Optional.of(form).filter(known -> !known.isEmpty()), List.of());
    }

    private static List<String> taken(String form, Link... documents) {
        return FilingDocuments.worthReading(link(form, "0000000009-25-000042-index.html"), List.of(documents))
                .stream().map(document -> document.url().toString().substring(FOLDER.length())).toList();
    }

    private static Link whole() {
        return link("", "0000000009-25-000042.txt");
    }

    @Test
    void takesTheMainDocumentAndTheReleases() {
        assertThat(taken("8-K", link("8-K", "main.htm"), link("EX-10.1", "deal.htm"),
                link("EX-99.1", "release.htm"), link("EX-99.2", "slides.pdf"), link("GRAPHIC", "logo.jpg"),
                whole())).containsExactly("main.htm", "release.htm", "slides.pdf");
    }

    @Test
    void takesTheFirstDocument_letterOfAnotherForm() {
        assertThat(taken("UPLOAD", link("LETTER", "letter.pdf"), link("TEXT-EXTRACT", "letter.txt"), whole()))
                .containsExactly("letter.pdf");
    }

    @Test
    void takesTheRenderedForm_formsInXml() {
        assertThat(taken("4", link("4", "xslF345X03/form4.xml"), link("4", "form4.xml"), whole()))
                .containsExactly("xslF345X03/form4.xml");
    }

    @Test
    void takesTheWholeSubmission_nothingElseCanBeRead() {
        assertThat(taken("8-K", link("GRAPHIC", "page1.gif"), whole()))
                .containsExactly("0000000009-25-000042.txt");
    }

    @Test
    void takesAnAddressOnce_documentsWithoutNames() {
        assertThat(taken("8-K", link("8-K", "0000000009-25-000042.txt"),
                link("EX-99", "0000000009-25-000042.txt"), whole()))
                .containsExactly("0000000009-25-000042.txt");
    }

    @Test
    void knowsAFilingByItsIndexPage() {
        assertThat(Stream.of("0000000009-25-000042-index.html", "0000000009-25-000042-index.htm", "main.htm")
                .map(file -> FilingDocuments.isIndex(link("8-K", file)))).containsExactly(true, true, false);
    }

    @Test
    void takesWhatMatters_listingThatIsItselfAFiling() {
        assertThat(FilingDocuments.announced(Link.to(URI.create(FOLDER), ""),
                List.of(link("8-K", "main.htm"), link("EX-99.1", "release.htm"), link("XML", "R1.htm"))))
                .extracting(document -> document.form().orElse("")).containsExactly("8-K", "EX-99.1");
    }
}
