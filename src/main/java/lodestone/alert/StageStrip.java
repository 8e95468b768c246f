package lodestone.alert;

import java.util.List;
import java.util.Optional;
import lodestone.model.Assessment;
import lodestone.model.Evidence;
import lodestone.model.StageFinding;
import lodestone.record.CompanyRecord;
import lodestone.record.StageRecord;

/// The five stages of one document as short words: what a digest prints for each.
final class StageStrip {

    private static final int QUOTE = 150;

    private StageStrip() {}

    /// E.g. `mining 1 · separation 2 · metal 0 · alloy 0 · magnet 1`.
    static String line(Assessment assessment) {
        return String.join(" · ",
                assessment.stages().stream().map(s -> s.stage() + " " + s.level()).toList());
    }

    /// The stages that the document says something about.
    static List<StageFinding> reported(Assessment assessment) {
        return assessment.stages().stream().filter(s -> !s.evidence().isEmpty()).toList();
    }

    /// What the issuer has shown of a stage so far, e.g. `level 3 “…” [own, 2025-06-01]`, or that nothing was
    /// found in how many documents.
    static String soFar(CompanyRecord standing, String stage) {
        return standing.stages().stream().filter(found -> found.stage().equals(stage)).findFirst()
                .flatMap(found -> found.best().map(best -> "level %d “%s” [%s, %s]".formatted(found.level(),
                        quote(best.evidence().text()), best.evidence().holder().label(),
                        best.document().day())))
                .orElseGet(standing::none);
    }

    /// The stages of which nothing was found so far.
    static List<String> unseen(CompanyRecord standing) {
        return standing.stages().stream().filter(found -> found.best().isEmpty())
                .map(StageRecord::stage).toList();
    }

    /// The strongest evidence of a stage.
    static Optional<Evidence> best(StageFinding stage) {
        return stage.evidence().stream().findFirst();
    }

    /// A quotation shortened around nothing in particular, on one line.
    static String quote(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= QUOTE) {
            return line;
        }
        int end = line.lastIndexOf(' ', QUOTE);
        return line.substring(0, end < QUOTE / 2 ? QUOTE : end) + " …";
    }
}
