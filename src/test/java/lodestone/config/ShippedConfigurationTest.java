package lodestone.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import lodestone.extract.pdf.PdfSettings;
import lodestone.fetch.FetchSettings;
import org.junit.jupiter.api.Test;

/// What the project ships in `config/` and `sources/`.
class ShippedConfigurationTest {

    private static final Path HOME = Path.of("").toAbsolutePath();

    private final ConfigurationReader.Result shipped = ConfigurationReader.read(HOME, Map.of());

    @Test
    void hasNoFault() {
        assertThat(shipped.faults()).isEmpty();
    }

    @Test
    void writesDownTheDefaults() {
        var file = HOME.resolve("config/lodestone.yaml");
        var settings = YamlFile.read(file, "x", SettingsFile.class).value().orElseThrow();

        assertThat(settings.fetchSettings()).isEqualTo(FetchSettings.defaults());
        assertThat(settings.pdfSettings()).isEqualTo(PdfSettings.defaults());
        assertThat(settings.webSettings(HOME, Map.of()))
                .isEqualTo(SettingsFile.defaults().webSettings(HOME, Map.of()));
        assertThat(settings.storeSettings(HOME, Map.of()))
                .isEqualTo(SettingsFile.defaults().storeSettings(HOME, Map.of()));
    }

    @Test
    void hasFiveWatches() {
        assertThat(shipped.configuration().watches()).hasSize(5);
    }
}
