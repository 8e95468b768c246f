package lodestone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A folder that holds a copy of a home: everything but the search index, which is made from the rest, with a
/// manifest of digests. A folder without a manifest is no backup.
final class Backup {

    private static final String MANIFEST = "MANIFEST.sha256";

    private final Path folder;

    Backup(Path folder) {
        this.folder = folder;
    }

    /// Copies files into it under their place in the home.
    void add(Path from, Path to) throws IOException {
        if (Files.isRegularFile(from)) {
            Files.createDirectories(folder.resolve(to.toString()).toAbsolutePath().getParent());
            Files.copy(from, folder.resolve(to.toString()));
        } else if (Files.isDirectory(from)) {
            for (var file : files(from)) {
                add(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    /// Writes the manifest; only now is it a backup.
    ///
    /// @return how many files it holds
    int seal() throws IOException {
        var lines = new ArrayList<String>();
        for (var file : files(folder)) {
            lines.add(digest(file) + "  " + folder.relativize(file).toString().replace('\\', '/'));
        }
        Files.write(folder.resolve(MANIFEST), lines);
        return lines.size();
    }

    /// Its files by their place in the home, each compared with its digest.
    ///
    /// @throws IOException naming the first file that is absent or differs
    Map<String, Path> checked() throws IOException {
        if (Files.notExists(folder.resolve(MANIFEST))) {
            throw new IOException(folder + " is no finished backup: it has no " + MANIFEST);
        }
        var files = new LinkedHashMap<String, Path>();
        for (var line : Files.readAllLines(folder.resolve(MANIFEST))) {
            var parts = line.split("  ", 2);
            var file = folder.resolve(parts[parts.length - 1]).normalize();
            if (!file.startsWith(folder.normalize()) || !Files.isRegularFile(file)) {
                throw new IOException(folder + " lacks " + parts[parts.length - 1]);
            }
            if (!digest(file).equals(parts[0])) {
                throw new IOException(file + " is not as it was backed up: its digest differs");
            }
            files.put(parts[1], file);
        }
        return files;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String digest(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file),
                MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
