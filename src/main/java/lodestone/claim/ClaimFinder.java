package lodestone.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import lodestone.claim.PatternSet.Found;
import lodestone.claim.PatternSet.Kind;
import lodestone.claim.PatternSet.Meaning;
import lodestone.claim.Reading.Sentence;
import lodestone.model.Claim;
import lodestone.model.DocumentKind;
import lodestone.model.Modality;
import lodestone.model.Role;

/// Finds where the issuer says that it spans the chain: by a set phrase, or by a sentence that joins three of
/// its stages.
final class ClaimFinder {

    private static final int FEWEST_STAGES = 3;
    private static final int LONGEST_PHRASE = 12;
    private static final int NAME_REACH = 8;

    private final Chain chain;
    private final Reading reading;
    private final Parties parties;
    private final DocumentKind kind;

    ClaimFinder(Chain chain, Reading reading, Parties parties, DocumentKind kind) {
        this.chain = chain;
        this.reading = reading;
        this.parties = parties;
        this.kind = kind;
    }

    /// Claims in text order.
    List<Claim> find() {
        var claims = new ArrayList<Claim>();
        boolean nobody = parties.issuer().isEmpty() && kind != DocumentKind.RELEASE
                && kind != DocumentKind.FILING;
        boolean elsewhere = chain.has(Cue.SUBJECT) && reading.count(Cue.SUBJECT) == 0;
        if (nobody || elsewhere) {
            return claims;
        }
        Optional<Sentence> before = Optional.empty();
        for (var sentence : reading.sentences()) {
            if (mayClaim(sentence)) {
                phrases(sentence, before).ifPresentOrElse(claims::add,
                        () -> joined(sentence).ifPresent(claims::add));
            }
            before = Optional.of(sentence);
        }
        return claims;
    }

    private boolean mayClaim(Sentence sentence) {
        var role = sentence.section().role();
        boolean other = role == Role.ABOUT
                && sentence.section().name().map(name -> !parties.isIssuer(name)).orElse(false);
        boolean question = reading.text().charAt(sentence.span().end() - 1) == '?';
        return role != Role.FORWARD_LOOKING && role != Role.CONTACT && !other && !question
                && !sentence.has(Cue.CRITICISM);
    }

    /// The sentence's strongest set phrase that is the issuer's.
    private Optional<Claim> phrases(Sentence sentence, Optional<Sentence> before) {
        Optional<Claim> best = Optional.empty();
        for (var hit : sentence.found()) {
            if (hit.meaning() instanceof Meaning.Phrase said && isIssuers(sentence, hit, before)) {
                var stages = stages(said.phrase(), sentence);
                if (stages.size() >= FEWEST_STAGES) {
                    var claim = claim(sentence, hit, stages, "phrase." + said.phrase().id(), true);
                    best = best.filter(known -> known.modality().compareTo(claim.modality()) >= 0
                            && known.stages().size() >= claim.stages().size()).or(() -> Optional.of(claim));
                }
            }
        }
        return best;
    }

    private boolean isIssuers(Sentence sentence, Found phrase, Optional<Sentence> before) {
        if (sentence.has(Cue.NEGATED, sentence.first(), phrase.from())
                || sentence.has(Cue.NAME, phrase.from() - NAME_REACH, phrase.to() + NAME_REACH / 2)
                || sentence.has(Cue.CEASED, sentence.first(), phrase.from())) {
            return false;
        }
        int own = parties.lastIssuer(reading, sentence, phrase.from());
        int other = parties.lastOther(reading, sentence, phrase.from());
        if (own >= 0 || other >= 0) {
            return own > other;
        }
        boolean named = sentence.has(Cue.ISSUER, phrase.from(), sentence.end())
                || parties.namesIssuer(reading, phrase.from(), sentence.end());
        boolean ownWords = kind == DocumentKind.RELEASE || kind == DocumentKind.FILING;
        boolean continued = before
                .map(last -> last.has(Cue.ISSUER) || parties.namesIssuer(reading, last.first(), last.end()))
                .orElse(false);
        return named || own(sentence.section().role()) || (ownWords && continued);
    }

    private static boolean own(Role role) {
        return role == Role.HEADLINE || role == Role.ABOUT;
    }

