package lodestone.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import lodestone.model.Document;
import lodestone.model.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AppendixTest {

    private static final String RELEASE = """
            Corvane drills monazite at Tolliver
            The estimate follows the JORC Code, 2012 Edition; its Table 1 is attached.
            """;
    private static final String TABLE = """
            Criteria JORC Code explanation Commentary
            Sampling techniques Nature of the sampling Half core""";

    @ParameterizedTest
    @ValueSource(strings = {"JORC Code, 2012 Edition – Table 1\n",
        "Appendix 2\nJORC Code, 2012 Edition – Table 1\n", "## JORC TABLE 1: Tolliver\n",
        "Section 1 Sampling Techniques and Data\n"})
    void keepsJorcTableApart(String heading) {
        var document = read(RELEASE + "\n" + heading + TABLE, "release.txt");

        var appendix = document.sections().getLast();

        assertThat(appendix.role()).isEqualTo(Role.APPENDIX);
        assertThat(document.text().substring(appendix.start())).isEqualTo(heading + TABLE);
        assertThat(appendix.end()).isEqualTo(document.text().length());
    }

    @ParameterizedTest
    @ValueSource(strings = {RELEASE, "JORC Code, 2012 Edition – Table 1\nis not attached to this release.",
        "JORC Code, 2012 Edition – Table 1 ....... 12\n" + TABLE})
    void findsNone_merelyNamed(String text) {
        assertThat(read(text, "release.txt").sections()).isEmpty();
    }

    @Test
    void keepsItApartOnPages() {
        var document = read("<p>Corvane drills monazite at Tolliver in the year that ends in June.</p>"
                + "<h2>JORC Table 1</h2><table><tr><th>Criteria<th>JORC Code explanation<th>Commentary"
                + "<tr><td>Sampling<td>Nature of it<td>Half core</table>", "release.html");

        assertThat(document.sections()).hasSize(1);
        assertThat(document.text().substring(document.sections().getFirst().start()))
                .startsWith("JORC Table 1\n").endsWith("Half core");
    }

    @Test
    void endsNoExhibitThatAnotherFollows() {
        var jorc = "JORC Table 1\n\n" + TABLE.replace("\n", "\n\n");

        assertThat(submission(jorc, "Corvane ships oxide.").sections()).isEmpty();
        assertThat(submission("Corvane ships oxide.", jorc).sections())
                .anySatisfy(section -> assertThat(section.role()).isEqualTo(Role.APPENDIX));
    }

    private static Document submission(String first, String second) {
        return read("""
                <SEC-DOCUMENT>0001.txt
                <DOCUMENT>
                <TYPE>6-K
                <TEXT>
                Report of foreign private issuer
                </TEXT>
                </DOCUMENT>
                <DOCUMENT>
                <TYPE>EX-99.1
                <TEXT>
                %s
                </TEXT>
                </DOCUMENT>
                <DOCUMENT>
                <TYPE>EX-99.2
                <TEXT>
                %s
                </TEXT>
                </DOCUMENT>
                """.formatted(first, second), "filing.txt");
    }

    private static Document read(String text, String name) {
        try (var reader = new DocumentReader()) {
            var raw = new RawDocument(text.getBytes(StandardCharsets.UTF_8), Optional.empty(),
                    Optional.empty(), Optional.of(name));
            return ((Extraction.Extracted) reader.read(raw)).document();
        }
    }
}
