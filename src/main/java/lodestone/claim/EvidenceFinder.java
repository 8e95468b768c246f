package lodestone.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lodestone.claim.ChainDefinition.EventDefinition;
import lodestone.claim.PatternSet.Found;
import lodestone.claim.PatternSet.Kind;
import lodestone.claim.PatternSet.Meaning;
import lodestone.claim.Reading.Sentence;
import lodestone.model.Evidence;
import lodestone.model.Holder;
import lodestone.model.Role;
import lodestone.model.StageFinding;
import lodestone.model.Status;

/// Finds what a document reports of each stage, clause by clause: an event on a word of the stage, its status
/// by the cues before it, its level by its scale, and whose it is.
final class EvidenceFinder {

    /// A stage's own verb, such as `sinter`, reported without more.
    static final EventDefinition STEP = new EventDefinition("step", List.of(), "any", 2, 2, 3, 4);
    private static final int NEGATION_REACH = 10;
    private static final int AGENT = 6;

    private final Chain chain;
    private final Reading reading;
    private final Parties parties;
    private final Map<Integer, List<Evidence>> evidence = new HashMap<>();

    EvidenceFinder(Chain chain, Reading reading, Parties parties) {
        this.chain = chain;
        this.reading = reading;
        this.parties = parties;
    }

    /// Every stage of the chain, upstream first.
    List<StageFinding> find() {
        for (var sentence : reading.sentences()) {
            if (speaksForIssuer(sentence)) {
                var edges = reading.clauses(sentence);
                for (int i = 0; i + 1 < edges.size(); i++) {
                    clause(sentence, edges.get(i), edges.get(i + 1));
                }
            }
        }
        var findings = new ArrayList<StageFinding>();
        for (int stage = 0; stage < chain.stages().size(); stage++) {
            findings.add(finding(stage));
        }
        return findings;
    }

    private boolean speaksForIssuer(Sentence sentence) {
        var role = sentence.section().role();
        boolean other = role == Role.ABOUT
                && sentence.section().name().map(name -> !parties.isIssuer(name)).orElse(false);
        return role != Role.FORWARD_LOOKING && role != Role.CONTACT && !other;
    }

