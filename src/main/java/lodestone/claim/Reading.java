package lodestone.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lodestone.model.Document;
import lodestone.model.Role;
import lodestone.model.Section;

/// A document read once: its tokens, what was found in them, and its sentences. For one thread.
final class Reading {

    /// Capitalised, the month.
    private static final long MAY = Vocabulary.hash("may");

    private final Chain chain;
    private final Document document;
    private final Tokens tokens;
    private final long[] cues;
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Hit> told = new ArrayList<>(0);
    private long allCues;
    private int stagesNamed;
    private boolean otherTrade;

    private Reading(Document document, Chain chain) {
        this.chain = chain;
        this.document = document;
        this.tokens = Tokenizer.of(chain.vocabulary(), document.text());
        this.cues = new long[tokens.size() + 1];
        addSingleCues(chain.automaton());
    }

    /// Reads all of it.
    Reading(Chain chain, Document document) {
        this(document, chain);
        find();
    }

    /// Reads as much as tells what text it is and of whom, and the rest only of one that is on the subject:
    /// of another there are no sentences, and of cues of several words only those of an outline. One that a
    /// single word shows to be on the subject needs no outline first.
    static Reading ofSubject(Chain chain, Document document) {
        var reading = new Reading(document, chain);
        if (!reading.isOnSubject()) {
            reading.outline();
        }
        if (reading.isOnSubject()) {
            reading.find();
        }
        return reading;
    }

    private void outline() {
        chain.outline().walker().find(tokens, 0, tokens.size(), (meaning, from, _) -> {
            if (meaning instanceof Meaning.Sign sign) {
                addCues(from, sign.cue().bit());
            }
        });
    }

    private void find() {
        var found = new ArrayList<Hit>();
        chain.automaton().walker().find(tokens, 0, tokens.size(), (meaning, from, to) -> {
            if (meaning instanceof Meaning.Sign sign) {
                addCues(from, sign.cue().bit());
            } else if (meaning instanceof Meaning.Told) {
                told.add(new Hit(meaning, from, to));
            } else {
                found.add(new Hit(meaning, from, to));
            }
        });
        int[] starts = Sentences.of(chain, tokens, cues);
        divide(starts, Overlaps.resolve(within(starts, found)));
        otherTrade = chain.hasSubject() && has(Cue.OTHER_TRADE)
                && count(Cue.OTHER_TRADE) > count(Cue.SUBJECT);
    }

    private void addSingleCues(Automaton automaton) {
        int may = chain.vocabulary().find(MAY);
        for (int at = 0; at < tokens.size(); at++) {
            int word = tokens.word(at);
            long bits = automaton.cues(word);
            if (word == may && tokens.isCapital(at)) {
                bits = 0;
            }
            bits = isListing(at) ? bits & ~Cue.PLANNED.bit() : bits;
            cues[at] = bits;
            allCues |= bits;
        }
    }

    /// `(AIM: TARN)`: the name of an exchange that is a word too.
    private boolean isListing(int at) {
        return tokens.isUpper(at) && tokens.length(at) > 2
                && (tokens.after(at, Tokens.OPEN)
                        || (at + 1 < tokens.size() && tokens.after(at + 1, Tokens.COLON)));
    }

    private void addCues(int token, long bits) {
        if (!tokens.isCapital(token) || tokens.hash(token) != MAY) {
            cues[token] |= bits;
            allCues |= bits;
        }
    }

    /// Those that end in the sentence in which they begin: `… magnets. Rare earth …` names no goods.
    private static List<Hit> within(int[] starts, List<Hit> found) {
        var whole = new ArrayList<Hit>(found.size());
        int next = 0;
        for (var hit : found) {
            while (next < starts.length && starts[next] <= hit.from()) {
                next++;
            }
            if (next == starts.length || hit.to() <= starts[next]) {
                whole.add(hit);
            }
        }
        return whole;
    }

    private void divide(int[] starts, List<Hit> found) {
        int next = 0;
        int section = 0;
        for (int i = 0; i + 1 < starts.length; i++) {
            var parts = new Parts();
            while (next < found.size() && found.get(next).from() < starts[i + 1]) {
                parts.add(found.get(next++));
            }
            section = sectionAt(section, starts[i] < tokens.size() ? tokens.start(starts[i]) : 0);
            sentences.add(new Sentence(starts[i], starts[i + 1], section(section), parts.terms, parts.events,
                    parts.phrases, parts.facts, parts.makers));
            for (var term : parts.terms) {
                stagesNamed |= 1 << ((Meaning.Term) term.meaning()).stage();
            }
        }
    }

