package lodestone.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// The known responses as lines of a file, so that opening the archive need not read every WARC file. Only a
/// shortcut: whatever is wrong with it, the WARC files are read instead.
final class Sidecar {

    private static final char NOT_UTF8 = '\uFFFD';

    private final Path file;

    Sidecar(Path file) {
        this.file = file;
    }

    /// What it holds.
    ///
    /// @param whole false if it must be written anew before anything is appended
    record Content(List<Known> responses, boolean whole) {}

    /// A last line that a crash left unfinished is passed over; any other fault empties all of it.
    Content read() throws IOException {
        if (Files.notExists(file)) {
            return new Content(List.of(), true);
        }
        var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        int end = text.lastIndexOf('\n') + 1;
        var responses = new ArrayList<Known>();
        for (var line : text.substring(0, end).lines().toList()) {
            var response = line.indexOf(NOT_UTF8) < 0 ? Known.of(line) : java.util.Optional.<Known>empty();
            if (response.isEmpty()) {
                return new Content(List.of(), false);
            }
            responses.add(response.get());
        }
        return new Content(List.copyOf(responses), end == text.length());
    }

    /// Puts the responses in place of whatever it holds, whole or not at all.
    void write(Collection<Known> responses) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".part");
        Files.write(unfinished, responses.stream().map(Known::line).toList());
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Adds them at the end.
    void append(List<Known> responses) throws IOException {
        Files.write(file, responses.stream().map(Known::line).toList(), StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
