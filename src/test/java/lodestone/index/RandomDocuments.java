package lodestone.index;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lodestone.Samples;
import lodestone.model.Assessment;
import lodestone.model.Claim;
import lodestone.model.Document;
import lodestone.model.DocumentKind;
import lodestone.model.Evidence;
import lodestone.model.Holder;
import lodestone.model.Modality;
import lodestone.model.Ruling;
import lodestone.model.Span;
import lodestone.model.StageFinding;
import lodestone.model.Status;
import lodestone.model.Verdict;
import lodestone.model.Version;

/// Documents of few words with claims, evidence, days and copies at random, and queries of every operator
/// over them.
final class RandomDocuments {

    static final List<List<String>> SYNONYMS = List.of(List.of("SX", "solvent extraction"),
            List.of("NdPr oxide", "didymium oxide"));
    private static final List<String> WORDS = List.of("mine", "magnet", "oxide", "SX", "pilot", "plan",
            "solvent", "extraction", "NdPr", "didymium", "mine-to-magnet", "alloy's", "magnets", "Metal");
    private static final List<String> STAGES = List.of("mining", "separation", "metal");
    private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");
    private static final int DAYS = 400;

    private final Random random;

    RandomDocuments(long seed) {
        this.random = new Random(seed);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    @SafeVarargs
    private <T> T of(T... some) {
        return some[random.nextInt(some.length)];
    }

    private boolean in(int many) {
        return random.nextInt(many) == 0;
    }

    /// Now and then one that is like another but for a letter.
    private String word() {
        var word = one(WORDS);
        return in(6) ? word.substring(1) + (char) ('a' + random.nextInt(26)) : word;
    }

    private String words(int least, int most) {
        return IntStream.range(0, random.nextInt(least, most)).mapToObj(_ -> word())
                .collect(Collectors.joining(" "));
    }

    /// The newest version of a document of one to four sentences.
    Indexed document(String id) {
        var text = new StringBuilder();
        var sentences = new ArrayList<Span>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            int start = text.length();
            text.append(words(1, 8)).append(". ");
            sentences.add(new Span(start, text.length() - 1));
        }
        var v = Samples.version();
        var document = Document.of(text.toString())
                .withPublishedUtc(in(9) ? Optional.empty() : Optional.of(day()));
        return Indexed.newest(new Version(id, 1, of("wire", "site"), document, v.capture(), day(),
                v.textDigest(), v.signature(), in(8) ? Optional.of("d1") : Optional.empty(),
                Optional.empty()), in(10) ? Optional.empty() : Optional.of(assessment(text, sentences)),
                sentences).withReviewed(in(4) ? Optional.of(of(Ruling.values())) : Optional.empty());
    }

    private Instant day() {
        return FIRST.plus(Duration.ofDays(random.nextInt(DAYS)));
    }

    private Assessment assessment(CharSequence text, List<Span> sentences) {
        var claims = Stream.concat(sentences.stream().filter(_ -> in(3)), Stream.empty())
                .map(at -> new Claim(text.subSequence(at.start(), at.end()).toString(), at.start(), at.end(),
                        "p", true, of(Modality.ASSERTS, Modality.BUILDS, Modality.ASPIRES),
                        List.of(one(STAGES)), "r", "issuer", Optional.empty()))
                .toList();
        var stages = STAGES.stream().map(stage -> stage(stage, text, one(sentences))).toList();
        return new Assessment(of(DocumentKind.values()),
                Optional.of(of("Corvane Rare Earths", "Tolliver Magnets")), claims,
                claims.stream().flatMap(claim -> claim.stages().stream()).distinct().toList(), stages,
                of(Verdict.values()), random.nextInt(100), "At random.", Optional.empty(), "c", "1");
    }

    private StageFinding stage(String stage, CharSequence text, Span at) {
        if (in(2)) {
            return new StageFinding(stage, 0, Optional.empty(), List.of());
        }
        int level = random.nextInt(5);
        var holder = of(Holder.values());
        return new StageFinding(stage, level, Optional.of(holder), List.of(new Evidence(
                text.subSequence(at.start(), at.end()).toString(), at.start(), at.end(),
                "X" + random.nextInt(4), level, of(Status.values()), holder, List.of(), List.of())));
    }

    /// A query of parts that nest so deep at most.
    String query(int depth) {
        return switch (depth == 0 ? random.nextInt(4) : random.nextInt(12)) {
            case 0 -> word();
            case 1 -> '"' + words(1, 4) + '"' + of("", "", "~2");
            case 2, 3 -> single();
            case 4, 5 -> query(depth - 1) + of(" ", " AND ") + query(depth - 1);
            case 6 -> "(" + query(depth - 1) + " OR " + query(depth - 1) + ")";
            case 7 -> query(depth - 1) + " NOT (" + query(depth - 1) + ")";
            case 8 -> "NOT (" + query(depth - 1) + ")";
            case 9 -> near();
            case 10 -> "sentence:(" + query(0) + " " + of("", "NOT ", "OR ") + query(0) + ")";
            default -> "(" + query(depth - 1) + ")^2";
        };
    }

    private String near() {
        var left = of(word(), '"' + words(1, 3) + '"', "(" + word() + " OR " + word() + ")", "mag*",
                in(4) ? word().replace("-", "") + "~1" : word());
        return left + " NEAR/" + random.nextInt(5) + " " + word();
    }

    private String single() {
        return of("*", "*:*", "copy:true", "id:d3", "mag*", "m?ne", "o*e", "mine-to-mag*", "oxyde~1",
                "magnet~2",
                "published:[2025-03 TO 2025-08-12]", "published:2025", "seen:>2025-06", "severity:<" + 50,
                "severity:{10 TO 60]", "gap:*", "NOT gap:*", "title:*", "reviewed:*", "NOT reviewed:*",
                "reviewed:" + of("confirm", "dismiss"), "stage:" + one(STAGES),
                "level:>=" + random.nextInt(5),
                "level:{4 TO 4}", "stage:" + one(STAGES) + " level:>=" + random.nextInt(4) + " holder:own",
                "status:achieved NOT level:2", "milestone:x" + random.nextInt(4), "issuer:corvane",
                "issuer:\"tolliver magnets\"", "issuer:toll*", "claim:" + of("asserts", "builds", "none"),
                "verdict:" + of("unsupported", "no-claim"), "source:wire", "source:[a TO t]", "kind:release",
                "level.metal:>=2", "copy_of:d1", "-mine", "+mine", "flagged:true", "lang:en", "url:*");
    }
}