    private static final class Parts {
        private final List<Hit> terms = new ArrayList<>(0);
        private final List<Hit> events = new ArrayList<>(0);
        private final List<Hit> phrases = new ArrayList<>(0);
        private final List<Hit> facts = new ArrayList<>(0);
        private final List<Hit> makers = new ArrayList<>(0);

        void add(Hit hit) {
            switch (hit.meaning()) {
                case Meaning.Term term -> (term.kind() == Meaning.Kind.MAKER ? makers : terms).add(hit);
                case Meaning.Event _ -> events.add(hit);
                case Meaning.Phrase _ -> phrases.add(hit);
                case Meaning.Fact _ -> facts.add(hit);
                case Meaning.Decoy _,Meaning.Told _,Meaning.Sign _,Meaning.Mark _ -> {
                }
            }
        }
    }

    private int sectionAt(int from, int offset) {
        int at = from;
        while (at < document.sections().size() && document.sections().get(at).end() <= offset) {
            at++;
        }
        return at;
    }

    private Section section(int index) {
        return index < document.sections().size() ? document.sections().get(index)
                : new Section(Role.BODY, Optional.empty(), 0, document.text().length());
    }

    Document document() {
        return document;
    }

    Tokens tokens() {
        return tokens;
    }

    /// Where the sentence ends in the text, with its full stop and closing quotes.
    int end(Sentence sentence) {
        var text = tokens.text();
        int end = tokens.end(sentence.end() - 1);
        int next = sentence.end() < tokens.size() ? tokens.start(sentence.end()) : text.length();
        while (end < next && ".!?\"”’')]%".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    List<Sentence> sentences() {
        return sentences;
    }

    /// The looser words of stages that begin in `from`…`to`, in order.
    List<Hit> told(int from, int to) {
        int low = 0;
        int high = told.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (told.get(middle).from() < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < told.size() && told.get(end).from() < to) {
            end++;
        }
        return told.subList(low, end);
    }

    /// Whether that cue stands anywhere in the text.
    boolean has(Cue cue) {
        return (allCues & cue.bit()) != 0;
    }

    /// Whether the text names what the chain is about, where the chain says what that is.
    boolean isOnSubject() { return !chain.hasSubject() || has(Cue.SUBJECT); }

    /// Whether the sentence is of another trade because the text is: one that speaks more often of other
    /// goods, such as gold, than of what the chain is about is about it only where it says so.
    boolean isOfOtherTrade(Sentence sentence) {
        return otherTrade && !has(Cue.SUBJECT, sentence.first(), sentence.end());
    }

    Vocabulary vocabulary() {
        return chain.vocabulary();
    }

    /// Bits of all cues that begin at the token.
    long cues(int token) {
        return cues[token];
    }

    /// Whether that cue begins at the token.
    boolean at(Cue cue, int token) {
        return token >= 0 && (cues[token] & cue.bit()) != 0;
    }

    /// Whether that cue begins in `from`…`to`.
    boolean has(Cue cue, int from, int to) {
        return first(cue, from, to) >= 0;
    }

    /// Whether any cue of those bits begins in `from`…`to`.
    boolean hasAny(long bits, int from, int to) {
        for (int at = Math.max(0, from); at < to; at++) {
            if ((cues[at] & bits) != 0) {
                return true;
            }
        }
        return false;
    }

    /// Where that cue first begins in `from`…`to`, or -1.
    int first(Cue cue, int from, int to) {
        long bit = cue.bit();
        int end = has(cue) ? to : 0;
        for (int at = Math.max(0, from); at < end; at++) {
            if ((cues[at] & bit) != 0) {
                return at;
            }
        }
        return -1;
    }

    /// Where that cue last begins in `from`…`to`, or -1.
    int last(Cue cue, int from, int to) {
        long bit = cue.bit();
        int least = has(cue) ? Math.max(0, from) : to;
        for (int at = to - 1; at >= least; at--) {
            if ((cues[at] & bit) != 0) {
                return at;
            }
        }
        return -1;
    }

    /// How often that cue begins in the text.
    int count(Cue cue) {
        long bit = cue.bit();
        int end = has(cue) ? tokens.size() : 0;
        int count = 0;
        for (int at = 0; at < end; at++) {
            count += (cues[at] & bit) != 0 ? 1 : 0;
        }
        return count;
    }

    /// Whether the text names that stage anywhere.
    boolean names(int stage) {
        return (stagesNamed & 1 << stage) != 0;
    }
}
