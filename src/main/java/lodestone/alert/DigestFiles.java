package lodestone.alert;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/// Writes a digest in every format beside each other, each file whole or not at all.
public final class DigestFiles {

    private static final String UNFINISHED = ".part";

    /// How a digest is written: one format at a time, piece by piece, since one of many sources is large.
    private interface Format {
        void write(Digest digest, Writer out) throws IOException;
    }

    private static final Map<String, Format> FORMATS = Map.of(
            ".txt", (digest, out) -> DigestText.write(digest, Terminal.none(), new Sheet(out)),
            ".md", (digest, out) -> DigestMarkdown.write(digest, new Sheet(out)),
            ".html", (digest, out) -> DigestHtml.write(digest, new Sheet(out)),
            ".json", DigestFiles::json);

    private final Path folder;

    /// @param folder made when the first digest is written
    public DigestFiles(Path folder) {
        this.folder = folder;
    }

    /// `DAY-RUN`, the name of its files without their ending.
    static String name(Digest digest, long run) {
        return digest.day() + "-" + run;
    }

    /// Whether all files of that name lie there.
    boolean areWhole(String name) {
        return FORMATS.keySet().stream().allMatch(ending -> Files.exists(folder.resolve(name + ending)));
    }

    /// Takes away what lies there of it.
    void delete(String name) throws IOException {
        for (var ending : FORMATS.keySet()) {
            Files.deleteIfExists(folder.resolve(name + ending));
            Files.deleteIfExists(folder.resolve(name + ending + UNFINISHED));
        }
    }

    /// Writes that name with `.txt`, `.md`, `.html` and `.json`.
    ///
    /// @throws IOException that says what an operator needs to know; then nothing lies there of that name
    void write(Digest digest, String name) throws IOException {
        try {
            writeAll(digest, name);
        } catch (IOException fault) {
            var told = new IOException("the digest cannot be written to " + folder + ": " + fault.getMessage()
                    + "; nothing was sent and nothing is lost, the next run writes it", fault);
            try {
                delete(name);
            } catch (IOException second) {
                told.addSuppressed(second);
            }
            throw told;
        }
    }

    private void writeAll(Digest digest, String name) throws IOException {
        Files.createDirectories(folder);
        for (var format : FORMATS.entrySet()) {
            write(folder.resolve(name + format.getKey()), digest, format.getValue());
        }
    }

    private static void json(Digest digest, Writer out) throws IOException {
        DigestJson.write(digest, out, true);
        out.write("\n");
    }

    private static void write(Path file, Digest digest, Format format) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        try (var out = Files.newBufferedWriter(unfinished)) {
            format.write(digest, out);
        } catch (UncheckedIOException refused) {
            throw refused.getCause();
        }
        try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
