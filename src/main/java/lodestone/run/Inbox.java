package lodestone.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lodestone.model.TextDigest;

/// The folder into which a person puts documents. What a run took lies in `taken/`, each file in a folder
/// named by its digest; what it could not take in `refused/`, beside a file that says why.
public record Inbox(Path folder) {

    /// By which it stands among the sources.
    public static final String ID = "inbox";
    /// What such documents' addresses begin with: `inbox:/0f1e2d3c4b5a6978/release.pdf`.
    static final String SCHEME = "inbox";
    private static final Pattern UNFINISHED = Pattern
            .compile("(?i)\\..*|.*~|.*\\.(?:part|partial|tmp|crdownload|download|swp)");
    private static final String NOTE = ".json";
    private static final int SHOWN = 16;

    /// Whether there is such a folder.
    public boolean exists() {
        return Files.isDirectory(folder);
    }

    /// What lies there to be taken, in order of its names: files, and what is no file but looks like one.
    /// Notes and what is still being downloaded are left out.
    public List<Path> waiting() throws IOException {
        return entries().filter(path -> !isNote(path)).toList();
    }

    /// Notes whose document is not there. One that a killed run left behind goes where that is.
    List<Path> lone() throws IOException {
        var described = new ArrayList<Path>();
        for (var file : waiting()) {
            note(file).ifPresent(described::add);
        }
        var kept = kept();
        var lone = new ArrayList<Path>();
        for (var note : entries().filter(Inbox::isNote).filter(note -> !described.contains(note)).toList()) {
            if (isIn(kept, note)) {
                Files.delete(note);
            } else {
                lone.add(note);
            }
        }
        return lone;
    }

    /// Whether a copy of it lies in one of those folders.
    private static boolean isIn(List<Path> folders, Path note) throws IOException {
        for (var kept : folders) {
            var copy = kept.resolve(name(note));
            if (Files.isRegularFile(copy) && Files.mismatch(copy, note) < 0) {
                return true;
            }
        }
        return false;
    }

    /// Where documents lie that were taken or refused.
    private List<Path> kept() throws IOException {
        var folders = new ArrayList<>(List.of(folder.resolve("refused")));
        var taken = folder.resolve("taken");
        if (Files.isDirectory(taken)) {
            try (var found = Files.list(taken)) {
                found.forEach(folders::add);
            }
        }
        return folders;
    }

    private Stream<Path> entries() throws IOException {
        try (var found = Files.list(folder)) {
            return found.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> !UNFINISHED.matcher(name(path)).matches()).sorted().toList().stream();
        }
    }

    private static boolean isNote(Path path) {
        return name(path).toLowerCase(Locale.ROOT).endsWith(NOTE);
    }

    /// What is said of a file: `release.pdf.json` or `release.json` beside `release.pdf`.
    Optional<Path> note(Path file) {
        var name = name(file);
        int point = name.lastIndexOf('.');
        return Stream.of(name, point > 0 ? name.substring(0, point) : name)
                .map(stem -> file.resolveSibling(stem + NOTE))
                .filter(note -> Files.isRegularFile(note, LinkOption.NOFOLLOW_LINKS)).findFirst();
    }

    /// Where a file of that digest goes; nothing is done twice if a kill comes between.
    Path place(Path file, String digest) {
        return folder.resolve("taken").resolve(shown(digest)).resolve(name(file));
    }

    /// Moves file and note to where what was taken lies.
    void taken(Path file, Optional<Path> note, String digest) throws IOException {
        var place = place(file, digest);
        Files.createDirectories(place.getParent());
        move(file, note, place);
    }

    /// The note is there before the file and goes after it: a kill in between leaves a copy too many.
    private static void move(Path file, Optional<Path> note, Path place) throws IOException {
        if (note.isPresent()) {
            Files.copy(note.get(), place.resolveSibling(name(note.get())),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(file, place, StandardCopyOption.REPLACE_EXISTING);
        if (note.isPresent()) {
            Files.delete(note.get());
        }
    }

    /// Moves file and note to what was refused, the reason first.
    void refused(Path file, Optional<Path> note, String reason) throws IOException {
        var refused = folder.resolve("refused");
        Files.createDirectories(refused);
        Files.writeString(refused.resolve(name(file) + ".reason.txt"), reason + "\n");
        move(file, note, refused.resolve(name(file)));
    }

    /// What was refused and still lies there, without the reasons.
    public List<Path> refused() throws IOException {
        var refused = folder.resolve("refused");
        if (!Files.isDirectory(refused)) {
            return List.of();
        }
        try (var found = Files.list(refused)) {
            return found.filter(path -> Files.exists(path.resolveSibling(name(path) + ".reason.txt")))
                    .sorted()
                    .toList();
        }
    }

    /// One line for each file in `taken/` that is not as it was taken.
    public List<String> verify() throws IOException {
        var taken = folder.resolve("taken");
        var faults = new ArrayList<String>();
        if (Files.isDirectory(taken)) {
            try (var walk = Files.walk(taken, 2)) {
                for (var file : walk.filter(Files::isRegularFile).filter(path -> !isNote(path)).sorted()
                        .toList()) {
                    var digest = digest(Files.readAllBytes(file));
                    if (!digest.startsWith(taken.relativize(file).getName(0).toString())) {
                        faults.add(file + " has digest " + digest + ": it is not as it was taken");
                    }
                }
            }
        }
        return faults;
    }

    static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    /// Hex of SHA-256.
    static String digest(byte[] bytes) {
        return TextDigest.hex(bytes);
    }

    /// The short form of a digest that names folders and addresses.
    static String shown(String digest) {
        return digest.substring(0, SHOWN);
    }
}
