package lodestone.alert;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Sentences present in one text and absent in another. It says what is there and what is not, never why.
public final class SentenceDiff {

    private static final Pattern BREAK = Pattern.compile("(?<=[.!?])\\s+(?=[^\\p{Ll}\\s])|\\n+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private SentenceDiff() {}

    /// What left, then what came, each in text order; a sentence that only moved is neither.
    public static List<Change> between(String older, String newer) {
        var before = sentences(older);
        var after = sentences(newer);
        var changes = new ArrayList<Change>();
        before.stream().filter(sentence -> !after.contains(sentence)).map(s -> new Change(false, s))
                .forEach(changes::add);
        after.stream().filter(sentence -> !before.contains(sentence)).map(s -> new Change(true, s))
                .forEach(changes::add);
        return changes;
    }

    private static Set<String> sentences(String text) {
        var sentences = new LinkedHashSet<String>();
        BREAK.splitAsStream(text).map(sentence -> SPACE.matcher(sentence).replaceAll(" ").strip())
                .filter(sentence -> !sentence.isEmpty()).forEach(sentences::add);
        return sentences;
    }
}
