package lodestone.index;

import java.util.Locale;

/// What a search finds: whole documents, or single sentences of them.
public enum Grain {
    DOCUMENT("text"),
    SENTENCE("sentence");

    private final String text;

    Grain(String text) {
        this.text = text;
    }

    /// The field of its words.
    String text() {
        return text;
    }

    /// The value of [Fields#GRAIN].
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
