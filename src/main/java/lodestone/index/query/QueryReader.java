package lodestone.index.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lodestone.index.query.QueryWord.Kind;

/// Reads a query: `OR` of `AND` of parts, each a value, a group or the denial of one. See the package.
public final class QueryReader {

    private static final int LONGEST = 10_000;
    private static final int DEEPEST = 50;
    private static final int MOST_PARTS = 1024;
    private static final int MOST_EDITS = 2;
    private static final Pattern RANGE = Pattern.compile(
            "(?s)[\\[{]\\s*(\"[^\"]*\"|\\S+)\\s+TO\\s+(\"[^\"]*\"|\\S+?)\\s*[\\]}]");

    private final List<QueryWord> words;
    private int next;
    private int depth;
    private int parts;

    private QueryReader(List<QueryWord> words) {
        this.words = words;
    }

    /// What was typed, read; nothing typed is everything.
    public static Expression read(String typed) throws QueryException {
        if (typed.length() > LONGEST) {
            throw new QueryException("the query has " + typed.length() + " characters; at most " + LONGEST);
        }
        var reader = new QueryReader(QueryWords.of(typed));
        if (reader.peek().is(Kind.END)) {
            return new Expression.All(0);
        }
        var all = reader.any("");
        if (!reader.peek().is(Kind.END)) {
            throw QueryException.at(reader.peek().at(), "this bracket was never opened");
        }
        return all;
    }

    private QueryWord peek() {
        return words.get(next);
    }

    private QueryWord take() {
        return words.get(next++);
    }

    private boolean takes(Kind kind) {
        boolean is = peek().is(kind);
        next += is ? 1 : 0;
        return is;
    }

    private Expression any(String field) throws QueryException {
        int at = peek().at();
        var found = new ArrayList<Expression>();
        do {
            found.add(all(field));
        } while (takes(Kind.OR));
        return found.size() == 1 ? found.getFirst() : new Expression.Or(at, found);
    }

    private Expression all(String field) throws QueryException {
        int at = peek().at();
        var found = new ArrayList<Expression>();
        do {
            found.add(near(field));
        } while (takes(Kind.AND) || goesOn());
        return found.size() == 1 ? found.getFirst() : new Expression.And(at, found);
    }

    private boolean goesOn() {
        return switch (peek().kind()) {
            case END, CLOSE, OR, AND -> false;
            default -> true;
        };
    }

    private Expression near(String field) throws QueryException {
        var left = denied(field);
        while (peek().is(Kind.NEAR)) {
            var near = take();
            left = new Expression.Near(left.at(), left, denied(field), Integer.parseInt(near.text()));
        }
        return left;
    }

    private Expression denied(String field) throws QueryException {
        var sign = peek();
        if (takes(Kind.NOT)) {
            deeper(sign);
            var denied = new Expression.Not(sign.at(), denied(field));
            depth--;
            return denied;
        }
        while (takes(Kind.PLUS)) {
            // all parts are asked for anyway
        }
        return boosted(part(field));
    }

    private void deeper(QueryWord word) throws QueryException {
        if (++depth > DEEPEST) {
            throw QueryException.at(word.at(), "parentheses nest deeper than " + DEEPEST);
        }
    }

    private Expression boosted(Expression part) throws QueryException {
        if (!peek().is(Kind.CARET)) {
            return part;
        }
        var caret = take();
        if (!caret.text().matches("\\d{1,4}(\\.\\d{1,4})?")) {
            throw QueryException.at(caret.at(), "^ takes a weight such as ^2");
        }
        return new Expression.Boosted(part.at(), part, Float.parseFloat(caret.text()));
    }

    private Expression part(String field) throws QueryException {
        var word = take();
        if (++parts > MOST_PARTS) {
            throw QueryException.at(word.at(), "the query has too many parts; at most " + MOST_PARTS);
        }
        return switch (word.kind()) {
            case FIELD -> field(word, field);
            case OPEN -> group(word, field);
            case WORD -> fuzzy(word, field);
            case WILD -> wild(word, field);
            case QUOTED -> new Expression.Words(word.at(), field, word.text(), true, slop());
            case RANGE -> range(word, field);
            case COMPARISON -> comparison(word, field);
            case END -> throw QueryException.at(word.at(), "the query ends where a word should stand");
            case CLOSE, AND, OR, NOT, PLUS, NEAR, TILDE, CARET ->
                throw QueryException.at(word.at(), "\"" + shown(word) + "\" is not expected here; quote a "
                        + "phrase, or put \\ before a special character");
        };
    }

