package lodestone.store;

import java.time.Instant;
import java.util.List;

/// What a document's copies and corrections are found by.
///
/// @param method in which signature and bands are made; those of different methods never meet
/// @param published when it was given out, or first seen if it does not say
/// @param company whose words it is, empty if that is not known
/// @param title headline as it is compared
/// @param correction whether it says that it corrects another
/// @param precedence which of several copies speaks for the release: the lowest
/// @param words how many of them are news
/// @param signature 64 bits of which near texts differ in few
/// @param bands of which near texts share one
public record Trace(
        String documentId,
        int method,
        Instant published,
        String company,
        String title,
        boolean correction,
        int precedence,
        int words,
        long signature,
        List<Integer> bands) {

    public Trace {
        bands = List.copyOf(bands);
    }

    /// A trace that is kept, without its bands.
    ///
    /// @param head id of the document that speaks for it: itself, or the one that it is a copy of
    public record Kept(Trace trace, String head) {

        /// Its id.
        public String id() {
            return trace.documentId();
        }

        /// Whether it speaks for itself.
        public boolean isHead() { return head.equals(id()); }
    }

    /// Where a document belongs.
    ///
    /// @param copyOf empty if it speaks for itself
    /// @param corrects empty if it corrects nothing that is known
    public record Place(String documentId, java.util.Optional<String> copyOf,
            java.util.Optional<String> corrects) {}
}
