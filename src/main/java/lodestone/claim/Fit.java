package lodestone.claim;

import lodestone.claim.ChainDefinition.EventDefinition;
import lodestone.claim.PatternSet.Found;
import lodestone.claim.PatternSet.Kind;
import lodestone.claim.PatternSet.Meaning;
import lodestone.claim.Reading.Sentence;

/// Whether an event is reported of a word: as its object shortly after it, as the subject of a passive
/// before it, or, for plants that run or start, as the subject of the verb itself.
final class Fit {

    private static final int OBJECT = 7;
    private static final int SUBJECT = 8;
    private static final int LOOSE = 12;
    private static final int AUXILIARY = 4;

    private final Reading reading;
    private final Sentence sentence;
    private final int from;
    private final int to;

    /// @param from first token of the clause
    /// @param to one past its last
    Fit(Reading reading, Sentence sentence, int from, int to) {
        this.reading = reading;
        this.sentence = sentence;
        this.from = from;
        this.to = to;
    }

    boolean of(Found term, Found event) {
        var what = ((Meaning.Event) event.meaning()).event();
        var kind = ((Meaning.Term) term.meaning()).kind();
        return switch (what.takes()) {
            case "product" -> kind == Kind.PRODUCT && (object(term, event) || passive(term, event));
            case "result" ->
                kind == Kind.PRODUCT && hasResult() && (object(term, event) || passive(term, event));
            case "asset" -> kind != Kind.NAME && (object(term, event) || subject(term, event, what));
            default -> Math.abs(term.from() - event.from()) <= LOOSE;
        };
    }

    private boolean object(Found term, Found event) {
        return term.from() >= event.to() && term.from() - event.to() <= OBJECT
                && !sentence.has(Cue.BLOCKING, event.to(), term.from()) && !passiveAt(event);
    }

    private boolean passive(Found term, Found event) {
        return term.to() <= event.from() && event.from() - term.to() <= SUBJECT && passiveAt(event)
                && !sentence.has(Cue.BLOCKING, Math.max(from, term.from() - 2), term.from());
    }

    private boolean subject(Found term, Found event, EventDefinition what) {
        boolean verb = passiveAt(event) || !what.id().equals("acquired");
        return verb && term.to() <= event.from() && event.from() - term.to() <= SUBJECT
                && !sentence.has(Cue.BLOCKING, Math.max(from, term.from() - 2), term.from());
    }

    private boolean passiveAt(Found event) {
        boolean participle = reading.tokens().get(event.from()).form()
                .matches(".*(ed|en|ade|old|ilt|ast|ept|un)");
        return participle && sentence.has(Cue.BE, Math.max(from, event.from() - AUXILIARY), event.from());
    }

    private boolean hasResult() {
        return sentence.has(Cue.RESULT, from, to) || sentence.has(Cue.PILOT, from, to);
    }
}
