package lodestone.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlFileTest {

    enum Metal {
        NEODYMIUM,
        PRASEODYMIUM,
        DIDYMIUM_MIX
    }

    record Vessel(String name, int litres, Optional<Duration> heatUp, List<Metal> metals) {
        Vessel {
            if (litres < 0) {
                throw new IllegalArgumentException("a vessel holds no " + litres + " litres");
            }
        }
    }

    record Works(String country, boolean open, List<Vessel> vessels, Map<String, Double> shares) {}

    @TempDir
    private Path folder;

    private YamlFile.Read<Works> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private YamlFile.Read<Works> read(byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("works.yaml"), bytes);
        return YamlFile.read(file, "works.yaml", Works.class);
    }

    private List<String> faults(String text) throws IOException {
        return read(text).faults().stream().map(Fault::toString).toList();
    }

    @Test
    void bindsEveryType() throws IOException {
        var read = read("""
                country: NO
                open: true
                vessels:
                  - {name: 007, litres: 40, heat_up: 90s, metals: [neodymium, didymium-mix]}
                shares: {nd: 0.7}
                """);

        assertThat(read.faults()).isEmpty();
        assertThat(read.value()).contains(new Works("NO", true,
                List.of(new Vessel("007", 40, Optional.of(Duration.ofSeconds(90)),
                        List.of(Metal.NEODYMIUM, Metal.DIDYMIUM_MIX))),
                Map.of("nd", 0.7)));
    }

    @Test
    void leavesOutOptionalsAndCollections() throws IOException {
        assertThat(read("country: SE\nopen: false\nvessels:\n").value())
                .contains(new Works("SE", false, List.of(), Map.of()));
    }

    @Test
    void reportsEveryFaultAtOnce() throws IOException {
        assertThat(faults("""
                contry: NO
                open: perhaps
                vessels:
                  - name: kiln
                    litres: much
                    metals: [neodimium]
                  - just text
                  - litres: -1
                    name:
                    name: twice
                """)).containsExactly(
                "works.yaml: vessels[2].name: expected this key once, found it again (line 10)",
                "works.yaml: contry: unknown key; did you mean \"country\"? (line 1)",
                "works.yaml: country: missing: expected text (line 1)",
                "works.yaml: open: expected true or false, found \"perhaps\" (line 2)",
                "works.yaml: vessels[0].litres: expected a whole number, found \"much\" (line 5)",
                "works.yaml: vessels[0].metals[0]: expected one of neodymium, praseodymium, didymium-mix,"
                        + " found \"neodimium\"; did you mean \"neodymium\"? (line 6)",
                "works.yaml: vessels[1]: expected a mapping, found \"just text\" (line 7)",
                "works.yaml: vessels[2].name: missing: expected text (line 9)");
    }

    @Test
    void reportsWhatTheRecordRefuses() throws IOException {
        assertThat(faults("country: NO\nopen: true\nvessels:\n  - {name: kiln, litres: -1}\n"))
                .containsExactly("works.yaml: vessels[0]: a vessel holds no -1 litres (line 4)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            open: [true              | not YAML: expected ',' or ']', but got <stream end> (line 1, column 12)
            country: a: b             | not YAML: mapping values are not allowed here (line 1, column 11)
            open: &a true%country: *a | country: expected the value itself, found an alias (line 2)
            vessels:%~- name: x       | expected spaces, found a tab in the indentation (line 2, column 1)
            %# nothing here           | expected settings, found an empty file
            - a                       | expected a mapping, found a list (line 1)
            """)
    void namesLineAndColumn_brokenFile(String text, String fault) throws IOException {
        assertThat(faults(text.replace('%', '\n').replace('~', '\t'))).contains("works.yaml: " + fault);
    }

    @Test
    void refusesASecondDocument() throws IOException {
        assertThat(faults("country: NO\nopen: true\n---\ncountry: SE\n"))
                .contains("works.yaml: expected one document, found a second (line 4)");
    }

    @Test
    void namesTheByte_notUtf8() throws IOException {
        var bytes = "open: true\ncountry: Norvège\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(read(bytes).faults())
                .containsExactly(new Fault("works.yaml", "", "expected UTF-8, found the byte 0xE8 (line 2)"));
    }

    @Test
    void saysSo_noFile() {
        assertThat(YamlFile.read(folder.resolve("none.yaml"), "none.yaml", Works.class).faults())
                .containsExactly(new Fault("none.yaml", "", "expected this file, found none"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vessels.kiln.metals[1] | 6
            vessels.kiln.litres    | 4
            vessels[1]             | 7
            vessels.kiln.lid       | 3
            shares                 | 9
            nothing.here           | 1
            """)
    void givesTheLineOfALaterFault(String key, int line) throws IOException {
        var file = Files.writeString(folder.resolve("works.yaml"), """
                country: NO
                vessels:
                  - name: kiln
                    litres: 4
                    metals: [neodymium,
                      praseodymium]
                  - name: vat
                    litres: 9
                shares: {nd: 0.7}
                """);

        assertThat(YamlFile.fault(file, "works.yaml", key, "is odd"))
                .hasToString("works.yaml: " + key + ": is odd (line " + line + ")");
    }
}
