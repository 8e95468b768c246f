package lodestone.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import lodestone.model.Decision;
import lodestone.model.Round;
import lodestone.model.Ruling;
import lodestone.store.ReviewCase;
import lodestone.store.ReviewSamples.Sample;
import lodestone.store.Store;

/// How good the rules and the reviewers are, from the decisions.
///
/// @param decided documents with a settled decision
/// @param unsure of these, how many nobody could tell; they count for nothing else
/// @param precision of the flags that were decided on, how many are right
/// @param rules the same by the rule that found the claim
/// @param issuers the same by issuer
public record Quality(long decided, long unsure, Proportion precision, Recall recall, Agreement agreement,
        List<Group> rules, List<Group> issuers) {

    public Quality {
        rules = List.copyOf(rules);
        issuers = List.copyOf(issuers);
    }

    /// The decisions on what has something in common.
    ///
    /// @param agreed of its documents that were decided on twice, how many have the same ruling twice
    /// @param missed of its documents that were drawn by chance, how many should have been flagged
    public record Group(String name, Proportion precision, Proportion agreed, Proportion missed) {}

    /// Of everything that is stored.
    public static Quality of(Store store) {
        var byDocument = store.cases().decisions().stream()
                .collect(Collectors.groupingBy(Decision::documentId));
        return of(byDocument, store.samples().flagged(), store.samples().all(), store.samples().cases());
    }

    static Quality of(Map<String, List<Decision>> byDocument, long flagged, List<Sample> samples,
            List<ReviewCase> sampled) {
        var settled = byDocument.values().stream().flatMap(all -> Standings.settling(all).stream()).toList();
        var pairs = byDocument.values().stream().map(Quality::pair).filter(pair -> pair.size() == 2).toList();
        var precision = precision(settled);
        var strata = samples.stream().map(sample -> stratum(sample, sampled, byDocument)).toList();
        return new Quality(settled.size(),
                settled.stream().filter(one -> one.ruling() == Ruling.UNSURE).count(), precision,
                Recall.of(flagged, precision, strata), agreement(pairs),
                groups(settled, pairs, one -> one.basis().claimRules()),
                groups(settled, pairs, one -> List.of(one.basis().issuer().orElse("unknown issuer"))));
    }

    private static Proportion precision(Collection<Decision> settled) {
        var told = settled.stream().filter(one -> one.basis().flagged() && tells(one)).toList();
        return new Proportion(told.stream().filter(one -> one.ruling() != Ruling.DISMISS).count(),
                told.size());
    }

    private static Proportion missed(Collection<Decision> settled) {
        var told = settled.stream().filter(one -> !one.basis().flagged() && tells(one)).toList();
        return new Proportion(told.stream().filter(one -> one.ruling() == Ruling.DISMISS).count(),
                told.size());
    }

    private static Recall.Stratum stratum(Sample sample, List<ReviewCase> sampled,
            Map<String, List<Decision>> byDocument) {
        var told = sampled.stream().filter(one -> one.about().sampled().filter(sample.day()::equals)
                .isPresent())
                .flatMap(one -> Standings.settling(byDocument.getOrDefault(one.documentId(), List.of()))
                        .stream())
                .filter(one -> !one.basis().flagged() && tells(one)).toList();
        return new Recall.Stratum(sample.population(), told.size(),
                told.stream().filter(one -> one.ruling() == Ruling.DISMISS).count());
    }

    /// Not where nobody could tell, nor where the reason is one for the other kind of document: older
    /// decisions may have such, and "no claim" of what is not flagged says nothing of a missed one.
    private static boolean tells(Decision one) {
        return one.ruling() != Ruling.UNSURE && one.reason().fits(one.basis().flagged());
    }

    /// The newest first decision that has a second one on the same findings, and that one.
    private static List<Decision> pair(List<Decision> all) {
        var standing = all.stream().filter(Decision::stands).toList();
        for (var second : standing.reversed()) {
            var first = standing.stream().filter(one -> second.round() == Round.SECOND
                    && one.round() == Round.FIRST && one.number() < second.number()
                    && one.basis().decidesLike(second.basis())).reduce((_, later) -> later);
            if (first.isPresent()) {
                return List.of(first.get(), second);
            }
        }
        return List.of();
    }

    private static Agreement agreement(List<List<Decision>> pairs) {
        return Agreement.of(pairs.stream().map(pair -> pair.stream().map(one -> one.ruling().label())
                .toList()).toList());
    }

    private static List<Group> groups(List<Decision> settled, List<List<Decision>> pairs,
            Function<Decision, List<String>> names) {
        var byName = new TreeMap<String, List<Decision>>();
        settled.forEach(one -> names.apply(one)
                .forEach(name -> byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(one)));
        return byName.entrySet().stream().map(group -> {
            var twice = pairs.stream().filter(pair -> names.apply(pair.getFirst()).contains(group.getKey()))
                    .toList();
            return new Group(group.getKey(), precision(group.getValue()), agreement(twice).raw(),
                    missed(group.getValue()));
        }).toList();
    }
}
