package lodestone.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads one YAML file strictly into a record.
///
/// ```java
/// record Shop(String name, List<String> opening_days, Optional<Duration> lunch) {}
/// var read = YamlFile.read(home.resolve("config/shop.yaml"), "config/shop.yaml", Shop.class);
/// read.faults().forEach(System.err::println);
/// ```
///
/// Keys are the record's components in snake_case. Components may be text, numbers, booleans, enums (in lower
/// case), `Duration` (`500ms`, `20s`, `6h`), `URI`, `ZoneId`, `LocalDate`, records, and `Optional`, `List`,
/// `Set` and `Map<String, …>` of these. `Optional`s and collections may be left out; anything else is
/// required; any other key is a fault.
public final class YamlFile {

    private static final long MAX_BYTES = 4L << 20;

    private YamlFile() {}

    /// What came of reading a file.
    ///
    /// @param value present exactly when there are no faults and the file is not empty
    /// @param faults all of them, in the order of the file as far as it goes
    public record Read<T>(Optional<T> value, List<Fault> faults) {

        public Read {
            faults = List.copyOf(faults);
        }
    }

    /// Reads the file; never throws for anything that may stand in it.
    ///
    /// @param name by which faults call the file
    public static <T> Read<T> read(Path path, String name, Class<T> type) {
        var read = readOrEmpty(path, name, type);
        var empty = new Fault(name, "", "expected settings, found an empty file");
        return read.value().isEmpty() && read.faults().isEmpty()
                ? new Read<>(Optional.empty(), List.of(empty))
                : read;
    }

    /// The same, but a file of comments only is no fault and has no value.
    static <T> Read<T> readOrEmpty(Path path, String name, Class<T> type) {
        var faults = new ArrayList<Fault>();
        var value = text(path, name, faults)
                .flatMap(text -> new YamlTree(name, faults).parse(text))
                .flatMap(root -> new RecordBinder(name, faults).bind(root, type));
        return new Read<>(faults.isEmpty() ? value : Optional.empty(), faults);
    }

    /// What an empty file would say, if that is no fault: everything that may be left out is.
    static <T> T empty(Class<T> type) {
        return new RecordBinder("", new ArrayList<>()).bind(new YamlNode.Mapping(Map.of(), 1), type)
                .orElseThrow();
    }

    /// A fault that was found in what the file means, after it had been read, with its line. The file is
    /// parsed again for it, so that reading one without faults keeps no lines.
    ///
    /// @param key `phrases.mine-to-magnet.stages[2]`: an entry of a list by its place, or by its `id` or
    ///     `name`
    public static Fault fault(Path path, String name, String key, String message) {
        var line = text(path, name, new ArrayList<>())
                .flatMap(text -> new YamlTree(name, new ArrayList<>()).parse(text))
                .map(root -> YamlTree.at(YamlPlace.line(root, key))).orElse("");
        return new Fault(name, key, message + line);
    }

    private static Optional<String> text(Path path, String name, List<Fault> faults) {
        try {
            long size = Files.size(path);
            if (size > MAX_BYTES) {
                faults.add(new Fault(name, "", "expected at most 4 MB, found " + size + " bytes"));
                return Optional.empty();
            }
            return decoded(Files.readAllBytes(path), name, faults)
                    .filter(text -> !tabbed(text, name, faults));
        } catch (NoSuchFileException _) {
            faults.add(new Fault(name, "", "expected this file, found none"));
        } catch (IOException unreadable) {
            faults.add(new Fault(name, "", "cannot be read: " + unreadable.getMessage()));
        }
        return Optional.empty();
    }

    private static Optional<String> decoded(byte[] bytes, String name, List<Fault> faults) {
        var input = ByteBuffer.wrap(bytes);
        try {
            var decoder = StandardCharsets.UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            var text = decoder.decode(input).toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException _) {
            int line = 1;
            for (int i = 0; i < input.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            var found = "0x%02X".formatted(bytes[input.position()]);
            faults.add(new Fault(name, "", "expected UTF-8, found the byte " + found + YamlTree.at(line)));
            return Optional.empty();
        }
    }

    /// YAML forbids tabs in indentation, and its parsers say so in riddles.
    private static boolean tabbed(String text, String name, List<Fault> faults) {
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            int tab = line.indexOf('\t');
            if (tab >= 0 && line.substring(0, tab).isBlank() && !line.isBlank()) {
                var where = " (line " + (i + 1) + ", column " + (tab + 1) + ")";
                faults.add(new Fault(name, "", "expected spaces, found a tab in the indentation" + where));
                return true;
            }
        }
        return false;
    }
}
