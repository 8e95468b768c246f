package lodestone.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a decision rests on: the text and what the rules had found in it when the reviewer saw them.
///
/// @param version number of the document's version
/// @param textDigest of its text
/// @param rules chain and version of the rules; blank where the document could not be assessed
/// @param claim the strongest modality
/// @param claimed the stages claimed, upstream first
/// @param levels 0–4 of every stage, upstream first
/// @param claimRules ids of the rules that found the claims, without repetition
/// @param issuer the company judged
public record Basis(
        int version,
        String textDigest,
        String rules,
        Verdict verdict,
        int severity,
        Modality claim,
        List<String> claimed,
        Map<String, Integer> levels,
        List<String> claimRules,
        Optional<String> issuer) {

    public Basis {
        claimed = List.copyOf(claimed);
        levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
        claimRules = List.copyOf(claimRules);
    }

    /// That version as it is assessed now.
    public static Basis of(Version version, Optional<Assessment> assessment) {
        var levels = new LinkedHashMap<String, Integer>();
        assessment.stream().flatMap(found -> found.stages().stream())
                .forEach(stage -> levels.put(stage.stage(), stage.level()));
        return new Basis(version.number(), version.textDigest(),
                assessment.map(found -> found.chain() + " " + found.chainVersion()).orElse(""),
                assessment.map(Assessment::verdict).orElse(Verdict.NO_CLAIM),
                assessment.map(Assessment::severity).orElse(0),
                assessment.map(Assessment::modality).orElse(Modality.NONE),
                assessment.map(Assessment::claimed).orElse(List.of()), levels,
                assessment.stream().flatMap(found -> found.claims().stream()).map(Claim::rule).distinct()
                        .toList(),
                assessment.flatMap(Assessment::issuer).or(() -> version.document().issuer()));
    }

    /// Whether the rules flag it.
    public boolean flagged() {
        return verdict.flagged();
    }

    /// The claimed stages whose level is no proof, upstream first.
    public List<String> gaps() {
        return claimed.stream().filter(stage -> levels.getOrDefault(stage, 0) < 2).toList();
    }

    /// Whether a decision on this holds for that too: the same text, and findings that are the same in
    /// verdict, claim and levels. Rules of another version alone make no difference.
    public boolean decidesLike(Basis other) {
        return version == other.version && textDigest.equals(other.textDigest) && verdict == other.verdict
                && claim == other.claim && claimed.equals(other.claimed) && levels.equals(other.levels);
    }
}
