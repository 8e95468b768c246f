package lodestone.claim;

import java.time.LocalDate;
import java.util.Arrays;
import lodestone.claim.Inflection.Form;
import lodestone.claim.LanguageDefinition.Takes;

/// Which sentences are entries of a list, and what its head, the line before them that ends in a colon, says
/// of all of them: `In 2027 we will:`, `We have not yet:`.
final class ListHeads {

    private static final int NONE = -1;
    private static final long REAL = Cue.HAVE.bit() | Cue.FACTUAL.bit() | Cue.HAPPENED.bit();

    private final Reading reading;
    private final Tokens tokens;
    private final Vocabulary vocabulary;
    private final FactDates dates;
    private final int[] heads;

    /// @param published the day from which on dates are to come
    ListHeads(Reading reading, Chain chain, LocalDate published) {
        this.reading = reading;
        this.tokens = reading.tokens();
        this.vocabulary = chain.vocabulary();
        this.dates = new FactDates(tokens, chain.phrasebook(), published);
        this.heads = new int[reading.sentences().size()];
        Arrays.fill(heads, NONE);
        for (int i = 1; i < heads.length; i++) {
            heads[i] = find(i);
        }
    }

    private int find(int index) {
        var sentence = reading.sentences().get(index);
        int first = sentence.first();
        if (first >= tokens.size() || !tokens.after(first, Tokens.NEWLINE)) {
            return first < tokens.size() ? heads[index - 1] : NONE;
        }
        boolean bullet = tokens.after(first, Tokens.BULLET);
        boolean opens = tokens.after(first, Tokens.COLON);
        boolean line = !tokens.after(first, Tokens.BLANK_LINE) && sentence.end() < tokens.size()
                && tokens.after(sentence.end(), Tokens.NEWLINE)
                && !tokens.after(sentence.end(), Tokens.STOP | Tokens.COLON);
        if (!bullet && !line) {
            return NONE;
        }
        return opens ? index - 1 : heads[index - 1];
    }

    /// The sentence that heads the list of which that one is an entry; -1 where there is none.
    int of(int index) {
        return heads[index];
    }

    /// Whether the head denies what the entry tells.
    boolean isDenied(int index) {
        return heads[index] >= 0 && last(Cue.NEGATED.bit(), index) > last(REAL, index);
    }

    /// Whether the entry is a plan by its head, or by beginning with a bare verb.
    boolean isPlanned(int index) {
        var sentence = reading.sentences().get(index);
        boolean bullet = sentence.first() < tokens.size() && tokens.after(sentence.first(), Tokens.BULLET);
        if (heads[index] < 0) {
            return bullet && isBare(sentence);
        }
        var head = reading.sentences().get(heads[index]);
        int plan = last(Cue.PLANNED.bit() | Cue.PLANNED_AFTER.bit() | Cue.CONDITIONAL.bit(), index);
        return plan > last(REAL, index) || dates.isAhead(head.first(), head.end()) || isBare(sentence);
    }

    /// Where any of those cues last stands in the head; -1 where none does.
    private int last(long cues, int index) {
        var head = reading.sentences().get(heads[index]);
        int at = head.end() - 1;
        while (at >= head.first() && !reading.hasAny(cues, at, at + 1)) {
            at--;
        }
        return at < head.first() ? NONE : at;
    }

    /// `Produce first metal`: a verb that nobody and no time is given for, and no other that is past.
    private boolean isBare(Sentence entry) {
        int word = tokens.word(entry.first());
        boolean base = vocabulary.is(word, Form.BASE) && !vocabulary.is(word, Form.PAST);
        if (!base || !isDeed(entry)) {
            return false;
        }
        for (var event : entry.events()) {
            if (vocabulary.is(tokens.word(event.from()), Form.PAST)) {
                return false;
            }
        }
        return true;
    }

    private boolean isDeed(Sentence entry) {
        var grammar = new Grammar(reading, vocabulary);
        for (var event : entry.events()) {
            if (event.from() == entry.first()) {
                return event.event().takes() != Takes.TOTAL && grammar.isVerb(event, entry.first());
            }
        }
        return entry.terms().stream().anyMatch(term -> term.from() == entry.first()
                && ((Meaning.Term) term.meaning()).kind() == Meaning.Kind.STEP);
    }
}
