package lodestone.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lodestone.claim.Inflection.Form;
import lodestone.claim.LanguageDefinition.Takes;

/// Which sentences are entries of a list, and what its head, the line before them that ends in a colon, says
/// of all of them: `In 2027 we will:`, `We have not yet:`.
final class ListHeads {

    private static final int NONE = -1;
    private static final int PART = 12;
    private static final long SAID = Cue.BE.bit() | Cue.HAVE.bit() | Cue.PLANNED.bit() | Cue.NEGATED.bit();
    private static final long REAL = Cue.HAVE.bit() | Cue.FACTUAL.bit() | Cue.HAPPENED.bit();

    private final Reading reading;
    private final Tokens tokens;
    private final Vocabulary vocabulary;
    private final int[] heads;

    ListHeads(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens();
        this.vocabulary = reading.vocabulary();
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
    ///
    /// @param dates what is to come is told by them
    boolean isPlanned(int index, FactDates dates) {
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

    /// The head with its entries as one sentence, if it says who does what and they say no more than that:
    /// `We are building:`, then a plant a line.
    Optional<Sentence> joined(int head) {
        var all = reading.sentences();
        var first = all.get(head);
        int last = head;
        while (last + 1 < all.size() && heads[last + 1] == head && isPart(all.get(last + 1))) {
            last++;
        }
        boolean whole = last > head + 1 && (last + 1 == all.size() || heads[last + 1] != head);
        if (!whole || !reading.hasAny(Cue.ISSUER.bit() | Cue.PRONOUN.bit(), first.first(), first.end())) {
            return Optional.empty();
        }
        var parts = all.subList(head, last + 1);
        return Optional.of(new Sentence(first.first(), all.get(last).end(), first.section(),
                hits(parts, Sentence::terms), hits(parts, Sentence::events), hits(parts, Sentence::phrases),
                hits(parts, Sentence::facts), hits(parts, Sentence::makers)));
    }

    private static List<Hit> hits(List<Sentence> parts, Function<Sentence, List<Hit>> of) {
        return parts.stream().flatMap(part -> of.apply(part).stream()).toList();
    }

    /// Whether an entry is no sentence of its own.
    private boolean isPart(Sentence entry) {
        return tokens.after(entry.first(), Tokens.NEWLINE) && entry.end() - entry.first() <= PART
                && !reading.hasAny(SAID, entry.first(), entry.end())
                && entry.events().stream()
                        .map(event -> tokens.word(event.from()))
                        .noneMatch(word -> vocabulary.is(word, Form.PARTICIPLE)
                                && !vocabulary.is(word, Form.BASE));
    }
}
