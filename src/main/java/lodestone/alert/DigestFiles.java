package lodestone.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;

/// Writes a digest in every format beside each other, each file whole or not at all.
public final class DigestFiles {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private static final String UNFINISHED = ".part";

    /// A digest as text.
    private interface Format {
        String of(Digest digest) throws JsonProcessingException;
    }

    private static final Map<String, Format> FORMATS = Map.of(".txt", DigestText::of, ".md",
            DigestMarkdown::of, ".html", DigestHtml::of, ".json", DigestFiles::json);

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
        var texts = new TreeMap<String, String>();
        for (var format : FORMATS.entrySet()) {
            texts.put(format.getKey(), format.getValue().of(digest));
        }
        for (var text : texts.entrySet()) {
            write(folder.resolve(name + text.getKey()), text.getValue());
        }
    }

    private static String json(Digest digest) throws JsonProcessingException {
        return JSON.writeValueAsString(DigestJson.of(digest)) + "\n";
    }

    private static void write(Path file, String text) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        Files.writeString(unfinished, text);
        try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
