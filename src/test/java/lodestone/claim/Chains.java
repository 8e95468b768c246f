package lodestone.claim;

import java.nio.file.Path;
import lodestone.config.YamlFile;

/// The shipped ontology, for tests.
final class Chains {

    private Chains() {}

    static ChainDefinition definition() {
        var file = Path.of("config/chains/rare-earth-magnets.yaml");
        var read = YamlFile.read(file, file.toString(), ChainDefinition.class);
        return read.value().orElseThrow(() -> new IllegalStateException(read.faults().toString()));
    }

    static Chain shipped() {
        return Chain.compile(definition());
    }
}
