package lodestone.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lodestone.claim.Inflection.Form;
import lodestone.claim.Meaning.Kind;

/// Three or more stages told as steps of one process in one sentence: in the order of the chain or against
/// it, close together, each by what is done and not only by what is sold (ANNOTATION, section 2, borders).
final class JoinedStages {

    private static final int FEWEST = 3;
    private static final int APART = 9;
    private static final int LONGEST = 12;
    private static final Set<Long> THEN = Vocabulary.hashes("thereafter", "then", "subsequently",
            "afterwards");
    private static final Set<Long> THESE = Vocabulary.hashes("these", "this", "those");
    private static final Set<Long> GOODS = Vocabulary.hashes("material", "materials", "product", "products",
            "oxide",
            "oxides", "concentrate", "carbonate", "metal", "metals", "alloy", "alloys", "feedstock");
    private static final Set<Long> PARTNERS = Vocabulary.hashes("partner", "partners", "customer",
            "customers");
    private static final long TO = Vocabulary.hash("to");
    private static final long AND = Vocabulary.hash("and");
    private static final long BY = Vocabulary.hash("by");
    private static final long THIRD = Vocabulary.hash("third");

    private final Chain chain;
    private final Reading reading;
    private final Mentions mentions;
    private final StageRange range;

    JoinedStages(Chain chain, Reading reading, Parties parties) {
        this.chain = chain;
        this.reading = reading;
        this.mentions = new Mentions(chain, reading, parties);
        this.range = new StageRange(chain, reading, mentions);
    }

    /// @param span the words that carry the claim
    /// @param process whether more than a list of products is told
    /// @param ends whether only its two ends are told
    record Steps(List<String> stages, Hit span, boolean process, boolean ends) {}

    /// The longest run of steps in the sentence, if it has three stages, one of them downstream; else the
    /// stages between two that it names as ends.
    Optional<Steps> of(Sentence sentence) {
        var steps = mentions.steps(sentence);
        Optional<Steps> best = Optional.empty();
        for (int i = 0; i < steps.size(); i++) {
            int back = reading.has(Cue.JOINED, sentence.first(), sentence.end()) ? -1 : 1;
            for (int direction = back; direction <= 1; direction += 2) {
                var run = run(steps, i, direction);
                if (run.stages().size() >= FEWEST && (best.isEmpty()
                        || run.stages().size() > best.get().stages().size())) {
                    best = Optional.of(run);
                }
            }
        }
        var ends = range.of(sentence);
        return best.filter(this::isJoined)
                .filter(run -> ends.isEmpty() || ends.get().stages().size() <= run.stages().size())
                .or(() -> ends);
    }

    /// `… makes oxides. These materials are sent for …`: steps told in two sentences, the second of which
    /// goes on about what the first one makes; its words carry the claim.
    Optional<Steps> over(Sentence before, Sentence sentence) {
        if (!goesOn(sentence)) {
            return Optional.empty();
        }
        var steps = mentions.steps(before);
        int first = steps.size();
        steps.addAll(mentions.steps(sentence));
        var stages = new TreeSet<Integer>();
        int last = -1;
        for (int i = 0; i < steps.size(); i++) {
            if (i >= first && steps.get(i).stage() > last && !stages.isEmpty() && last >= 0) {
                stages.add(steps.get(i).stage());
            } else if (i < first && steps.get(i).kind() != Kind.PRODUCT) {
                stages.add(steps.get(i).stage());
                last = Math.max(last, steps.get(i).stage());
            }
        }
        boolean further = first > 0 && first < steps.size() && stages.size() >= FEWEST
                && chain.isDownstream(stages.last()) && stages.last() > last;
        return further ? Optional.of(new Steps(stages.stream().map(chain.stages()::get).toList(),
                span(steps.get(first), steps.getLast().to()), true, false)) : Optional.empty();
    }

    /// `Thereafter …`, `These oxides …`.
    boolean goesOn(Sentence sentence) {
        var tokens = reading.tokens();
        int at = sentence.first();
        return THEN.contains(tokens.hash(at))
                || (THESE.contains(tokens.hash(at)) && at + 1 < sentence.end()
                        && GOODS.contains(tokens.hash(at + 1)));
    }

