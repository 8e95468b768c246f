package lodestone.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import lodestone.claim.Chain;
import lodestone.claim.ChainDefinition;
import lodestone.claim.ChainFault;
import lodestone.claim.FaultyChainException;
import lodestone.claim.LanguageDefinition;
import lodestone.config.Configuration;
import lodestone.config.ConfigurationReader;
import lodestone.config.Fault;
import lodestone.config.YamlFile;
import lodestone.fetch.FetchSettings;
import lodestone.model.Source;
import lodestone.model.Watch;
import lodestone.store.Store;
import lodestone.store.StoreSettings;
import lodestone.web.WebSettings;

/// What the commands need to know from `config/` and `sources/`, with every fault in them as a line.
record Settings(
        FetchSettings fetch,
        StoreSettings store,
        List<Source> sources,
        List<Watch> watches,
        ZoneId zone,
        Chain chain,
        WebSettings web,
        List<String> faults) {

    /// The file that names the ontology.
    private static final String SETTINGS = "config/lodestone.yaml";

    /// Reads the home folder. Faulty sources are left out and told; a fault in `config/` ends the command.
    static Settings read(Home home) {
        var result = ConfigurationReader.read(home.folder());
        var faults = result.faults().stream().map(Fault::toString).toList();
        if (!result.settingsAreSound()) {
            throw new FaultyHomeException(faults);
        }
        return of(result.configuration(), faults);
    }

    /// The store for a command that only reads, beside a run that may be writing. Where nothing ran yet, an
    /// empty one is made.
    Store reading() {
        return Store.exists(store) ? Store.openReadOnly(store) : Store.open(store);
    }

    private static Settings of(Configuration configuration, List<String> faults) {
        return new Settings(configuration.fetch(), configuration.store(), configuration.sources(),
                configuration.watches(), configuration.zone(), chain(configuration.chain()),
                new WebSettings(configuration.webHost(), configuration.webPort()), faults);
    }

    /// The ontology of the home folder alone, for commands that need nothing else.
    static Chain chain(Home home) {
        var result = ConfigurationReader.read(home.folder());
        var faults = result.faults().stream().filter(fault -> fault.file().equals(SETTINGS))
                .map(Fault::toString).toList();
        if (!faults.isEmpty()) {
            throw new FaultyHomeException(faults);
        }
        return chain(result.configuration().chain());
    }

    private static Chain chain(Path file) {
        var name = "config/chains/" + file.getFileName();
        var definition = yaml(file, name, ChainDefinition.class);
        var language = language(file, definition);
        var languageName = "config/languages/" + language.getFileName();
        var shared = yaml(language, languageName, LanguageDefinition.class);
        try {
            return Chain.compile(definition, shared);
        } catch (FaultyChainException faulty) {
            throw new FaultyHomeException(faulty.faults().stream()
                    .map(fault -> located(fault, fault.shared() ? language : file, fault.shared() ? languageName : name))
                    .toList());
        }
    }

    private static Path language(Path chain, ChainDefinition definition) {
        return chain.resolveSibling("../languages/" + definition.language() + ".yaml").normalize();
    }

    private static String located(ChainFault fault, Path file, String name) {
        return YamlFile.fault(file, name, fault.path(), fault.message()).toString();
    }

    private static <T> T yaml(Path file, String name, Class<T> type) {
        var read = YamlFile.read(file, name, type);
        return read.value().orElseThrow(
                () -> new FaultyHomeException(read.faults().stream().map(Fault::toString).toList()));
    }
}
