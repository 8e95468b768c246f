package lodestone.claim;

import java.util.Set;
import lodestone.claim.Inflection.Form;
import lodestone.model.Modality;
import lodestone.model.Role;

/// How strongly a phrase is claimed: a wish or plan governs what follows it, building governs unless a wish
/// stands before it, a noun of intention right after the phrase weakens it unless building follows (ONTOLOGY,
/// section 6).
final class Strength {

    private static final int AFTER = 4;
    private static final int BUILDING_AFTER = 7;
    private static final int POSSESSION = 5;
    private static final int SUBJECT = 14;
    private static final int PREDICATE = 6;
    private static final int REACHED = 5;
    private static final int SOON = 3;
    private static final Set<Long> GOING_ON = Vocabulary.hashes("continue", "continues", "continued",
            "began", "begun", "started", "claims", "claimed", "known", "said", "believed");
    private static final Set<Long> ACHIEVED = Vocabulary.hashes("achieved", "fulfilled", "realised",
            "realized", "reached");
    private static final Set<Long> IS = Vocabulary.hashes("is", "are", "remains");
    private static final Set<Long> WOULD = Vocabulary.hashes("would", "could", "will");
    private static final long A = Vocabulary.hash("a");
    private static final Set<Long> ENLARGES = Vocabulary.hashes("expand", "strengthen", "broaden", "extend");
    private static final long THE = Vocabulary.hash("the");
    private static final long DEVELOPER = Vocabulary.hash("developer");
    private static final long AND = Vocabulary.hash("and");
    private static final long AS = Vocabulary.hash("as");
    private static final long WHERE = Vocabulary.hash("where");
    private static final long OUR = Vocabulary.hash("our");
    private static final long ITS = Vocabulary.hash("its");
    private static final long THEIR = Vocabulary.hash("their");
    private static final long S = Vocabulary.hash("s");
    private static final long TO = Vocabulary.hash("to");
    private static final Set<Long> OVER = Vocabulary.hashes("over", "across", "along", "throughout");
    private static final long INTEGRATION = Vocabulary.hash("integration");
    private static final long CAN = Vocabulary.hash("can");
    private static final long BECOME = Vocabulary.hash("become");
    private static final long NO_SUBJECT = Cue.SAYS.bit() | Cue.BE.bit() | Cue.HAVE.bit() | Cue.ISSUER.bit()
            | Cue.PRONOUN.bit() | Cue.CLAUSE.bit();
    private static final long WISHES = Cue.ASPIRES.bit() | Cue.PLANNED.bit() | Cue.CONDITIONAL.bit();

    private final Reading reading;
    private final Tokens tokens;
    private final Vocabulary vocabulary;
    private final Parties parties;
    private final Wordings<Boolean> agents;

    /// @param agents what a company is called
    Strength(Reading reading, Parties parties, Vocabulary vocabulary, Wordings<Boolean> agents) {
        this.agents = agents;
        this.parties = parties;
        this.vocabulary = vocabulary;
        this.reading = reading;
        this.tokens = reading.tokens();
    }

    Modality of(Sentence sentence, Hit phrase) {
        int from = start(sentence, phrase);
        int end = Math.min(sentence.end(), phrase.to() + AFTER);
        int wish = last(WISHES, from, phrase.from() + 1);
        wish = isAble(wish, phrase) ? last(WISHES, from, wish) : wish;
        boolean purpose = phrase.from() > sentence.first() && tokens.hash(phrase.from() - 1) == TO
                && vocabulary.is(tokens.word(phrase.from()), Form.BASE) && !isDone(from, phrase.from() - 1);
        wish = purpose ? phrase.from() - 1 : wish;
        wish = wish < 0 && phrase.meaning() instanceof Meaning.Told
                ? last(Cue.CONDITIONAL.bit(), phrase.from(), Math.min(sentence.end(), phrase.to())) : wish;
        int work = Math.max(last(Cue.BUILDS.bit(), from, phrase.from() + 1),
                progress(sentence, from, phrase));
        if (isBuilt(sentence, phrase) || isSecondPredicate(Math.max(wish, work), phrase)) {
            return Modality.ASSERTS;
        }
        boolean noun = reading.has(Cue.ASPIRES_AFTER, phrase.to(), end);
        boolean building = reading.has(Cue.BUILDS, phrase.to(),
                Math.min(sentence.end(), phrase.to() + BUILDING_AFTER));
        boolean planned = wish >= 0 && phrase.meaning() instanceof Meaning.Told;
        if (!planned && isPossessed(sentence, phrase)
                && !(wish >= 0 && reading.has(Cue.CREATES, wish, phrase.from()))
                && !noun) {
            return work >= 0 ? Modality.BUILDS : Modality.ASSERTS;
        }
        if (!planned && isWouldBe(sentence, phrase)) {
            return Modality.ASPIRES;
        }
        boolean subject = phrase.from() - sentence.first() <= 4
                || (reading.has(Cue.BE, phrase.to(), Math.min(sentence.end(), phrase.to() + PREDICATE))
                        && !reading.hasAny(Cue.BE.bit() | Cue.HAVE.bit(), from, phrase.from()));
        if (subject && wish < 0 && work < 0 && !noun && !isTitle(sentence, phrase)) {
            return asSubject(sentence, phrase);
        }
        if (noun) {
            return building ? Modality.BUILDS : Modality.ASPIRES;
        }
        if (wish >= 0) {
            return isEnlarged(wish, phrase) ? Modality.BUILDS : Modality.ASPIRES;
        }
        if (work < 0 && reading.has(Cue.BUILDS, phrase.to(), Math.min(end, phrase.to() + 2))) {
            return Modality.BUILDS;
        }
        if (work < 0 && (isTitle(sentence, phrase) || isProcess(sentence, phrase))) {
            return Modality.ASPIRES;
        }
        return work >= 0 ? Modality.BUILDS : Modality.ASSERTS;
    }

