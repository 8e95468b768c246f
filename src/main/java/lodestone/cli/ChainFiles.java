package lodestone.cli;

import java.nio.file.Path;
import lodestone.claim.Chain;
import lodestone.claim.ChainDefinition;
import lodestone.claim.ChainFault;
import lodestone.claim.FaultyChainException;
import lodestone.claim.LanguageDefinition;
import lodestone.config.Fault;
import lodestone.config.YamlFile;

/// A chain compiled from its file and its language's.
///
/// @param language the file of the language that the chain names
record ChainFiles(Path file, Path language, Chain chain) {

    private static final String CHAINS = "config/chains/";
    private static final String LANGUAGES = "config/languages/";

    /// Reads and compiles both.
    ///
    /// @throws FaultyHomeException with every fault, each with its file and line
    static ChainFiles read(Path file) {
        var definition = yaml(file, CHAINS + file.getFileName(), ChainDefinition.class);
        var language = file.resolveSibling("../languages/" + definition.language() + ".yaml").normalize();
        var shared = yaml(language, LANGUAGES + language.getFileName(), LanguageDefinition.class);
        try {
            return new ChainFiles(file, language, Chain.compile(definition, shared));
        } catch (FaultyChainException faulty) {
            throw new FaultyHomeException(
                    faulty.faults().stream().map(fault -> located(fault, file, language)).toList());
        }
    }

    /// `config/chains/x.yaml: milestones.MI05.example: … (line 123)`.
    String located(ChainFault fault) {
        return located(fault, file, language);
    }

    private static String located(ChainFault fault, Path chain, Path language) {
        var file = fault.shared() ? language : chain;
        var name = (fault.shared() ? LANGUAGES : CHAINS) + file.getFileName();
        return YamlFile.fault(file, name, fault.path(), fault.message()).toString();
    }

    private static <T> T yaml(Path file, String name, Class<T> type) {
        var read = YamlFile.read(file, name, type);
        return read.value().orElseThrow(
                () -> new FaultyHomeException(read.faults().stream().map(Fault::toString).toList()));
    }
}
