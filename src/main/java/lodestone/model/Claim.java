package lodestone.model;

import java.util.List;
import java.util.Optional;

/// A passage in which somebody says that a company spans the chain.
///
/// @param text the sentence or list, verbatim
/// @param start first UTF-16 code unit of `text` in the document
/// @param end one past the last
/// @param phrase the shortest span within it that carries the claim
/// @param explicit whether a set phrase carries it, rather than a list of stages
/// @param stages claimed, upstream first
/// @param rule id of the rule that found it
/// @param by `issuer`
/// @param hedge the sentence of caution nearest to it; empty where the document has none
public record Claim(
        String text,
        int start,
        int end,
        String phrase,
        boolean explicit,
        Modality modality,
        List<String> stages,
        String rule,
        String by,
        Optional<Hedge> hedge) {

    public Claim {
        stages = List.copyOf(stages);
        Spans.check(text, start, end);
    }

    /// The strongest modality of those that set phrases carry; of all of them where none does: what a company
    /// calls its chain weighs more than steps told beside it.
    public static Modality strongest(List<Claim> claims) {
        boolean named = claims.stream().anyMatch(Claim::explicit);
        return claims.stream().filter(claim -> claim.explicit() || !named).map(Claim::modality)
                .reduce(Modality.NONE, Modality::or);
    }

    /// The same claim, made with other strength.
    public Claim withModality(Modality other) {
        return new Claim(text, start, end, phrase, explicit, other, stages, rule, by, hedge);
    }

    /// The same claim over other stages.
    public Claim withStages(List<String> others) {
        return new Claim(text, start, end, phrase, explicit, modality, others, rule, by, hedge);
    }
}
