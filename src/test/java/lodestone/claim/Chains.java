package lodestone.claim;

import java.nio.file.Path;
import lodestone.config.YamlFile;

/// The shipped ontologies, for tests.
public final class Chains {

    private Chains() {}

    static ChainDefinition definition() {
        return definition("rare-earth-magnets");
    }

    static ChainDefinition definition(String id) {
        return read(Path.of("config/chains", id + ".yaml"), ChainDefinition.class);
    }

    static LanguageDefinition language() {
        return read(Path.of("config/languages/english.yaml"), LanguageDefinition.class);
    }

    public static Chain shipped() {
        return Chain.compile(definition(), language());
    }

    static Chain graphite() {
        return Chain.compile(definition("graphite-anodes"), language());
    }

    static <T> T read(Path file, Class<T> type) {
        var read = YamlFile.read(file, file.toString(), type);
        return read.value().orElseThrow(() -> new IllegalStateException(read.faults().toString()));
    }
}
