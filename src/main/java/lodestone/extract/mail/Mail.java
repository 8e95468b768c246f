package lodestone.extract.mail;

import java.util.List;
import java.util.Optional;

/// A mail, taken apart.
///
/// @param subject without `Re:` and `Fwd:`; empty if it has none
/// @param date as its head writes it
/// @param words what is there to be read, in order; alternatives of one text each stand there
/// @param files what came with it, in order
public record Mail(String subject, Optional<String> date, List<Part> words, List<Part> files) {

    public Mail {
        words = List.copyOf(words);
        files = List.copyOf(files);
    }

    /// Bytes as they were before they were packed for the way.
    ///
    /// @param type media type with its parameters, such as `text/html; charset=utf-8`
    /// @param name the file's, without folders
    public record Part(String type, Optional<String> name, byte[] bytes) {

        /// Whether it is of that media type.
        public boolean is(String mediaType) {
            return type.equals(mediaType) || type.startsWith(mediaType + ";");
        }
    }

    /// What came of reading one.
    public sealed interface Reading {

        /// It was read.
        record Read(Mail mail) implements Reading {}

        /// It is none, or goes beyond a bound.
        record Refused(String reason) implements Reading {}
    }
}
