package lodestone.claim;

import java.util.List;
import java.util.Optional;
import lodestone.claim.Inflection.Form;
import lodestone.claim.JoinedStages.Steps;
import lodestone.claim.Meaning.Kind;

/// A chain told by its two ends: `from the deposit through … to magnet making`, `starts in a pit and ends
/// with magnets`. It claims the stages between, three at least, the last of them downstream.
final class StageRange {

    private static final int FEWEST = 3;
    private static final int NEAR = 5;
    private static final int FAR = 16;
    private static final int TRANSPORT = 9;

    private static final long TO = Vocabulary.hash("to");
    private static final long THAT = Vocabulary.hash("that");

    private static final String SALE = "sell";

    private final Chain chain;
    private final Reading reading;
    private final Tokens tokens;
    private final Vocabulary vocabulary;
    private final Grammar grammar;
    private final Mentions mentions;

    StageRange(Chain chain, Reading reading, Mentions mentions) {
        this.mentions = mentions;
        this.chain = chain;
        this.reading = reading;
        this.tokens = reading.tokens();
        this.vocabulary = chain.vocabulary();
        this.grammar = new Grammar(reading, chain.vocabulary());
    }

    Optional<Steps> of(Sentence sentence) {
        var words = mentions.all(sentence);
        for (int at = sentence.first(); at < sentence.end() && !words.isEmpty(); at++) {
            if (reading.at(Cue.RANGE_FROM, at) && !isTransport(sentence, at) && !isSetPhrase(sentence, at)) {
                var range = from(sentence, words, at);
                if (range.isPresent()) {
                    return range;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Steps> from(Sentence sentence, List<Mention> words, int at) {
        for (var first : words) {
            if (first.kind() != Kind.STEP && first.from() > at && first.from() - at <= NEAR) {
                var last = last(sentence, words, first);
                if (last.isPresent()) {
                    return Optional.of(steps(first, last.get(), at));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Mention> last(Sentence sentence, List<Mention> words, Mention first) {
        Mention last = null;
        for (var word : words) {
            int to = end(Math.max(first.to(), word.from() - NEAR), word.from());
            if (word.kind() != Kind.STEP && word.from() >= first.to() && word.from() < first.to() + FAR
                    && to >= 0
                    && word.stage() - first.stage() + 1 >= FEWEST && chain.isDownstream(word.stage())
                    && !mentions.isSomebodys(sentence, word) && !isApart(first.to(), word.from())) {
                last = last == null || word.stage() > last.stage() ? word : last;
            }
        }
        return Optional.ofNullable(last);
    }

    /// Where `to` or its like stands; one before a verb is no end: `from its mine, and to add magnets`.
    private int end(int from, int to) {
        int at = reading.last(Cue.RANGE_TO, from, to);
        boolean verb = at > 0 && tokens.hash(at) == TO && at + 1 < to
                && (grammar.isAnd(at - 1) || vocabulary.is(tokens.word(at + 1), Form.BASE));
        return verb ? -1 : at;
    }

    /// `ships from the mine to a magnet plant in Japan`: goods go, no chain is told.
    private boolean isTransport(Sentence sentence, int at) {
        for (var event : sentence.events()) {
            boolean sale = event.event().id().equals(SALE);
            if (sale && isVerb(event, sentence) && event.to() <= at && at - event.to() <= TRANSPORT) {
                return true;
            }
        }
        return false;
    }

    /// A base form counts behind `to` or a modal only: `a supply line` sells nothing.
    private boolean isVerb(Hit event, Sentence sentence) {
        boolean bare = vocabulary.is(tokens.word(event.from()), Form.BASE);
        return bare ? reading.hasAny(Cue.PLANNED.bit() | Cue.RANGE_TO.bit() | Cue.ISSUER.bit(),
                event.from() - 1, event.from()) : grammar.isVerb(event, sentence.first());
    }

    /// Whether a clause of its own begins between them: `oxides that can be used to make magnets`.
    private boolean isApart(int from, int to) {
        for (int at = from; at < to; at++) {
            if (reading.at(Cue.CLAUSE, at) || tokens.hash(at) == THAT
                    || tokens.after(at, Tokens.DASH | Tokens.SEMICOLON)) {
                return true;
            }
        }
        return false;
    }

    /// What a set phrase says is weighed as one: `from mine to magnet`.
    private static boolean isSetPhrase(Sentence sentence, int at) {
        return sentence.phrases().stream().anyMatch(phrase -> phrase.from() - 1 <= at && at < phrase.to());
    }

    private Steps steps(Mention first, Mention last, int at) {
        var stages = chain.stages().subList(first.stage(), last.stage() + 1);
        return new Steps(stages, JoinedStages.span(new Mention(first.stage(), first.kind(), at, at + 1),
                last.to()), true, true);
    }
}
