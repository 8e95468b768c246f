package lodestone.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The fields of the query language.
enum SearchField {
    TEXT(Type.TEXT),
    TITLE(Type.TEXT),
    ISSUER(Type.TEXT),
    TICKER(Type.WORD),
    KIND(Type.WORD),
    SOURCE(Type.WORD),
    CLAIM(Type.WORD),
    MODALITY(Type.WORD),
    STAGE(Type.WORD),
    GAP(Type.WORD),
    SUPPORTED(Type.WORD),
    VERDICT(Type.WORD),
    FLAGGED(Type.WORD),
    MILESTONE(Type.WORD),
    LANG(Type.WORD),
    ID(Type.WORD),
    URL(Type.WORD),
    COPY(Type.WORD),
    COPY_OF(Type.WORD),
    CORRECTS(Type.WORD),
    PUBLISHED(Type.DAY),
    SEEN(Type.DAY),
    SEVERITY(Type.NUMBER);

    /// Fields of a stage's level are this and the stage's name: `level.separation`.
    static final String LEVEL = "level.";

    /// How a field's values compare.
    enum Type {
        /// Words, by [TextAnalysis].
        TEXT,
        /// One value, ignoring case.
        WORD,
        /// An instant, asked for by days.
        DAY,
        NUMBER
    }

    private final Type type;

    SearchField(Type type) {
        this.type = type;
    }

    /// As it is written in a query.
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The type of the field of that name; empty if there is none.
    static Optional<Type> type(String name) {
        if (name.startsWith(LEVEL)) {
            return Optional.of(Type.NUMBER);
        }
        return Arrays.stream(values()).filter(field -> field.label().equals(name)).map(field -> field.type)
                .findFirst();
    }

    /// Every name, for help.
    static List<String> names() {
        return Arrays.stream(values()).map(SearchField::label).toList();
    }

    /// The name most like a wrong one.
    static String nearest(String wrong) {
        return names().stream().min(Comparator.comparingInt(name -> distance(name, wrong))).orElseThrow();
    }

    private static int distance(String one, String other) {
        var previous = new int[other.length() + 1];
        Arrays.setAll(previous, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            var current = new int[other.length() + 1];
            current[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[other.length()];
    }
}
