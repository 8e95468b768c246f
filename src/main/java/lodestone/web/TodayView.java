package lodestone.web;

import java.util.List;
import java.util.Optional;
import lodestone.model.Assessment;
import lodestone.model.Version;

/// What the first page shows.
///
/// @param flagged most severe first
/// @param coverage of the newest run
/// @param day of the newest run's digest; empty before the first
/// @param headline of that digest
public record TodayView(
        List<Flag> flagged, List<Row> coverage, Optional<String> day, Optional<String> headline) {

    public TodayView {
        flagged = List.copyOf(flagged);
        coverage = List.copyOf(coverage);
    }

    /// One flagged document.
    public record Flag(Version version, Assessment assessment) {

        /// For each stage that the document reports on, its strongest evidence.
        public List<Proof> proofs() {
            return assessment.stages().stream().flatMap(stage -> Proof.of(stage).stream()).toList();
        }

        /// The publication date as people write it.
        public String published() {
            return Dates.readable(version.document());
        }

        /// The strongest claim's sentence, or blank.
        public String claim() {
            return assessment.claims().stream()
                    .max(java.util.Comparator.comparing(claim -> claim.modality())).map(claim -> claim.text())
                    .orElse("");
        }
    }

    /// One listing of the coverage table.
    public record Row(
            String listing, String outcome, String reason, long fresh, long flagged, long requests,
            long bytes,
            String lastNew) {

        /// Whether it was seen as it stands.
        public boolean covered() {
            return reason.isEmpty();
        }
    }
}
