package lodestone.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import lodestone.model.Assessment;
import lodestone.model.Claim;
import lodestone.model.DocumentKind;
import lodestone.model.Evidence;
import lodestone.model.Holder;
import lodestone.model.Modality;
import lodestone.model.Span;
import lodestone.model.StageFinding;
import lodestone.model.Status;
import lodestone.model.Verdict;

/// A claim, a piece of evidence, both or nothing put behind an opening, with the findings that say so.
final class Planted {

    private static final List<String> STAGES = List.of("mining", "separation", "metal", "alloy", "magnet");
    private static final List<String> CLAIMS = List.of(
            "%s controls every step from mine to magnet.",
            "%s is building a fully integrated rare earth magnet supply chain.",
            "%s intends to become a mine-to-magnet champion.");
    private static final List<Modality> MODALITIES = List.of(Modality.ASSERTS, Modality.BUILDS,
            Modality.ASPIRES);
    private static final List<String> EVIDENCE = List.of(
            "Drilling outlined %d million tonnes of measured resource.",
            "The pilot circuit separated %d kg of NdPr oxide by solvent extraction.",
            "The furnace reduced %d kg of neodymium metal for a customer.",
            "Strip casting yielded %d tonnes of NdFeB alloy.",
            "The line pressed %d tonnes of sintered neodymium magnets.");

    private final String issuer;
    private final StringBuilder text;
    private final List<Span> sentences;
    private final List<Claim> claims = new ArrayList<>();
    private final List<StageFinding> stages = new ArrayList<>();

    private Planted(Opening opening, String issuer) {
        this.issuer = issuer;
        this.text = new StringBuilder(opening.text());
        this.sentences = new ArrayList<>(opening.sentences());
    }

    static Planted of(Opening opening, String issuer, SplittableRandom random) {
        var planted = new Planted(opening, issuer);
        if (random.nextInt(8) == 0) {
            planted.claim(random.nextInt(CLAIMS.size()));
        }
        int with = random.nextInt(8) == 0 ? random.nextInt(STAGES.size()) : -1;
        for (int stage = 0; stage < STAGES.size(); stage++) {
            planted.stage(stage, stage == with, random);
        }
        return planted;
    }

    private Span sentence(String sentence) {
        text.append(text.charAt(text.length() - 1) == '\n' ? "" : " ").append(sentence);
        var span = new Span(text.length() - sentence.length(), text.length());
        sentences.add(span);
        return span;
    }

    private void claim(int kind) {
        var said = CLAIMS.get(kind).formatted(issuer);
        var at = sentence(said);
        claims.add(new Claim(said, at.start(), at.end(), said, true, MODALITIES.get(kind), STAGES,
                "planted", "issuer", Optional.empty()));
    }

    private void stage(int stage, boolean found, SplittableRandom random) {
        if (!found) {
            stages.add(new StageFinding(STAGES.get(stage), 0, Optional.empty(), List.of()));
            return;
        }
        var said = EVIDENCE.get(stage).formatted(random.nextInt(1, 900));
        var at = sentence(said);
        int level = random.nextInt(1, 5);
        var holder = random.nextBoolean() ? Holder.OWN : Holder.PARTNER;
        stages.add(new StageFinding(STAGES.get(stage), level, Optional.of(holder),
                List.of(new Evidence(said, at.start(), at.end(), "X" + stage + level, level, Status.ACHIEVED,
                        holder, List.of(), List.of()))));
    }

    String text() {
        return text.toString();
    }

    List<Span> sentences() {
        return List.copyOf(sentences);
    }

    Assessment assessment() {
        var claimed = claims.isEmpty() ? List.<String>of() : STAGES;
        int supported = (int) stages.stream().filter(StageFinding::supported).count();
        var verdict = Verdict.of(claimed.size(), supported);
        return new Assessment(DocumentKind.RELEASE, Optional.of(issuer), claims, claimed, stages, verdict,
                claims.isEmpty() ? 0 : 90 - 10 * supported, "Planted.", Optional.empty(), "bench", "1");
    }
}
