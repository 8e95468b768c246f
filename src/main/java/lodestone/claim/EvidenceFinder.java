package lodestone.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lodestone.claim.Inflection.Form;
import lodestone.claim.LanguageDefinition.EventDefinition;
import lodestone.claim.LanguageDefinition.Takes;
import lodestone.claim.Meaning.Kind;
import lodestone.model.Evidence;
import lodestone.model.Holder;
import lodestone.model.StageFinding;
import lodestone.model.Status;

/// Finds what a document reports of each stage, clause by clause: an event on a word of the stage, its status
/// by the cues before it, its level by its scale, and whose it is.
final class EvidenceFinder {

    /// A stage's own verb, such as `sinter`, reported without more.
    static final EventDefinition STEP = new EventDefinition("step", Takes.ANY, Optional.empty(), 3, 2, 3, 4,
            List.of(),
            Optional.empty(), Optional.empty());
    /// For a text that nothing dates.
    private static final LocalDate NO_DAY = LocalDate.of(9999, 12, 31);
    private static final int CLAUSE = 16;
    private static final Set<Long> NOW = Vocabulary.hashes("today", "already", "now", "currently");
    private static final long IT = Vocabulary.hash("it");
    private static final long MINES = Vocabulary.hash("mines");
    private static final long WHERE = Vocabulary.hash("where");

    private final Chain chain;
    private final Vocabulary vocabulary;
    private final Reading reading;
    private final Parties parties;
    private final Attribution attribution;
    private final Levels levels;
    private final Grammar grammar;
    private final Makers makers;
    private final ClauseWords words;
    private final Amounts amounts;
    private final FactDates dates;
    private final ListHeads lists;
    private final TableRows tables;
    private final Nothing nothing;
    private final Automaton.Walker marks;
    private final Map<Integer, Integer> marked = new HashMap<>();
    private final Map<Integer, List<Evidence>> evidence = new HashMap<>();

    /// Whether the sentence is of a plan by what stands above it.
    private boolean planned;

    EvidenceFinder(Chain chain, Reading reading, Parties parties, Attribution attribution) {
        this.chain = chain;
        this.vocabulary = chain.vocabulary();
        this.reading = reading;
        this.parties = parties;
        this.attribution = attribution;
        this.levels = new Levels(reading);
        this.grammar = new Grammar(reading, vocabulary);
        this.makers = new Makers(reading, parties, grammar, chain.phrasebook());
        this.words = new ClauseWords(reading, parties);
        this.amounts = new Amounts(reading, chain.phrasebook());
        this.marks = chain.marks().walker();
        var day = Dateline.day(reading, chain.phrasebook()).orElse(NO_DAY);
        this.dates = new FactDates(reading.tokens(), chain.phrasebook(), day);
        this.lists = attribution.lists();
        this.nothing = new Nothing(reading);
        this.tables = new TableRows(reading, chain, day);
    }

    /// @param event id of the event
    /// @param from first token of its clause
    /// @param to one past its last
    private record Judged(String event, int level, Status status, Holder holder, int from, int to) {}

    /// Every stage of the chain, upstream first.
    List<StageFinding> find() {
        for (int i = 0; i < reading.sentences().size(); i++) {
            var sentence = reading.sentences().get(i);
            attribution.enter(i);
            if (startsSection(i)) {
                words.forget();
            }
            boolean told = !isQuestion(sentence) && !isOtherTrade(sentence) && !lists.isDenied(i)
                    && !attribution.isNobodys(i);
            if (!sentence.isEmpty() && speaks(sentence) && told) {
                sentence(i, sentence);
            }
            attribution.leave(i);
        }
        var findings = new ArrayList<StageFinding>();
        for (int stage = 0; stage < chain.stages().size(); stage++) {
            findings.add(finding(stage));
        }
        return findings;
    }

    private boolean startsSection(int index) {
        return index == 0 || !reading.sentences().get(index).section()
                .equals(reading.sentences().get(index - 1).section());
    }

    private boolean isQuestion(Sentence sentence) {
        return sentence.end() < reading.tokens().size()
                ? reading.tokens().after(sentence.end(), Tokens.QUESTION)
                : reading.document().text().strip().endsWith("?");
    }

