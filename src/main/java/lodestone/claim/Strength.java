package lodestone.claim;

import lodestone.model.Modality;

/// How strongly a phrase is claimed: a wish or plan governs what follows it, building governs unless a wish stands
/// before it, a noun of intention right after the phrase weakens it unless building follows (ONTOLOGY, section 6).
final class Strength {

    private static final int AFTER = 4;
    private static final int BUILDING_AFTER = 7;
    private static final long WISHES = Cue.ASPIRES.bit() | Cue.PLANNED.bit() | Cue.CONDITIONAL.bit();

    private final Reading reading;
    private final Tokens tokens;

    Strength(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens();
    }

    Modality of(Sentence sentence, Hit phrase) {
        int from = start(sentence, phrase.from());
        int end = Math.min(sentence.end(), phrase.to() + AFTER);
        int wish = last(WISHES, from, phrase.from());
        int work = last(Cue.BUILDS.bit(), from, phrase.from());
        boolean noun = reading.has(Cue.ASPIRES_AFTER, phrase.to(), end);
        boolean building = reading.has(Cue.BUILDS, phrase.to(), Math.min(sentence.end(), phrase.to() + BUILDING_AFTER));
        if (noun) {
            return building ? Modality.BUILDS : Modality.ASPIRES;
        }
        if (wish >= 0) {
            return Modality.ASPIRES;
        }
        return work >= 0 ? Modality.BUILDS : Modality.ASSERTS;
    }

    /// Where the clause of the phrase begins.
    private int start(Sentence sentence, int phrase) {
        int start = sentence.first();
        for (int at = sentence.first() + 1; at <= phrase; at++) {
            if (tokens.after(at, Tokens.SEMICOLON) || (reading.at(Cue.CLAUSE, at) && at < phrase)) {
                start = at;
            }
        }
        return start;
    }

    private int last(long cues, int from, int to) {
        for (int at = to - 1; at >= from; at--) {
            boolean building = cues == WISHES && reading.at(Cue.BUILDS, at);
            if (reading.hasAny(cues, at, at + 1) && !building) {
                return at;
            }
        }
        return -1;
    }
}
