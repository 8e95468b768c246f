package lodestone.claim;

import java.util.Arrays;

/// Where the clauses of a sentence begin: after a semicolon, a dash or a colon; at `but`, `while`, `which`;
/// and at an `and` behind which a new verb group begins (`and plans to`, `and has`, `and we`).
final class Clauses {

    private static final long VERB_GROUP = Cue.PLANNED.bit() | Cue.CONDITIONAL.bit() | Cue.BE.bit()
            | Cue.HAVE.bit() | Cue.NEGATED.bit();
    private static final long WE = Vocabulary.hash("we");
    private static final long THE = Vocabulary.hash("the");
    private static final long AND = Vocabulary.hash("and");
    private static final int SOON = 1;
    private static final int BRACKET = 12;

    private Clauses() {}

    /// Token positions; the last entry is the sentence's end.
    static int[] of(Reading reading, Sentence sentence) {
        var tokens = reading.tokens();
        var edges = new int[8];
        int count = 1;
        edges[0] = sentence.first();
        boolean open = false;
        for (int at = sentence.first() + 1; at < sentence.end(); at++) {
            open &= !tokens.after(at, Tokens.CLOSE);
            boolean parted = tokens.after(at, Tokens.SEMICOLON | Tokens.DASH)
                    || (tokens.after(at, Tokens.COLON) && !tokens.isFigure(at));
            boolean begins = reading.at(Cue.CLAUSE, at);
            if (!open && (parted || begins || isNewVerb(reading, at, sentence.end()))) {
                if (count + 1 >= edges.length) {
                    edges = Arrays.copyOf(edges, edges.length * 2);
                }
                edges[count++] = at;
            }
            open |= tokens.after(at, Tokens.OPEN) && closes(tokens, at, sentence.end());
        }
        edges[count++] = sentence.end();
        return Arrays.copyOf(edges, count);
    }

    /// `and we`, `and the Company`; `and our magnets` goes on.
    private static boolean isSubject(Reading reading, int at) {
        long hash = reading.tokens().hash(at);
        return hash == WE || (hash == THE && reading.at(Cue.ISSUER, at));
    }

    /// Whether the bracket that opens before the token closes soon: `(NYSE: A; TSX: B)` parts no clauses.
    private static boolean closes(Tokens tokens, int open, int end) {
        for (int at = open + 1; at <= Math.min(end, open + BRACKET); at++) {
            if (at < tokens.size() && tokens.after(at, Tokens.CLOSE)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNewVerb(Reading reading, int at, int end) {
        return reading.tokens().hash(at) == AND
                && (reading.hasAny(VERB_GROUP, at + 1, Math.min(end, at + 1 + SOON))
                        || (at + 1 < end && isSubject(reading, at + 1)));
    }
}
