package lodestone.index.query;

import java.util.List;
import java.util.Optional;

/// A query as it was read. Every part knows its first character among those typed, 0 for the first.
public sealed interface Expression {

    /// Its first character.
    int at();

    /// A part that holds no other.
    sealed interface Leaf extends Expression {

        /// The field that is asked; empty where none was named.
        String field();
    }

    /// Everything.
    record All(int at) implements Leaf {
        @Override
        public String field() {
            return "";
        }
    }

    /// A word, or several in their order.
    ///
    /// @param quoted whether in quotation marks: then exactly these words
    /// @param slop how many words may be in between or moved
    record Words(int at, String field, String text, boolean quoted, int slop) implements Leaf {
        /// Exactly these words.
        public Words asQuoted() {
            return new Words(at, field, text, true, slop);
        }
    }

    /// A word with `*` or `?` in it; a backslash makes them plain.
    record Wild(int at, String field, String pattern) implements Leaf {}

    /// A word, or one that differs from it in up to `edits` letters.
    record Fuzzy(int at, String field, String word, int edits) implements Leaf {}

    /// What lies between two bounds; an absent one is open.
    record Range(int at, String field, Optional<String> from, Optional<String> to, boolean withFrom,
            boolean withTo) implements Leaf {}

    /// Whether the field has a value.
    record Present(int at, String field) implements Leaf {}

    /// Both, with at most `distance` words in between, in any order.
    record Near(int at, Expression left, Expression right, int distance) implements Expression {}

    /// All of it said of one sentence.
    record InSentence(int at, Expression part) implements Expression {}

    /// All of them.
    record And(int at, List<Expression> parts) implements Expression {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /// At least one of them.
    record Or(int at, List<Expression> parts) implements Expression {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    /// Not this.
    record Not(int at, Expression part) implements Expression {}

    /// The same, weighing more or less in the order of hits.
    record Boosted(int at, Expression part, float boost) implements Expression {}
}
