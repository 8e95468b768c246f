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

/// Writes a digest in every format beside each other, each file whole or not at all.
public final class DigestFiles {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path folder;

    /// @param folder made when the first digest is written
    public DigestFiles(Path folder) {
        this.folder = folder;
    }

    /// Writes `DAY-RUN.txt`, `.md`, `.html` and `.json`, and returns the name without its ending.
    public String write(Digest digest, long run) throws IOException {
        Files.createDirectories(folder);
        var name = digest.day() + "-" + run;
        var formats = Map.of(".txt", DigestText.of(digest), ".md", DigestMarkdown.of(digest),
                ".html", DigestHtml.of(digest), ".json", json(digest));
        for (var format : formats.entrySet()) {
            write(folder.resolve(name + format.getKey()), format.getValue());
        }
        return name;
    }

    private static String json(Digest digest) throws JsonProcessingException {
        return JSON.writeValueAsString(DigestJson.of(digest)) + "\n";
    }

    private static void write(Path file, String text) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(unfinished, text);
        try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
