package lodestone.model;

import java.util.Optional;

/// One document of a submission.
///
/// @param type e.g. `8-K`, `EX-99.1`, `GRAPHIC`
/// @param filename empty before 2001
/// @param start first UTF-16 code unit of it in the text that was read
/// @param end one past the last; equal to start if it was skipped
/// @param skipped why its text was not taken
public record FiledDocument(String type, String filename, String description, int start, int end,
        Optional<String> skipped) {

    /// Whether that place of the text is in this document.
    boolean holds(int offset) {
        return start <= offset && offset < end;
    }
}