    /// `operates mines and produces iron ore`: a sentence with another trade's goods and none of the chain's.
    private boolean isOtherTrade(Sentence sentence) {
        if (reading.isOfOtherTrade(sentence)) {
            return true;
        }
        boolean goods = false;
        for (int at = sentence.first(); at < sentence.end() && !goods; at++) {
            goods = reading.at(Cue.OTHER_TRADE, at) && !isInName(at, sentence.end());
        }
        return goods && !reading.has(Cue.SUBJECT, sentence.first(), sentence.end());
    }

    private boolean isInName(int at, int end) {
        var tokens = reading.tokens();
        return tokens.isCapital(at) && at + 1 < end && tokens.isCapital(at + 1);
    }

    private static boolean speaks(Sentence sentence) {
        return sentence.section().role().reports();
    }

    private StageFinding finding(int stage) {
        var found = evidence.getOrDefault(stage, List.of()).stream()
                .sorted(Comparator.comparingInt(Evidence::level).reversed().thenComparingInt(Evidence::start))
                .toList();
        return new StageFinding(chain.stages().get(stage), found.isEmpty() ? 0 : found.getFirst().level(),
                found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst().holder()), found);
    }

    private void sentence(int index, Sentence sentence) {
        var edges = Clauses.of(reading, vocabulary, sentence);
        var best = new HashMap<Integer, Judged>();
        var row = tables.at(index);
        if (row.filter(TableRows.Row::barren).isPresent()) {
            words.remember(sentence);
            return;
        }
        planned = row.filter(TableRows.Row::plan).isPresent() || lists.isPlanned(index, dates);
        row.ifPresent(said -> row(index, sentence, said, best));
        for (int i = 0; i + 1 < edges.length; i++) {
            clause(index, sentence, edges[i], edges[i + 1], best);
        }
        words.remember(sentence);
        if (!best.isEmpty()) {
            marked.clear();
            marks.find(reading.tokens(), sentence.first(), sentence.end(), (meaning, from, to) -> {
                if (meaning instanceof Meaning.Mark mark) {
                    marked.merge(mark.milestone(), to - from, Math::max);
                }
            });
        }
        best.forEach((stage, judged) -> add(sentence, stage, judged, row));
    }

    private void row(int index, Sentence sentence, TableRows.Row row, Map<Integer, Judged> best) {
        var assertion = assertion(sentence, sentence.first(), sentence.end());
        row.product().ifPresent(product -> keep(best, ((Meaning.Term) product.meaning()).stage(),
                judge(index, assertion, product, row.what())));
    }

    private Assertion assertion(Sentence sentence, int from, int to) {
        return new Assertion(reading, vocabulary, dates, from, to, planned || isPlanned(sentence, from));
    }

    private void clause(int index, Sentence sentence, int from, int to, Map<Integer, Judged> best) {
        var terms = words.terms(sentence, from, to);
        var assertion = assertion(sentence, from, to);
        for (var fact : sentence.facts()) {
            if (fact.from() >= from && fact.to() <= to) {
                var said = (Meaning.Fact) fact.meaning();
                keep(best, said.stage(), capped(assertion, assertion.of(fact), said.milestone().level(),
                        attribution.of(index, from, to, fact), said.milestone().id()));
            }
        }
        Rows.product(reading, sentence, from, to)
                .ifPresent(row -> keep(best, ((Meaning.Term) row.meaning()).stage(),
                        judge(index, assertion, row, Rows.TOTAL)));
        Rows.pure(reading, sentence, from, to)
                .ifPresent(row -> keep(best, ((Meaning.Term) row.meaning()).stage(),
                        judge(index, assertion, row, Rows.PURITY)));
        for (var maker : makers.in(sentence, from, to)) {
            var party = makers.apposed(sentence, maker);
            keep(best, ((Meaning.Term) maker.meaning()).stage(),
                    judge(index, assertion, maker, Makers.IDENTITY, party.isPresent()
                            ? parties.holder(party.getAsInt()) : holder(index, assertion, maker)));
        }
        var fit = new Fit(reading, vocabulary, terms, from, to);
        var events = words.events(sentence, from, to);
        var judged = new Judgements(index, assertion, events);
        for (var maker : sentence.makers()) {
            for (int i = 0; i < events.size(); i++) {
                if (maker.from() >= from && maker.to() <= to && fit.isBought(maker, events.get(i))) {
                    keep(best, ((Meaning.Term) maker.meaning()).stage(), judged.of(i));
                }
            }
        }
        for (var term : terms) {
            var word = (Meaning.Term) term.meaning();
            if (nothing.isBefore(term, from)) {
                continue;
            }
            for (int i = 0; i < events.size(); i++) {
                if (fit.of(term, events.get(i))) {
                    keep(best, word.stage(), judged.of(i));
                }
            }
            if (word.kind() == Kind.STEP && isVerb(from, term)) {
                keep(best, word.stage(), judge(index,
                        hasSubject(term) ? assertion(sentence, term.from(), to) : assertion, term, STEP));
            }
        }
    }

    /// What is made of each event of a clause, found out once.
    private final class Judgements {
        private final int index;
        private final Assertion assertion;
        private final List<Hit> events;
        private final List<Optional<Judged>> known;

        Judgements(int index, Assertion assertion, List<Hit> events) {
            this.index = index;
            this.assertion = assertion;
            this.events = events;
            this.known = new ArrayList<>(java.util.Collections.nCopies(events.size(), null));
        }

        Optional<Judged> of(int event) {
            if (known.get(event) == null) {
                var hit = events.get(event);
                known.set(event, judge(index, assertion, hit, hit.event()));
            }
            return known.get(event);
        }
    }

    /// A relative clause shares the plan that it hangs on: `will build a plant that makes metal`.
    private boolean isPlanned(Sentence sentence, int from) {
        return from > sentence.first()
                && ((attribution.isRelative(from) && !isAside(from)) || goesOn(from))
                && reading.hasAny(Cue.PLANNED.bit() | Cue.CONDITIONAL.bit(), sentence.first(), from);
    }

    /// `…, which is the only mine in the country`, `Orlett, which casts metal`, `its mill in Utah, where
    /// oxides are made`: what something is, and what is told of a name, hangs on no plan.
    private boolean isAside(int from) {
        var tokens = reading.tokens();
        boolean defined = reading.has(Cue.BE, from + 1, from + 2) && reading.at(Cue.STARTER, from + 2);
        boolean place = tokens.hash(from) == WHERE && tokens.after(from, Tokens.COMMA)
                && (tokens.isCapital(from - 1) || isToday(from));
        return defined || place || parties.isName(from - 1);
    }

    /// Whether the clause, which a comma ends, tells of now.
    private boolean isToday(int from) {
        var tokens = reading.tokens();
        int reach = Math.min(tokens.size(), from + CLAUSE);
        for (int at = from + 1; at < reach
                && !tokens.after(at, Tokens.COMMA | Tokens.STOP | Tokens.SEMICOLON); at++) {
            if (NOW.contains(tokens.hash(at))) {
                return true;
            }
        }
        return false;
    }

    /// `… and turn it into metal`: a bare verb that shares the subject, and the plan, of the clause before.
    private boolean goesOn(int from) {
        int verb = grammar.isAnd(from) ? from + 1 : from;
        int word = verb < reading.tokens().size() ? reading.tokens().word(verb) : Vocabulary.UNKNOWN;
        return verb > from && vocabulary.is(word, Form.BASE) && !vocabulary.is(word, Form.PAST);
    }

    /// A step that somebody does or did; `sintering`, and `sintered` before a noun, only name something.
    private boolean isVerb(int from, Hit step) {
        if (reading.tokens().isFigure(step.from())) {
            return true;
        }
        int word = reading.tokens().word(step.from());
        int near = Math.max(from, step.from() - 6);
        boolean auxiliary = reading.has(Cue.BE, near, step.to())
                || reading.has(Cue.HAVE, near, step.from());
        boolean subject = reading.has(Cue.ISSUER, near, step.to() - 1)
                || parties.namesIssuer(near, step.from());
        boolean passive = hasSubject(step) || (reading.tokens().endsWith(step.to() - 1, "ed")
                && reading.has(Cue.BE, step.from() + 1, step.to()));
        boolean participle = vocabulary.is(word, Form.PARTICIPLE) && !vocabulary.is(word, Form.BASE);
        boolean base = vocabulary.is(word, Form.BASE) || vocabulary.is(word, Form.THIRD);
        if (!passive && ((grammar.isDescription(step) && (participle || vocabulary.is(word, Form.THIRD)))
                || grammar.isNotDone(step, from))) {
            return false;
        }
        boolean listed = participle && (reading.tokens().after(step.from(), Tokens.COMMA)
                || grammar.isAnd(step.from() - 1)) && reading.has(Cue.BE, from, step.from());
        boolean active = vocabulary.is(word, Form.PAST) && grammar.isDeterminer(step.from() + 1);
        return auxiliary || subject || listed || active || isLed(step, from)
                || (participle && hasFigure(step))
                || (!participle && !vocabulary.is(word, Form.GERUND) && base && step.length() > 1);
    }

    /// `ore that the company mines`: a clause of its own.
    private boolean hasSubject(Hit step) {
        return reading.tokens().hash(step.to() - 1) == MINES
                && reading.has(Cue.ISSUER, step.from() + 1, step.to() - 1);
    }

    /// `the company mines at …`, `the only one outside Europe that mines …`: what stands before it does it.
    private boolean isLed(Hit step, int from) {
        int before = step.from() - 1;
        boolean third = reading.tokens().endsWith(step.from(), "s");
        return third && before >= from && (attribution.isRelative(before)
                || reading.tokens().hash(before) == IT
                || chain.phrasebook().agents().at(reading.tokens(), before, step.from()).isPresent());
    }

    private boolean hasFigure(Hit step) {
        for (int at = step.from(); at < step.to(); at++) {
            if (reading.tokens().isFigure(at)) {
                return true;
            }
        }
        return false;
    }

    private static void keep(Map<Integer, Judged> best, int stage, Optional<Judged> judged) {
        judged.ifPresent(
                found -> best.merge(stage, found, (one, other) -> other.level() > one.level() ? other : one));
    }

    private Holder holder(int index, Assertion assertion, Hit event) {
        return attribution.of(index, assertion.from(), assertion.to(), event);
    }

    private Optional<Judged> judge(int index, Assertion assertion, Hit event, EventDefinition what) {
        return judge(index, assertion, event, what, holder(index, assertion, event));
    }

    private Optional<Judged> judge(int index, Assertion assertion, Hit event, EventDefinition what,
            Holder holder) {
        var status = assertion.of(event);
        if (status == Status.NEGATED
                || nothing.isOf(event, what.takes(), assertion.from(), assertion.to())) {
            return Optional.empty();
        }
        int level = levels.of(what, assertion.from(), assertion.to(),
                words.pilotBefore(assertion.from(), assertion.to()));
        if (status == Status.ACHIEVED && reading.has(Cue.CONDITIONAL, assertion.from(), event.from())) {
            level = Math.min(level, what.reached());
        }
        boolean drilled = what.takes() == Takes.RESULT
                && reading.has(Cue.EXPLORE, reading.sentences().get(index).first(), assertion.to());
        return capped(assertion, status, drilled ? 1 : level, holder, what.id());
    }

    private static Optional<Judged> capped(Assertion clause, Status status, int full, Holder holder,
            String event) {
        if (holder == Holder.OTHER) {
            return Optional.empty();
        }
        int level = switch (status) {
            case NEGATED -> 0;
            case PLANNED, CONDITIONAL -> Math.min(full, 1);
            case CEASED, UNDER_WAY -> Math.min(full, 2);
            case ACHIEVED -> holder == Holder.LOOSE_PARTNER ? Math.min(full, 1) : full;
        };
        return level == 0 ? Optional.empty()
                : Optional.of(new Judged(event, level, status, holder, clause.from(), clause.to()));
    }

    private void add(Sentence sentence, int stage, Judged judged, Optional<TableRows.Row> row) {
        var tokens = reading.tokens();
        int start = tokens.start(sentence.first());
        var text = tokens.text().substring(start, reading.end(sentence));
        var id = chain.ladder().id(chain.stages().get(stage), judged.level(), judged.event(), marked);
        var told = new Amounts.Told(sentence, stage, judged.status(), judged.from(), judged.to());
        evidence.computeIfAbsent(stage, _ -> new ArrayList<>())
                .add(new Evidence(text, start, start + text.length(), id, judged.level(), judged.status(),
                        judged.holder(), amounts.written(told, row), amounts.of(told, row)));
    }
}
