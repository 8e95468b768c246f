package lodestone.index.query;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lodestone.model.DocumentKind;
import lodestone.model.Holder;
import lodestone.model.Modality;
import lodestone.model.Ruling;
import lodestone.model.Status;
import lodestone.model.Verdict;

/// The fields of the query language.
public enum SearchField {
    /// The main text; what is asked where no field is named.
    TEXT(Type.TEXT),
    TITLE(Type.TEXT),
    ISSUER(Type.TEXT),
    TICKER(Type.WORD),
    KIND(Type.WORD, labels(DocumentKind.values(), DocumentKind::label)),
    SOURCE(Type.WORD),
    /// The newswire that carried it.
    WIRE(Type.TEXT),
    /// Of a filing, e.g. `8-K`.
    FORM(Type.WORD),
    LANG(Type.WORD),
    PUBLISHED(Type.DAY),
    /// When it was first fetched.
    SEEN(Type.DAY),
    CLAIM(Type.WORD, labels(Modality.values(), Modality::label)),
    /// The same as `claim`.
    MODALITY(Type.WORD, labels(Modality.values(), Modality::label)),
    /// A stage that is claimed; beside `level`, `status` or `holder` the stage of a piece of evidence.
    STAGE(Type.WORD),
    LEVEL(Type.FINDING, "0 1 2 3 4"),
    STATUS(Type.FINDING, labels(Status.values(), Status::label)),
    HOLDER(Type.FINDING, labels(Holder.values(), Holder::label)),
    MILESTONE(Type.WORD),
    /// A stage that is claimed without evidence.
    GAP(Type.WORD),
    SUPPORTED(Type.WORD),
    /// A stage of which the issuer had shown nothing, in any of its documents, when this one was published.
    UNSHOWN(Type.WORD),
    VERDICT(Type.WORD, labels(Verdict.values(), Verdict::label)),
    FLAGGED(Type.WORD, "true false"),
    SEVERITY(Type.NUMBER),
    /// What reviewers settled; a document has none while anybody is still to look at it.
    REVIEWED(Type.WORD, labels(Ruling.values(), Ruling::label)),
    ID(Type.WORD),
    URL(Type.WORD),
    COPY(Type.WORD, "true false"),
    COPY_OF(Type.WORD),
    CORRECTS(Type.WORD),
    /// What holds of one sentence: `sentence:(magnet AND pilot)`.
    SENTENCE(Type.SENTENCE);

    /// Fields of a stage's level in the whole document are this and the stage's name: `level.separation`.
    public static final String STAGE_LEVEL = "level.";

    /// How a field's values compare.
    public enum Type {
        /// Words.
        TEXT,
        /// One value, ignoring case.
        WORD,
        /// An instant, asked for by days, months or years.
        DAY,
        NUMBER,
        /// A trait of one claim or piece of evidence.
        FINDING,
        /// No value of its own: a query of its own about one sentence.
        SENTENCE
    }

    private final Type type;
    /// What it can be, divided by blanks; empty if anything.
    private final String values;

    SearchField(Type type) {
        this(type, "");
    }

    SearchField(Type type, String values) {
        this.type = type;
        this.values = values;
    }

    private static <T> String labels(T[] values, Function<T, String> label) {
        return Arrays.stream(values).map(label).collect(Collectors.joining(" "));
    }

    /// As it is written in a query.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The type of the field of that name; empty if there is none.
    public static Optional<Type> type(String name) {
        return name.startsWith(STAGE_LEVEL) ? Optional.of(Type.NUMBER) : of(name).map(field -> field.type);
    }

    private static Optional<SearchField> of(String name) {
        return Arrays.stream(values()).filter(field -> field.label().equals(name)).findFirst();
    }

    /// What is wrong with that value of the field of that name, and what would do; empty if nothing is.
    public static Optional<String> fault(String name, String value) {
        var values = of(name).map(field -> field.values).orElse("");
        var known = List.of(values.split(" ", -1));
        var lower = value.toLowerCase(Locale.ROOT);
        return values.isEmpty() || known.contains(lower) ? Optional.empty()
                : Optional.of(name + " is never \"" + value + "\"; did you mean \"" + nearest(known, lower)
                        + "\"? It takes " + values);
    }

    /// What to say of a field that is none.
    static String unknown(String name) {
        return "unknown field \"" + name + "\"; did you mean \"" + nearest(names(), name)
                + "\"? Fields: " + String.join(" ", names()) + "; quote a colon that is meant as such";
    }

    /// Every name, for help.
    public static List<String> names() {
        return Arrays.stream(values()).map(SearchField::label).toList();
    }

    private static String nearest(Collection<String> right, String wrong) {
        return right.stream().sorted()
                .min(Comparator.comparingInt(one -> distance(one, wrong))).orElseThrow();
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