    private StageFinding finding(int stage) {
        var found = evidence.getOrDefault(stage, List.of()).stream()
                .sorted(Comparator.comparingInt(Evidence::level).reversed()
                        .thenComparingInt(Evidence::start))
                .toList();
        return new StageFinding(chain.stages().get(stage), found.isEmpty() ? 0 : found.getFirst().level(),
                found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst().holder()), found);
    }

    private void clause(Sentence sentence, int from, int to) {
        var terms = hits(sentence, from, to, Meaning.Term.class).stream()
                .filter(term -> !inPhrase(sentence, term))
                .toList();
        if (terms.isEmpty()) {
            return;
        }
        var events = hits(sentence, from, to, Meaning.Event.class);
        var fit = new Fit(reading, sentence, from, to);
        var best = new HashMap<Integer, Judged>();
        for (var term : terms) {
            var word = (Meaning.Term) term.meaning();
            for (var event : events) {
                if (fit.of(term, event)) {
                    var what = ((Meaning.Event) event.meaning()).event();
                    keep(best, word.stage(), judge(sentence, from, to, event, what));
                }
            }
            if (word.kind() == Kind.STEP && isVerb(sentence, from, term)) {
                keep(best, word.stage(), judge(sentence, from, to, term, STEP));
            }
        }
        best.forEach((stage, judged) -> add(sentence, stage, judged));
    }

    /// A step that somebody does or did; `sintering`, and `sintered` before a noun, only name something.
    private boolean isVerb(Sentence sentence, int from, Found step) {
        var form = reading.tokens().get(step.from()).form();
        int near = Math.max(from, step.from() - 3);
        boolean done = sentence.has(Cue.BE, near, step.from()) || sentence.has(Cue.ISSUER, near, step.from());
        return !form.endsWith("ing") && (done || !form.endsWith("ed"));
    }

    /// The words of a claim are never its evidence.
    private static boolean inPhrase(Sentence sentence, Found term) {
        return sentence.found().stream().anyMatch(hit -> hit.meaning() instanceof Meaning.Phrase
                && hit.from() <= term.from() && term.to() <= hit.to());
    }

    private static void keep(Map<Integer, Judged> best, int stage, Optional<Judged> judged) {
        judged.ifPresent(
                found -> best.merge(stage, found, (one, other) -> other.level() > one.level() ? other : one));
    }

    /// @param event id of the event
    private record Judged(String event, int level, Status status, Holder holder) {}

    private Optional<Judged> judge(Sentence sentence, int from, int to, Found event, EventDefinition what) {
        var holder = holder(sentence, from, to, event);
        if (holder == Holder.OTHER) {
            return Optional.empty();
        }
        var status = status(sentence, from, to, event);
        int full = level(sentence, from, to, what);
        int level = switch (status) {
            case NEGATED -> 0;
            case PLANNED, CONDITIONAL -> Math.min(full, 1);
            case CEASED -> Math.min(full, 2);
            case UNDER_WAY -> Math.min(full, 2);
            case ACHIEVED -> holder == Holder.LOOSE_PARTNER ? Math.min(full, 1) : full;
        };
        return level == 0 ? Optional.empty() : Optional.of(new Judged(what.id(), level, status, holder));
    }

    private Status status(Sentence sentence, int from, int to, Found event) {
        if (sentence.has(Cue.NEGATED, Math.max(from, event.from() - NEGATION_REACH), event.to() + 2)) {
            return Status.NEGATED;
        }
        if (infinitive(from, event) || sentence.has(Cue.PLANNED, from, event.from() + 1)
                || future(from, to)) {
            return Status.PLANNED;
        }
        if (sentence.has(Cue.CONDITIONAL, from, event.from() + 1)) {
            return Status.CONDITIONAL;
        }
        if (sentence.has(Cue.CEASED, from, to)) {
            return Status.CEASED;
        }
        return sentence.has(Cue.UNDER_WAY, from, to) ? Status.UNDER_WAY : Status.ACHIEVED;
    }

    /// `to produce`: a purpose, not a fact, unless something began or continues to.
    private boolean infinitive(int from, Found event) {
        int at = event.from() - 1;
        while (at > from && reading.tokens().get(at).form().endsWith("ly")) {
            at--;
        }
        var verb = reading.tokens().get(event.from());
        boolean base = at >= from && reading.tokens().get(at).form().equals("to")
                && verb.form().startsWith(verb.stem())
                && !verb.form().endsWith("ed") && !verb.form().endsWith("ing");
        return base && (at == from || !List.of("begin", "continu", "start", "commenc", "abl", "us").contains(
                reading.tokens().get(at - 1).stem()));
    }

    /// A year after the document's own, in the same clause, makes a plan of any tense.
    private boolean future(int from, int to) {
        int now = reading.document().publishedUtc().map(at -> at.atZone(java.time.ZoneOffset.UTC).getYear())
                .orElse(9999);
        for (int i = from; i < to; i++) {
            var form = reading.tokens().get(i).form();
            if (form.length() == 4 && form.startsWith("20") && form.chars().allMatch(Character::isDigit)
                    && Integer.parseInt(form) > now) {
                return true;
            }
        }
        return false;
    }

    private int level(Sentence sentence, int from, int to, EventDefinition what) {
        boolean pilot = sentence.has(Cue.PILOT, from, to) || quantity(sentence, from, to, Cue.SMALL_UNIT);
        boolean large = quantity(sentence, from, to, Cue.LARGE_UNIT)
                || sentence.has(Cue.COMMERCIAL, from, to);
        if (pilot) {
            return what.pilot();
        }
        if (sentence.has(Cue.FIRST, from, to)) {
            return what.first();
        }
        return large ? what.commercial() : what.reached();
    }

    private boolean quantity(Sentence sentence, int from, int to, Cue unit) {
        return sentence.cues(unit).stream().anyMatch(hit -> hit.from() > from && hit.from() < to
                && reading.tokens().get(hit.from() - 1).isNumber());
    }

    /// Whose act it is: whoever is named after `by`, else before it in the clause; else the issuer.
    private Holder holder(Sentence sentence, int from, int to, Found event) {
        for (int i = event.to(); i < Math.min(to, event.to() + AGENT); i++) {
            if (reading.tokens().get(i).form().equals("by")) {
                return agent(sentence, i + 1, Math.min(to, i + AGENT));
            }
        }
        boolean own = sentence.has(Cue.ISSUER, from, event.from())
                || parties.namesIssuer(reading, from, event.from());
        if (own) {
            return Holder.OWN;
        }
        if (sentence.has(Cue.OTHERS, from, event.from())) {
            return Holder.OTHER;
        }
        return named(from, event.from()).orElse(Holder.OWN);
    }

    private Holder agent(Sentence sentence, int from, int to) {
        if (sentence.has(Cue.ISSUER, from, to) || parties.namesIssuer(reading, from, to)) {
            return Holder.OWN;
        }
        return sentence.has(Cue.OTHERS, from, to) ? Holder.OTHER : named(from, to).orElse(Holder.OWN);
    }

    private Optional<Holder> named(int from, int to) {
        return parties.named(reading, from, to).stream().map(parties::tie).min(Comparator.naturalOrder());
    }

    private void add(Sentence sentence, int stage, Judged judged) {
        var text = reading.text().substring(sentence.span().start(), sentence.span().end());
        var id = chain.milestone(stage, judged.event(), judged.level()).id();
        evidence.computeIfAbsent(stage, _ -> new ArrayList<>())
                .add(new Evidence(text, sentence.span().start(),
                        sentence.span().end(), id, judged.level(), judged.status(), judged.holder(),
                        quantities(sentence)));
    }

    private List<String> quantities(Sentence sentence) {
        var quantities = new ArrayList<String>();
        for (var unit : List.of(Cue.SMALL_UNIT, Cue.LARGE_UNIT)) {
            for (var hit : sentence.cues(unit)) {
                if (hit.from() > sentence.first() && reading.tokens().get(hit.from() - 1).isNumber()) {
                    quantities.add(reading.text().substring(reading.tokens().get(hit.from() - 1).start(),
                            reading.tokens().get(hit.to() - 1).end()));
                }
            }
        }
        return quantities;
    }

    private static List<Found> hits(Sentence sentence, int from, int to, Class<? extends Meaning> kind) {
        return sentence.found().stream()
                .filter(hit -> kind.isInstance(hit.meaning()) && hit.from() >= from && hit.to() <= to)
                .toList();
    }
}
