package lodestone.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lodestone.model.Source;

/// Reads every file of `sources/`; what one file does wrong does not touch the others.
final class SourceFolder {

    private static final String NAME = "sources";

    private final List<Fault> faults;

    SourceFolder(List<Fault> faults) {
        this.faults = faults;
    }

    /// The sources of all whole files, in order of their names; read side by side.
    List<Source> read(Path home) {
        var sources = new ArrayList<Source>();
        var seen = new HashMap<String, String>();
        files(home.resolve(NAME)).parallelStream().map(SourceFolder::one).forEachOrdered(one -> {
            faults.addAll(one.faults());
            one.source().filter(source -> unique(source, one.file(), seen)).ifPresent(sources::add);
        });
        return sources;
    }

    /// What a file holds; no source where it has faults.
    private record One(String file, Optional<Source> source, List<Fault> faults) {}

    private static One one(Path path) {
        var file = NAME + "/" + path.getFileName();
        if (file.endsWith(".yml")) {
            return new One(file, Optional.empty(),
                    List.of(new Fault(file, "", "expected the ending .yaml, found .yml: not read")));
        }
        var read = YamlFile.read(path, file, SourceFile.class);
        var more = read.value().map(v -> v.faults(file)).orElse(List.of());
        var source = read.value().filter(_ -> more.isEmpty()).map(SourceFile::source);
        return new One(file, source, Stream.concat(read.faults().stream(), more.stream()).toList());
    }

    private boolean unique(Source source, String file, Map<String, String> seen) {
        var other = seen.putIfAbsent(source.id(), file);
        if (other != null) {
            faults.add(new Fault(file, "id",
                    "expected an id of its own, found \"" + source.id() + "\" of " + other));
        }
        return other == null;
    }

    private List<Path> files(Path folder) {
        try (var found = Files.list(folder)) {
            return found.filter(path -> path.toString().matches(".*\\.ya?ml")).sorted().toList();
        } catch (IOException _) {
            faults.add(new Fault(NAME, "", "expected a folder with a YAML file for each source, found none"));
            return List.of();
        }
    }
}
