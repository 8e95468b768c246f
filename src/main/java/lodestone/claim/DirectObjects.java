package lodestone.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which of a clause's words of stages are the object of a verb, lists and measures included.
final class DirectObjects {

    private static final int OBJECT = 10;
    private static final int MEASURE = 9;
    private static final int COMPOUND = 2;
    private static final Set<Long> WHEN = Vocabulary.hashes("when", "because", "if");
    private static final Set<Long> USER = Vocabulary.hashes("user", "buyer", "consumer", "importer");
    private static final Set<Long> MORE = Vocabulary.hashes("more", "less", "fewer");
    private static final long THAN = Vocabulary.hash("than");
    private static final long AND = Vocabulary.hash("and");
    private static final long OF = Vocabulary.hash("of");

    private final Reading reading;
    private final Tokens tokens;
    private final List<Hit> terms;
    private final boolean sorted;
    private final Map<Long, Boolean> objects = new HashMap<>();

    /// @param terms the clause's words of stages, in order
    DirectObjects(Reading reading, List<Hit> terms) {
        this.reading = reading;
        this.tokens = reading.tokens();
        this.terms = terms;
        this.sorted = isSorted(terms);
    }

    /// Whether the word is what the event's verb is done to.
    boolean is(Hit term, Hit event) {
        if (term.from() < event.to()) {
            return false;
        }
        int block = reading.last(Cue.BLOCKING, event.to(), term.from());
        block = parts(block, event.to()) ? block : reading.last(Cue.BLOCKING, event.to(), block);
        boolean direct = (term.from() - event.to() <= OBJECT && block < 0
                && !isAside(event.to(), term.from()))
                || measured(Math.max(event.to(), term.from() - MEASURE) - 1, term.from());
        return direct || coordinated(term, event);
    }

    /// `recovers more than 400 kg of`, `produced on-spec metal`: a word that parts nothing.
    private boolean parts(int at, int from) {
        boolean more = at > from && tokens.hash(at) == THAN && MORE.contains(tokens.hash(at - 1));
        return at < 0 || !(more || (at + 1 < tokens.size() && tokens.after(at + 1, Tokens.HYPHEN)));
    }

    /// `the force produced when two magnets repel`: another statement has begun.
    private boolean isAside(int first, int end) {
        return tokens.hasAny(WHEN, first, end) || tokens.hasAny(USER, first, end);
    }

    /// `makes metals in Wales, and alloy and magnets in Ohio`: what a comma and `and` join to an object is
    /// one too.
    private boolean coordinated(Hit term, Hit event) {
        var before = before(term.from(), event.to());
        return before != null && term.from() - before.to() <= OBJECT && joins(before.to(), term.from())
                && known(before, event);
    }

    /// The last of the words that ends by that token and begins no earlier than another.
    private @Nullable Hit before(int end, int first) {
        for (int i = (sorted ? indexOf(end) : terms.size()) - 1; i >= 0; i--) {
            var other = terms.get(i);
            if (other.to() <= end && other.from() >= first) {
                return other;
            }
            if (sorted && other.from() < first) {
                return null;
            }
        }
        return null;
    }

    /// How many words begin before the token, where they are in order.
    private int indexOf(int token) {
        int low = 0;
        int high = terms.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (terms.get(middle).from() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean isSorted(List<Hit> terms) {
        for (int i = 1; i < terms.size(); i++) {
            if (terms.get(i - 1).from() > terms.get(i).from()) {
                return false;
            }
        }
        return true;
    }

    /// Whether the word is the event's object, found out once: a list may have hundreds of words.
    private boolean known(Hit term, Hit event) {
        long key = (long) term.from() << 32 | event.to();
        var found = objects.get(key);
        if (found == null) {
            found = is(term, event);
            objects.put(key, found);
        }
        return found;
    }

    private boolean joins(int first, int end) {
        int and = -1;
        for (int at = first; at < end; at++) {
            and = tokens.hash(at) == AND || tokens.after(at, Tokens.COMMA) ? at : and;
        }
        and = (end > first && tokens.after(end, Tokens.COMMA)) || tokens.hash(Math.max(first, end - 1)) == AND
                ? Math.max(and, end - 1) : and;
        boolean near = and >= 0 && end - and <= COMPOUND + 1;
        boolean plain = !reading.has(Cue.BLOCKING, first, end);
        boolean comma = and > first
                && (tokens.after(and, Tokens.COMMA) || tokens.after(Math.max(first, and - 1), Tokens.COMMA));
        return (near && (plain || comma)) || (first == end && tokens.after(end, Tokens.COMMA));
    }

    /// After `in the quarter 917 tonnes of` a word is the verb's object all the same.
    private boolean measured(int block, int term) {
        for (int at = block + 1; at < term; at++) {
            boolean unit = at + 1 < term
                    && Quantities.isUnit(reading, at + 1);
            if (tokens.isFigure(at) && unit && tokens.has(OF, at, term)) {
                return true;
            }
        }
        return false;
    }
}