    private Steps run(List<Mention> steps, int from, int direction) {
        var stages = new ArrayList<String>();
        int last = steps.get(from).stage();
        int end = steps.get(from).to();
        stages.add(chain.stages().get(last));
        for (int i = from + 1; i < steps.size() && steps.get(i).from() - end <= reach(steps.get(i)); i++) {
            int stage = steps.get(i).stage();
            if (isHandedOn(end, steps.get(i).from())) {
                break;
            }
            if ((stage - last) * direction > 0 && (isDone(steps.get(i))
                    || !reading.has(Cue.BE, end, steps.get(i).from()))) {
                stages.add(chain.stages().get(stage));
                last = stage;
                end = steps.get(i).to();
            } else if (stage == last) {
                end = steps.get(i).to();
            }
        }
        int start = steps.get(from).from();
        boolean process = reading.hasAny(Cue.INTO.bit() | Cue.JOINED.bit(), start - 3, end);
        for (int i = from; i < steps.size() && !process; i++) {
            process = steps.get(i).kind() != Kind.PRODUCT;
        }
        return new Steps(ordered(stages), span(steps.get(from), end), process, false);
    }

    /// `mines ore, and its partner makes magnets`: between two steps somebody else is named as the next one's
    /// doer.
    private boolean isHandedOn(int from, int to) {
        var tokens = reading.tokens();
        for (int at = from; at < to; at++) {
            if (PARTNERS.contains(tokens.hash(at)) && !reading.at(Cue.ISSUER, at) && !isBuyer(at, from)) {
                return true;
            }
        }
        return mentions.isOthers(from, to);
    }

    /// `to customers`, `for its partners`: who buys.
    private boolean isBuyer(int at, int from) {
        var tokens = reading.tokens();
        for (int before = at - 1; before >= Math.max(from, at - 2); before--) {
            if (tokens.hash(before) == TO || reading.at(Cue.FOR, before)) {
                return true;
            }
        }
        return false;
    }

    /// `ore is mined here, oxide is separated there`: a step of its own with its own `is`.
    private boolean isDone(Mention step) {
        var tokens = reading.tokens();
        boolean listed = tokens.after(step.from(), Tokens.COMMA)
                || (step.from() > 0 && tokens.hash(step.from() - 1) == AND);
        return step.kind() == Kind.STEP
                && (isParticiple(step.from()) || isParticiple(step.to() - 1))
                && (listed || reading.has(Cue.BE, step.from() - 2, step.from()));
    }

    private boolean isParticiple(int at) {
        var tokens = reading.tokens();
        return chain.vocabulary().is(tokens.word(at), Form.PARTICIPLE) || tokens.endsWith(at, "ed");
    }

    static Hit span(Mention first, int end) {
        return new Hit(new Meaning.Told(first.stage(), first.kind()), first.from(),
                Math.min(end, first.from() + LONGEST));
    }

    /// Verbs may stand further apart than nouns: `mine at …, separate at … and cast`.
    private static int reach(Mention step) {
        return step.kind() == Kind.STEP ? APART * 2 : APART;
    }

    private List<String> ordered(List<String> stages) {
        return chain.stages().stream().filter(stages::contains).toList();
    }

    /// `processed into metals, alloys and magnets by third parties`: who does it stands right behind it.
    private boolean isOthersWork(int end) {
        var tokens = reading.tokens();
        return end + 1 < tokens.size() && tokens.hash(end) == BY
                && (reading.at(Cue.OTHERS, end + 1) || tokens.hash(end + 1) == THIRD);
    }

    /// A list of what one verb makes is no claim; steps are, and products that go into one another.
    private boolean isJoined(Steps steps) {
        return steps.process() && !isOthersWork(steps.span().to())
                && steps.stages().stream().anyMatch(name -> chain.isDownstream(chain.stages().indexOf(name)));
    }
}
