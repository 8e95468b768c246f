package lodestone.index;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lodestone.index.query.Expression;
import lodestone.index.query.QueryException;
import lodestone.index.query.QueryReader;

/// A query with any of its free words in place of all of them, for who asked for too much at once.
final class AnyWord {

    private AnyWord() {}

    /// As it would be typed; empty where it has not two such words, or they are joined otherwise.
    static Optional<String> of(String typed) throws QueryException {
        if (!(QueryReader.read(typed) instanceof Expression.And and)) {
            return Optional.empty();
        }
        var words = and.parts().stream().filter(AnyWord::isFree).map(Expression.Words.class::cast).toList();
        var rest = new StringBuilder(typed);
        for (var word : words.reversed()) {
            if (!typed.startsWith(word.text(), word.at())) {
                return Optional.empty();
            }
            rest.delete(word.at(), word.at() + word.text().length());
        }
        return words.size() < 2 ? Optional.empty() : together(words, rest.toString().strip());
    }

    private static boolean isFree(Expression part) {
        return part instanceof Expression.Words words && words.field().isEmpty() && !words.quoted();
    }

    private static Optional<String> together(List<Expression.Words> words, String rest) {
        var any = words.stream().map(Expression.Words::text).collect(Collectors.joining(" OR ", "(", ")"));
        if (rest.isEmpty()) {
            return Optional.of(any);
        }
        try {
            QueryReader.read(rest);
            return Optional.of(any + " " + rest);
        } catch (QueryException notByItself) {
            return Optional.empty();
        }
    }
}
