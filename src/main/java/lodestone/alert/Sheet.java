package lodestone.alert;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/// Where a digest is written piece by piece, so that one of very many sources is nowhere as a whole.
final class Sheet {

    private final Appendable out;

    Sheet(Appendable out) {
        this.out = out;
    }

    /// What is written, as one text.
    static String text(Consumer<Sheet> writing) {
        var text = new StringBuilder();
        writing.accept(new Sheet(text));
        return text.toString();
    }

    /// Adds it as it prints.
    ///
    /// @throws UncheckedIOException if it cannot be written
    Sheet append(Object piece) {
        try {
            out.append(String.valueOf(piece));
            return this;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
