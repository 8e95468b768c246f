package lodestone.claim;

import java.util.Arrays;
import java.util.Set;
import lodestone.claim.Inflection.Form;

/// Where the clauses of a sentence begin: after a semicolon, a dash or a colon; at `but`, `while`, `which`;
/// and at an `and` behind which a new verb group begins (`and plans to`, `and has`, `and we`).
final class Clauses {

    private static final long VERB_GROUP = Cue.PLANNED.bit() | Cue.CONDITIONAL.bit() | Cue.BE.bit()
            | Cue.HAVE.bit() | Cue.NEGATED.bit();
    private static final long WE = Vocabulary.hash("we");
    private static final long AS = Vocabulary.hash("as");
    private static final long THE = Vocabulary.hash("the");
    private static final long WILL = Vocabulary.hash("will");
    private static final long OF = Vocabulary.hash("of");
    private static final long BUT = Vocabulary.hash("but");
    private static final long ALSO = Vocabulary.hash("also");
    private static final Set<Long> DETERMINERS = Vocabulary.hashes("a", "an", "the", "its", "our");
    private static final long AND = Vocabulary.hash("and");
    private static final int LEAD = 24;
    private static final int ROLE = 4;
    private static final int NAME = 6;
    private static final int SOON = 1;
    private static final int BRACKET = 12;

    private Clauses() {}

    /// Token positions; the last entry is the sentence's end.
    static int[] of(Reading reading, Vocabulary vocabulary, Sentence sentence) {
        var tokens = reading.tokens();
        var edges = new int[8];
        int count = 1;
        edges[0] = sentence.first();
        boolean open = false;
        int which = -1;
        for (int at = sentence.first() + 1; at < sentence.end(); at++) {
            open &= !tokens.after(at, Tokens.CLOSE);
            boolean parted = (tokens.after(at, Tokens.SEMICOLON | Tokens.DASH) && !isMeasure(reading, at))
                    || (tokens.after(at, Tokens.COLON) && !tokens.isFigure(at));
            boolean begins = reading.at(Cue.CLAUSE, at) && !isButAlso(tokens, at);
            if (!open && (parted || begins || isLead(reading, sentence.first(), at)
                    || (which > 0 && isBack(reading, vocabulary, at))
                    || isNewVerb(reading, at, sentence.end())
                    || isNewName(reading, vocabulary, at, sentence.end()))) {
                if (count + 1 >= edges.length) {
                    edges = Arrays.copyOf(edges, edges.length * 2);
                }
                edges[count++] = at;
            }
            which = begins ? tokens.after(at, Tokens.COMMA) ? at : -1 : parted ? -1 : which;
            open |= tokens.after(at, Tokens.OPEN) && closes(tokens, at, sentence.end());
        }
        edges[count++] = sentence.end();
        return Arrays.copyOf(edges, count);
    }

    /// `sold 2,768 mt of oxide; 1,527 mt of powder`: a list goes on.
    private static boolean isMeasure(Reading reading, int at) {
        var tokens = reading.tokens();
        return at + 2 < tokens.size() && tokens.isFigure(at) && tokens.hash(at + 2) == OF
                && Quantities.isUnit(reading, at + 1);
    }

    /// `not only metal but also an alloy`.
    private static boolean isButAlso(Tokens tokens, int at) {
        return at + 2 < tokens.size() && tokens.hash(at) == BUT && tokens.hash(at + 1) == ALSO
                && DETERMINERS.contains(tokens.hash(at + 2));
    }

    /// `As the owner of …, Corvane`, `With an output of …, it will`: what begins there stands before its
    /// main clause.
    static boolean isForeword(Reading reading, int first) {
        return reading.tokens().hash(first) == AS || reading.at(Cue.BLOCKING, first);
    }

    /// `Operating a mine in Utah, Corvane …`: the gerund that begins a sentence ends at the comma before its
    /// subject.
    static boolean isLead(Reading reading, int first, int at) {
        var tokens = reading.tokens();
        return at > first + 2 && at - first < LEAD && tokens.after(at, Tokens.COMMA)
                && tokens.isCapital(first)
                && tokens.length(first) > 5 && tokens.endsWith(first, "ing")
                && (reading.at(Cue.ISSUER, at) || reading.at(Cue.PRONOUN, at)
                        || (tokens.isCapital(at) && isVerbSoon(reading, at)));
    }

    /// `Corvane, which was founded in May, makes …`, `…, sold …`: the verb behind the comma goes back to who
    /// was named first.
    private static boolean isBack(Reading reading, Vocabulary vocabulary, int at) {
        var tokens = reading.tokens();
        int word = tokens.word(at);
        boolean past = vocabulary.is(word, Form.PAST) && at + 1 < tokens.size()
                && !reading.at(Cue.BLOCKING, at + 1) && tokens.hash(at + 1) != OF;
        return tokens.after(at, Tokens.COMMA) && !tokens.isCapital(at)
                && (past || vocabulary.is(word, Form.THIRD) || tokens.hash(at) == WILL
                        || reading.hasAny(Cue.BE.bit() | Cue.HAVE.bit(), at, at + 1));
    }

    private static boolean isVerbSoon(Reading reading, int at) {
        return reading.hasAny(VERB_GROUP, at + 1, Math.min(reading.tokens().size(), at + 5));
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

    /// `…, and its customer Orlett made`: a name, told who it is, with a verb of its own.
    private static boolean isNewName(Reading reading, Vocabulary vocabulary, int and, int end) {
        var tokens = reading.tokens();
        if (tokens.hash(and) != AND || !tokens.after(and, Tokens.COMMA)) {
            return false;
        }
        int name = and + 1;
        while (name < Math.min(end, and + ROLE) && !tokens.isCapital(name)) {
            name++;
        }
        int verb = name;
        while (verb < Math.min(end, name + NAME) && tokens.isCapital(verb)) {
            verb++;
        }
        boolean joined = verb < end && tokens.lastAfter(~0, and + 1, verb) == and + 1;
        int word = verb < end ? tokens.word(verb) : Vocabulary.UNKNOWN;
        return joined && name > and + 1 && verb > name
                && (vocabulary.is(word, Form.PAST) || vocabulary.is(word, Form.THIRD));
    }

    private static boolean isNewVerb(Reading reading, int at, int end) {
        return reading.tokens().hash(at) == AND
                && (reading.hasAny(VERB_GROUP, at + 1, Math.min(end, at + 1 + SOON))
                        || (at + 1 < end && isSubject(reading, at + 1)));
    }
}
