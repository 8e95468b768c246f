package lodestone.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lodestone.model.Source;

/// Reads every file of `sources/`; what one file does wrong does not touch the others.
final class SourceFolder {

    private static final String NAME = "sources";

    private final List<Fault> faults;

    SourceFolder(List<Fault> faults) {
        this.faults = faults;
    }

    /// The sources of all whole files, in order of their names.
    List<Source> read(Path home) {
        var sources = new ArrayList<Source>();
        var seen = new HashMap<String, String>();
        for (var path : files(home.resolve(NAME))) {
            var file = NAME + "/" + path.getFileName();
            if (file.endsWith(".yml")) {
                faults.add(new Fault(file, "", "expected the ending .yaml, found .yml: not read"));
            } else {
                whole(path, file).filter(source -> unique(source, file, seen)).ifPresent(sources::add);
            }
        }
        return sources;
    }

    private Optional<Source> whole(Path path, String file) {
        var read = YamlFile.read(path, file, SourceFile.class);
        faults.addAll(read.faults());
        var more = read.value().map(v -> v.faults(file)).orElse(List.of());
        faults.addAll(more);
        return more.isEmpty() ? read.value().map(SourceFile::source) : Optional.empty();
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