    /// The phrase's stages; for an unqualified one all if a last stage is named anywhere, else those named.
    private List<String> stages(ChainDefinition.PhraseDefinition phrase, Sentence sentence) {
        var all = IntStream.range(0, chain.stages().size()).boxed().toList();
        var covered = phrase.stages().isEmpty()
                ? all.stream().anyMatch(stage -> chain.isDownstream(stage) && reading.names(stage)) ? all
                        : all.stream().filter(reading::names).toList()
                : all.stream().filter(stage -> phrase.stages().contains(chain.stages().get(stage))).toList();
        boolean scrap = phrase.stages().isEmpty()
                && (sentence.has(Cue.RECYCLING) || reading.count(Cue.RECYCLING) > 4);
        return covered.stream().filter(stage -> !(scrap && stage == 0)).map(chain.stages()::get).toList();
    }

    /// A sentence that joins three of the issuer's own stages as steps, one of them downstream.
    private Optional<Claim> joined(Sentence sentence) {
        boolean named = sentence.has(Cue.ISSUER)
                || parties.namesIssuer(reading, sentence.first(), sentence.end());
        var role = sentence.section().role();
        if (!sentence.has(Cue.JOINED) || !(named || own(role)) || role == Role.TABLE
                || sentence.has(Cue.NEGATED)
                || sentence.has(Cue.OTHERS)) {
            return Optional.empty();
        }
        var steps = new TreeMap<Integer, Found>();
        for (var hit : sentence.found()) {
            if (hit.meaning() instanceof Meaning.Term term) {
                steps.merge(term.stage(), hit,
                        (one, other) -> ((Meaning.Term) one.meaning()).kind() == Kind.STEP ? one : other);
            }
        }
        boolean downstream = steps.keySet().stream().anyMatch(chain::isDownstream);
        if (steps.size() < FEWEST_STAGES || !downstream || !inOrder(steps)) {
            return Optional.empty();
        }
        int from = steps.values().stream().mapToInt(Found::from).min().orElse(sentence.first());
        int to = steps.values().stream().mapToInt(Found::to).max().orElse(sentence.end());
        var whole = new Found(new Meaning.Decoy(), from, Math.min(to, from + LONGEST_PHRASE));
        return Optional.of(claim(sentence, whole, steps.keySet().stream().map(chain.stages()::get).toList(),
                "joined.stages", false));
    }

    /// Steps of one process are told in the order of the chain, or against it.
    private static boolean inOrder(java.util.SortedMap<Integer, Found> steps) {
        int rising = 0;
        int falling = 0;
        var all = steps.values().stream().toList();
        for (int i = 1; i < all.size(); i++) {
            rising += all.get(i).from() >= all.get(i - 1).from() ? 1 : 0;
            falling += all.get(i).from() <= all.get(i - 1).from() ? 1 : 0;
        }
        return rising == all.size() - 1 || falling == all.size() - 1;
    }

    private Claim claim(Sentence sentence, Found phrase, List<String> stages, String rule, boolean explicit) {
        var text = reading.text().substring(sentence.span().start(), sentence.span().end());
        int last = Math.min(phrase.to(), sentence.end()) - 1;
        var words = reading.text().substring(reading.tokens().get(phrase.from()).start(),
                reading.tokens().get(Math.max(phrase.from(), last)).end());
        return new Claim(text, sentence.span().start(), sentence.span().end(), words, explicit,
                modality(sentence, phrase), stages, rule, "issuer");
    }

    /// A plan or wish governs what follows it; building governs a claim unless a wish stands nearer.
    private Modality modality(Sentence sentence, Found phrase) {
        int wish = last(sentence, phrase, Cue.ASPIRES, Cue.PLANNED, Cue.CONDITIONAL);
        int work = last(sentence, phrase, Cue.BUILDS);
        boolean after = sentence.has(Cue.ASPIRES, phrase.to(), phrase.to() + 3);
        if (after || wish > work) {
            return sentence.has(Cue.BUILDS, phrase.to(), phrase.to() + 4) ? Modality.BUILDS
                    : Modality.ASPIRES;
        }
        if (work >= 0) {
            return wish >= 0 ? Modality.ASPIRES : Modality.BUILDS;
        }
        return sentence.has(Cue.BUILDS, phrase.to(), phrase.to() + 3) ? Modality.BUILDS : Modality.ASSERTS;
    }

    private static int last(Sentence sentence, Found phrase, Cue... cues) {
        int last = -1;
        for (var cue : cues) {
            for (var hit : sentence.cues(cue)) {
                if (hit.from() <= phrase.from() || (hit.from() < phrase.to() && cue == Cue.ASPIRES)) {
                    last = Math.max(last, hit.from());
                }
            }
        }
        return last;
    }
}
