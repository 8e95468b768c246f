package lodestone.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import lodestone.claim.Chain;
import lodestone.claim.ChainDefinition;
import lodestone.claim.ChainFault;
import lodestone.claim.Examples;
import lodestone.claim.FaultyChainException;
import lodestone.claim.LanguageDefinition;
import lodestone.config.Fault;
import lodestone.config.YamlFile;

/// A chain compiled from its file and its language's.
///
/// @param name by which faults call the file
/// @param language the file of the language that the chain names
record ChainFiles(Path file, String name, Path language, Chain chain) {

    private static final String CHAINS = "config/chains/";
    private static final String LANGUAGES = "config/languages/";

    /// Reads and compiles both.
    ///
    /// @throws FaultyHomeException with every fault, each with its file and line
    static ChainFiles read(Path file) {
        return read(file, file.resolveSibling("../languages"), CHAINS + file.getFileName());
    }

    /// A chain from anywhere, called by the path it was given by.
    static ChainFiles tried(Path file, Home home) {
        var beside = file.resolveSibling("../languages");
        return read(file, Files.isDirectory(beside) ? beside : home.folder().resolve(LANGUAGES),
                file.toString());
    }

    private static ChainFiles read(Path file, Path languages, String name) {
        var definition = yaml(file, name, ChainDefinition.class);
        var language = languages.resolve(definition.language() + ".yaml").normalize();
        var shared = yaml(language, LANGUAGES + language.getFileName(), LanguageDefinition.class);
        try {
            return new ChainFiles(file, name, language, Chain.compile(definition, shared));
        } catch (FaultyChainException faulty) {
            throw new FaultyHomeException(
                    faulty.faults().stream().map(fault -> located(fault, file, name, language)).toList());
        }
    }

    /// The same, once its own examples have come out as they should.
    ///
    /// @throws FaultyHomeException with every one that does not, each with its line
    ChainFiles proven() {
        var faults = new Examples(chain).ofChain().stream().flatMap(example -> example.fault().stream())
                .map(this::located).toList();
        if (!faults.isEmpty()) {
            throw new FaultyHomeException(faults);
        }
        return this;
    }

    /// `config/chains/x.yaml: milestones.MI05.example: … (line 123)`.
    String located(ChainFault fault) {
        return located(fault, file, name, language);
    }

    private static String located(ChainFault fault, Path chain, String name, Path language) {
        return fault.shared()
                ? YamlFile.fault(language, LANGUAGES + language.getFileName(), fault.path(), fault.message())
                        .toString()
                : YamlFile.fault(chain, name, fault.path(), fault.message()).toString();
    }

    private static <T> T yaml(Path file, String name, Class<T> type) {
        var read = YamlFile.read(file, name, type);
        return read.value().orElseThrow(
                () -> new FaultyHomeException(read.faults().stream().map(Fault::toString).toList()));
    }
}
