package lodestone.claim;

import lodestone.claim.Meaning.Kind;

/// A word of a stage where it stands, strict or loose.
///
/// @param from first token
/// @param to one past the last
record Mention(int stage, Kind kind, int from, int to) {

    static Mention of(Hit hit) {
        return hit.meaning() instanceof Meaning.Told told
                ? new Mention(told.stage(), told.kind(), hit.from(), hit.to())
                : of((Meaning.Term) hit.meaning(), hit);
    }

    private static Mention of(Meaning.Term term, Hit hit) {
        return new Mention(term.stage(), term.kind(), hit.from(), hit.to());
    }
}
