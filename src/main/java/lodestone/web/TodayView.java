package lodestone.web;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lodestone.model.Assessment;
import lodestone.model.Claim;
import lodestone.model.Version;

/// What the first page shows.
///
/// @param fresh what the newest run flagged and nobody dismissed since, most severe first
/// @param dismissed how many more of its flags reviewers have dismissed
/// @param waiting what else waits for a reviewer, the most pressing first
/// @param more whether there are more than are shown
/// @param coverage what the newest run met at listings that told something or failed
/// @param states how many listings the newest run left in each state, most frequent first
/// @param queue cases of the review that wait, by the tens of their severity, most severe first
/// @param notAssessed the newest documents that the rules could not judge
/// @param unread how many there are of those
/// @param day of the newest run's digest; empty before the first
/// @param headline of that digest
public record TodayView(
        List<Flag> fresh, long dismissed, List<Flag> waiting, boolean more, List<Row> coverage,
        List<Map.Entry<String, Integer>> states,
        Map<Integer, Long> queue, List<Unread> notAssessed, long unread, Optional<String> day,
        Optional<String> headline) {

    public TodayView {
        fresh = List.copyOf(fresh);
        waiting = List.copyOf(waiting);
        coverage = List.copyOf(coverage);
        states = List.copyOf(states);
        queue = Collections.unmodifiableMap(new LinkedHashMap<>(queue));
        notAssessed = List.copyOf(notAssessed);
    }

    /// One flagged document.
    ///
    /// @param reviewed what reviewers settled on it, in words; blank while anybody is still to look at it
    /// @param proofs for each stage that the document reports on, its strongest evidence
    public record Flag(Version version, Assessment assessment, String reviewed, List<Proof> proofs) {

        public Flag {
            proofs = List.copyOf(proofs);
        }

        /// The publication date as people write it.
        public String published() {
            return Dates.readable(version.document());
        }

        /// The strongest claim; empty where the rules found a list of stages only.
        public Optional<Claim> claim() {
            return assessment.claims().stream().max(Comparator.comparing(Claim::modality));
        }
    }

    /// A document that the rules could not judge.
    public record Unread(String id, String title, String reason) {}

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
