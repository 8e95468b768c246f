package lodestone.index.query;

/// One sign, word or quotation of a query.
///
/// @param text of a word or quotation without its escapes; of a wild word with them
/// @param at its first character among those typed
/// @param end one past its last
record QueryWord(Kind kind, String text, int at, int end) {

    enum Kind {
        WORD,
        /// A word with `*` or `?`.
        WILD,
        QUOTED,
        /// `name:`, without the colon.
        FIELD,
        /// `>=`, `<=`, `>` or `<` before a value.
        COMPARISON,
        /// `[a TO b]` with its brackets.
        RANGE,
        /// `~` with the figure after it, if any.
        TILDE,
        /// `^` with the figure after it.
        CARET,
        OPEN,
        CLOSE,
        AND,
        OR,
        NOT,
        PLUS,
        /// `NEAR/5`, the figure only.
        NEAR,
        END
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