    /// `Mine to Magnet: Corvane and Orlett team up`, `Partnership for a Mine-to-Magnet Chain Announced`: a
    /// headline that says of nobody that it is one.
    private boolean isTitle(Sentence sentence, Hit phrase) {
        int end = Math.min(sentence.end(), phrase.to() + AFTER);
        return sentence.section().role() == Role.HEADLINE && phrase.meaning() instanceof Meaning.Phrase
                && !reading.hasAny(Cue.BE.bit() | Cue.HAVE.bit(), sentence.first(), phrase.from())
                && !agents.in(tokens, phrase.from(), end)
                && (phrase.from() == sentence.first() || reading.has(Cue.BLOCKING,
                        Math.max(sentence.first(), phrase.from() - POSSESSION), phrase.from()));
    }

    /// `a new level of vertical integration`: that it goes on, and of nobody that it is done; a label's is.
    private boolean isProcess(Sentence sentence, Hit phrase) {
        int last = Math.min(phrase.to(), sentence.end()) - 1;
        return tokens.hash(last) == INTEGRATION
                && !(phrase.to() < tokens.size() && tokens.after(phrase.to(), Tokens.COLON));
    }

    /// `can produce magnets starting with its own ore`: what one is able to do, other than to create a chain.
    private boolean isAble(int can, Hit phrase) {
        return can >= 0 && tokens.hash(can) == CAN && phrase.meaning() instanceof Meaning.Phrase
                && !reading.at(Cue.CREATES, can + 1) && !reading.at(Cue.BE, can + 1);
    }

    /// `the largest integrated producer outside China would come out of it`: the phrase is the subject of a
    /// wish.
    private boolean isWouldBe(Sentence sentence, Hit phrase) {
        int end = Math.min(sentence.end(), phrase.to() + SUBJECT);
        for (int at = phrase.to(); at < end && !tokens.after(at, Tokens.COMMA | Tokens.SEMICOLON); at++) {
            if (WOULD.contains(tokens.hash(at))) {
                return true;
            }
            if (reading.hasAny(NO_SUBJECT, at, at + 1)) {
                return false;
            }
        }
        return false;
    }

    /// `to expand the chain`, `to strengthen their chain`: what is to grow is there.
    private boolean isEnlarged(int wish, Hit phrase) {
        int at = phrase.from() - 1;
        boolean known = tokens.hash(at) == THE || tokens.hash(at) == ITS || tokens.hash(at) == THEIR
                || tokens.hash(at) == OUR;
        return known && at - 1 > wish && ENLARGES.contains(tokens.hash(at - 1));
    }

    /// Whether the sentence has a wish or plan.
    boolean isWished(Sentence sentence) {
        return reading.hasAny(WISHES, sentence.first(), sentence.end());
    }

    /// `our mine-to-magnet chain`, `the Company's integrated platform`: what is possessed is there; of `its
    /// capabilities over the whole chain` something else is.
    private boolean isPossessed(Sentence sentence, Hit phrase) {
        for (int at = phrase.from() - 1; at >= Math.max(sentence.first(), phrase.from() - POSSESSION); at--) {
            if (tokens.hash(at) == OUR || tokens.hash(at) == ITS || tokens.hash(at) == THEIR
                    || (tokens.hash(at) == S
                            && parties.namesIssuer(Math.max(sentence.first(), at - 6), at))) {
                return !reading.has(Cue.BLOCKING, at, phrase.from() + 1)
                        && !tokens.hasAny(OVER, at + 1, phrase.from());
            }
            if (reading.at(Cue.BUILDS, at) || reading.hasAny(WISHES, at, at + 1) || reading.at(Cue.BE, at)
                    || tokens.hash(at) == A) {
                return false;
            }
        }
        return false;
    }

