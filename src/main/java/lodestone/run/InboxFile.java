package lodestone.run;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lodestone.extract.Note;
import lodestone.extract.RawDocument;
import lodestone.model.Document;
import lodestone.model.Link;
import lodestone.model.Query;

/// One file of the inbox, read whole.
///
/// @param digest hex of SHA-256
/// @param type media type by the file's ending
record InboxFile(Path path, Optional<Path> notePath, Note note, String digest, String type, byte[] bytes) {

    private static final int LARGEST = 64 << 20;
    private static final int LARGEST_NOTE = 1 << 20;
    private static final Map<String, String> TYPES = Map.of("eml", "message/rfc822", "html", "text/html",
            "htm",
            "text/html", "pdf", "application/pdf", "txt", "text/plain");

    /// What came of reading one.
    sealed interface Reading {
        /// Whole and as it was found.
        record Whole(InboxFile file) implements Reading {}

        /// Somebody is writing to it.
        record Unfinished() implements Reading {}

        /// It will never do.
        record Refused(String reason) implements Reading {}
    }

    /// What tells whether somebody writes to a file.
    record State(long size, Instant changed) {
        static State of(Path path) throws IOException {
            var read = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return new State(read.size(), read.lastModifiedTime().toInstant());
        }
    }

    /// @param found how the file was when the inbox was looked at
    static Reading read(Path path, Optional<Path> note, State found) throws IOException {
        var type = type(path);
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            return new Reading.Refused("a link or no file: put the document itself here");
        }
        if (type.isEmpty()) {
            return new Reading.Refused("its name ends neither in .html, .htm, .pdf, .txt nor .eml");
        }
        if (found.size() > LARGEST) {
            return new Reading.Refused("larger than " + (LARGEST >> 20) + " MB");
        }
        var bytes = bytes(path, LARGEST);
        if (!State.of(path).equals(found) || bytes.length != found.size()) {
            return new Reading.Unfinished();
        }
        return bytes.length == 0 ? new Reading.Refused("an empty file")
                : described(path, note, type.get(), bytes);
    }

    private static Reading described(Path path, Optional<Path> note, String type, byte[] bytes)
            throws IOException {
        try {
            var said = note.isPresent() ? Note.read(bytes(note.get(), LARGEST_NOTE)) : Note.NONE;
            return new Reading.Whole(new InboxFile(path, note, said, Inbox.digest(bytes), type, bytes));
        } catch (IllegalArgumentException wrong) {
            return new Reading.Refused(
                    "what " + note.map(Inbox::name).orElse("") + " says of it cannot be read: "
                            + wrong.getMessage());
        }
    }

    private static Optional<String> type(Path path) {
        var name = Inbox.name(path);
        return Optional
                .ofNullable(TYPES.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)));
    }

    private static byte[] bytes(Path path, int most) throws IOException {
        try (var in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(most);
        }
    }

    /// What the file is called in the archive: by what is in it, so that the same file is never taken twice
    /// and another of the same name is another document.
    URI address() {
        return URI.create(Inbox.SCHEME + ":/" + Inbox.shown(digest) + "/"
                + Query.encoded(Inbox.name(path)));
    }

    /// Where it was published, as the note says, with what else that says; else its own address.
    Link link() {
        return new Link(note.url().orElseGet(this::address), note.title().orElse(""), note.published(),
                note.publishedUtc(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(),
                List.of());
    }

    RawDocument raw() {
        return new RawDocument(bytes, Optional.of(type), Optional.of(link().url()), Optional.empty());
    }

    /// What came with a mail: dated like that, unless it says better.
    static Link link(RawDocument file, Optional<Document> mail) {
        return new Link(file.url().orElseThrow(), file.name().orElse(""), mail.flatMap(Document::published),
                mail.flatMap(Document::publishedUtc), Optional.empty(), Optional.empty(), List.of(),
                Optional.empty(), List.of());
    }
}
