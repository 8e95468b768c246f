package lodestone.claim;

import java.util.Optional;
import lodestone.model.Hedge;
import lodestone.model.Role;

/// The sentences of caution in a document: those with words of caution, and every longer one of its
/// forward-looking section. Looked for once, when the first claim asks.
final class Hedges {

    /// A shorter one in the forward-looking section is its heading.
    private static final int SHORTEST = 6;

    private final Reading reading;
    private final Wordings<Boolean> words;
    private int[] before = {};
    private int[] after = {};

    Hedges(Reading reading, Phrasebook phrasebook) {
        this.reading = reading;
        this.words = phrasebook.hedges();
    }

    /// The one nearest to that sentence, in sentences and then in characters; itself where it is one.
    Optional<Hedge> nearest(int sentence) {
        if (after.length == 0) {
            find();
        }
        int back = before[sentence];
        int on = after[sentence];
        if (back < 0 && on < 0) {
            return Optional.empty();
        }
        if (back < 0 || (on >= 0 && isNearer(sentence, on, back))) {
            return Optional.of(hedge(sentence, on));
        }
        return Optional.of(hedge(sentence, back));
    }

    private boolean isNearer(int sentence, int one, int other) {
        int compared = Integer.compare(Math.abs(sentence - one), Math.abs(sentence - other));
        return compared < 0 || (compared == 0 && characters(sentence, one) < characters(sentence, other));
    }

    /// Notes for each sentence the last hedge up to it and the first from it on; -1 where there is none.
    private void find() {
        int size = reading.sentences().size();
        before = new int[size];
        after = new int[size];
        int last = -1;
        for (int i = 0; i < size; i++) {
            last = isHedge(reading.sentences().get(i)) ? i : last;
            before[i] = last;
        }
        int next = -1;
        for (int i = size - 1; i >= 0; i--) {
            next = before[i] == i ? i : next;
            after[i] = next;
        }
    }

    private boolean isHedge(Sentence sentence) {
        boolean caution = sentence.section().role() == Role.FORWARD_LOOKING
                && sentence.end() - sentence.first() >= SHORTEST;
        return caution || words.in(reading.tokens(), sentence.first(), sentence.end());
    }

    private Hedge hedge(int sentence, int at) {
        int start = start(at);
        int end = reading.end(reading.sentences().get(at));
        return new Hedge(reading.tokens().text().substring(start, end), start, end, Math.abs(sentence - at),
                characters(sentence, at));
    }

    private int start(int sentence) {
        return reading.tokens().start(reading.sentences().get(sentence).first());
    }

    private int characters(int one, int other) {
        int first = Math.min(one, other);
        return one == other ? 0
                : Math.max(0, start(Math.max(one, other)) - reading.end(reading.sentences().get(first)));
    }
}