    /// A phrase that begins its sentence: `… is being assembled`, `… is where we would like to be`.
    private Modality asSubject(Sentence sentence, Hit phrase) {
        int end = Math.min(sentence.end(), phrase.to() + SUBJECT);
        if (reading.has(Cue.BUILDS, phrase.to(), end)) {
            return Modality.BUILDS;
        }
        boolean is = reading.has(Cue.BE, phrase.to(), Math.min(end, phrase.to() + 2));
        return is && reading.has(Cue.ASPIRES, phrase.to(), Math.min(end, phrase.to() + 9)) ? Modality.ASPIRES
                : Modality.ASSERTS;
    }

    /// `is stitching together …`: what one is at, whatever the verb, but a step that one is said to do.
    private int progress(Sentence sentence, int from, Hit phrase) {
        for (int at = phrase.from() - 1; at > from; at--) {
            boolean gerund = tokens.length(at) > 5 && !tokens.isCapital(at)
                    && tokens.endsWith(at, "ing");
            if (gerund && reading.has(Cue.BE, Math.max(from, at - 2), at) && !isStanding(sentence, at)
                    && !reading.at(Cue.STARTER, at - 1) && !tokens.has(AS, at + 1, phrase.from())) {
                return at;
            }
        }
        return -1;
    }

    /// `the integrated chain that we have built`: what has been brought about is there.
    private boolean isBuilt(Sentence sentence, Hit phrase) {
        int end = Math.min(sentence.end(), phrase.to() + BUILDING_AFTER);
        int built = reading.first(Cue.CREATES, phrase.to(), end);
        return built > 0 && vocabulary.is(tokens.word(built), Form.PARTICIPLE)
                && reading.has(Cue.HAVE, built - 2, built)
                && reading.hasAny(Cue.ISSUER.bit() | Cue.PRONOUN.bit(), phrase.to(), built)
                && !reading.hasAny(Cue.NEGATED.bit() | Cue.CLAUSE.bit(), phrase.to(), built);
    }

    /// `builds up a business and is a mine-to-magnet producer`: what it is stands apart from what it plans.
    private boolean isSecondPredicate(int governor, Hit phrase) {
        for (int at = phrase.from() - 1; governor >= 0 && at > governor + 1
                && at > phrase.from() - PREDICATE; at--) {
            if (IS.contains(tokens.hash(at))) {
                return tokens.hash(at - 1) == AND && !tokens.endsWith(at + 1, "ing");
            }
        }
        return false;
    }

    /// A verb of doing or selling: `is mining`, `is producing`.
    private boolean isStanding(Sentence sentence, int at) {
        return sentence.hasEventAt(at)
                || sentence.terms().stream().anyMatch(term -> term.from() == at);
    }

    /// Where the clause of the phrase begins; steps may be listed over semicolons.
    private int start(Sentence sentence, Hit phrase) {
        int start = sentence.first();
        boolean steps = phrase.meaning() instanceof Meaning.Told;
        boolean foreword = Clauses.isForeword(reading, start);
        for (int at = sentence.first() + 1; at <= phrase.from(); at++) {
            if ((!steps && tokens.after(at, Tokens.SEMICOLON))
                    || (reading.at(Cue.CLAUSE, at) && at < phrase.from() && tokens.hash(at) != WHERE)
                    || (foreword && isMain(at))) {
                start = at;
            }
        }
        return start;
    }

    /// `As the owner of the right to mine, the Company …`: the subject behind the comma of a foreword.
    private boolean isMain(int at) {
        return tokens.after(at, Tokens.COMMA)
                && (reading.at(Cue.ISSUER, at)
                        || parties.namesIssuer(at, Math.min(at + SOON, tokens.size())));
    }

    /// `has achieved its goal of becoming`: what was wished for is there.
    private boolean isReached(int from, int at) {
        for (int i = Math.max(from, at - REACHED); i < at; i++) {
            if (ACHIEVED.contains(tokens.hash(i))) {
                return true;
            }
        }
        return false;
    }

    /// `continues to build`, `the first to offer`: an infinitive of what is done.
    private boolean isDone(int from, int at) {
        return at > from && tokens.hash(at) == TO
                && (GOING_ON.contains(tokens.hash(at - 1))
                        || (reading.at(Cue.FIRST, at - 1) && reading.has(Cue.BE, from, at)));
    }

    /// `Corvane, a developer of rare earths, is …`: what somebody is called, which a comma ends.
    private boolean isCalling(int at, int to) {
        return tokens.hash(at) == DEVELOPER && tokens.lastAfter(Tokens.COMMA, at + 1, to) > at + 1;
    }

    /// `has become`.
    private boolean became(int from, int at) {
        return tokens.hash(at) == BECOME && reading.has(Cue.HAVE, Math.max(from, at - 2), at);
    }

    private int last(long cues, int from, int to) {
        for (int at = to - 1; at >= from; at--) {
            boolean building = cues == WISHES && reading.at(Cue.BUILDS, at);
            if (reading.hasAny(cues, at, at + 1) && !building && !became(from, at) && !isReached(from, at)
                    && !isDone(from, at) && !isCalling(at, to)) {
                return at;
            }
        }
        return -1;
    }
}
