package lodestone.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lodestone.model.Source;
import lodestone.model.Watch;

/// Reads a home folder: `config/lodestone.yaml`, `config/watches.yaml` and every `sources/*.yaml`.
///
/// ```java
/// var result = ConfigurationReader.read(home);
/// result.faults().forEach(fault -> System.err.println(fault));
/// // sources/x.yaml: listings[0].url: expected an absolute http(s) address, found "foo" (line 7)
/// ```
public final class ConfigurationReader {

    private static final String SETTINGS = "config/lodestone.yaml";
    private static final String WATCHES = "config/watches.yaml";

    private final Path home;
    private final Map<String, String> environment;
    private final List<Fault> faults = new ArrayList<>();

    private ConfigurationReader(Path home, Map<String, String> environment) {
        this.home = home;
        this.environment = environment;
    }

    /// What came of reading a home folder.
    ///
    /// @param configuration of everything that is whole; defaults stand in for a faulty `lodestone.yaml`
    /// @param faults all of them; empty when all is well
    public record Result(Configuration configuration, List<Fault> faults) {

        public Result {
            faults = List.copyOf(faults);
        }

        /// Whether `config/` can be relied on: a run may go on with the sources that are whole.
        public boolean settingsAreSound() {
            return faults.stream().noneMatch(fault -> fault.file().startsWith("config/"));
        }
    }

    /// Reads everything; never throws for what may stand in a file.
    public static Result read(Path home) {
        return read(home, System.getenv());
    }

    /// The file of the chain that the settings name, without a look at anything else; no value where the
    /// settings have faults.
    public static YamlFile.Read<Path> chainFile(Path home) {
        var reader = new ConfigurationReader(home, System.getenv());
        var file = reader.settings().chainFile(home);
        return new YamlFile.Read<>(Optional.of(file).filter(_ -> reader.faults.isEmpty()), reader.faults);
    }

    /// The sources of all whole files alone, whatever else there is.
    public static List<Source> sources(Path home) {
        return new SourceFolder(new ArrayList<>()).read(home);
    }

    static Result read(Path home, Map<String, String> environment) {
        return new ConfigurationReader(home, environment).result();
    }

    private Result result() {
        var settings = settings();
        var watches = watches(settings);
        var sources = new SourceFolder(faults).read(home);
        faults.addAll(settings.unknownSources(SETTINGS,
                sources.stream().map(Source::id).collect(Collectors.toSet())));
        var configuration = new Configuration(
                settings.fetchSettings(), settings.revisitSettings(), settings.pdfSettings(),
                settings.semantic().orElse(false),
                settings.storeSettings(home, environment),
                sources, watches,
                settings.zone(), settings.chainFile(home), settings.webSettings(home, environment),
                settings.reviewSettings(), settings.scheduleSettings(home, watches),
                settings.alertSettings(home, environment));
        return new Result(configuration, faults);
    }

    private SettingsFile settings() {
        var read = YamlFile.readOrEmpty(home.resolve(SETTINGS), SETTINGS, SettingsFile.class);
        var settings = read.value().orElseGet(SettingsFile::defaults);
        var more = settings.faults(SETTINGS, home, environment);
        faults.addAll(read.faults());
        faults.addAll(more);
        return more.isEmpty() ? settings : SettingsFile.defaults();
    }

    /// Where the settings have faults, nobody knows what channels there are.
    private List<Watch> watches(SettingsFile settings) {
        boolean unsound = !faults.isEmpty();
        var read = YamlFile.read(home.resolve(WATCHES), WATCHES, WatchesFile.class);
        var more = read.value().map(file -> file.faults(WATCHES,
                channel -> unsound || settings.hasChannel(channel))).orElse(List.of());
        faults.addAll(read.faults());
        faults.addAll(more);
        return more.isEmpty() ? read.value().map(WatchesFile::all).orElse(List.of()) : List.of();
    }
}