    private static String shown(QueryWord word) {
        return switch (word.kind()) {
            case NEAR -> "NEAR";
            case TILDE -> "~";
            case CARET -> "^";
            default -> word.text();
        };
    }

    private Expression field(QueryWord name, String outer) throws QueryException {
        if (!outer.isEmpty()) {
            throw QueryException.at(name.at(), "one field at a time: " + outer + " is already named");
        }
        if (name.text().equals("*") && peek().is(Kind.WILD) && peek().text().equals("*")) {
            return new Expression.All(take().at());
        }
        var type = SearchField.type(name.text())
                .orElseThrow(() -> QueryException.at(name.at(), SearchField.unknown(name.text())));
        if (type == SearchField.Type.SENTENCE) {
            return new Expression.InSentence(name.at(), part(""));
        }
        if (goesOn() && !peek().is(Kind.NOT) && !peek().is(Kind.PLUS)) {
            return part(name.text());
        }
        throw QueryException.at(peek().at(), name.text() + ": is not followed by a value");
    }

    private Expression group(QueryWord open, String field) throws QueryException {
        deeper(open);
        var inner = any(field);
        if (!takes(Kind.CLOSE)) {
            throw QueryException.at(open.at(), "this bracket is not closed");
        }
        depth--;
        return inner;
    }

    private Expression fuzzy(QueryWord word, String field) throws QueryException {
        if (!peek().is(Kind.TILDE) || peek().at() != word.end()) {
            return new Expression.Words(word.at(), field, word.text(), false, 0);
        }
        var tilde = take();
        if (!tilde.text().matches("|0?\\.\\d{1,3}|[0-2]")) {
            throw QueryException.at(tilde.at(), "~ takes 1 or 2 letters of difference");
        }
        int edits = tilde.text().matches("[0-2]") ? Integer.parseInt(tilde.text()) : MOST_EDITS;
        return new Expression.Fuzzy(word.at(), field, word.text(), edits);
    }

    private int slop() throws QueryException {
        if (!peek().is(Kind.TILDE)) {
            return 0;
        }
        var tilde = take();
        if (!tilde.text().matches("\\d{1,4}")) {
            throw QueryException.at(tilde.at(), "~ after a phrase takes a number of words, such as ~3");
        }
        return Integer.parseInt(tilde.text());
    }

    private static Expression wild(QueryWord word, String field) throws QueryException {
        if (word.text().equals("*")) {
            return field.isEmpty() ? new Expression.All(word.at())
                    : new Expression.Present(word.at(), field);
        }
        if (word.text().startsWith("*") || word.text().startsWith("?")) {
            throw QueryException.at(word.at(),
                    "* and ? are not allowed as first character: every word would have to be looked at");
        }
        return new Expression.Wild(word.at(), field, word.text());
    }

    private static Expression range(QueryWord word, String field) throws QueryException {
        var bounds = RANGE.matcher(word.text());
        if (field.isEmpty() || !bounds.matches()) {
            throw QueryException.at(word.at(), "a range is field:[from TO to], such as "
                    + "published:[2025-01-01 TO *]");
        }
        return new Expression.Range(word.at(), field, bound(bounds.group(1)), bound(bounds.group(2)),
                word.text().startsWith("["), word.text().endsWith("]"));
    }

    private static Optional<String> bound(String written) {
        var bare = written.replace("\"", "");
        return bare.equals("*") ? Optional.empty() : Optional.of(bare);
    }

    private Expression comparison(QueryWord sign, String field) throws QueryException {
        var value = take();
        if (!value.is(Kind.WORD) && !value.is(Kind.QUOTED)) {
            throw QueryException.at(value.at(), "a value should stand after " + sign.text());
        }
        var bound = Optional.of(value.text());
        boolean with = sign.text().endsWith("=");
        return sign.text().startsWith(">")
                ? new Expression.Range(sign.at(), field, bound, Optional.empty(), with, true)
                : new Expression.Range(sign.at(), field, Optional.empty(), bound, true, with);
    }
}
