package lodestone.store;

import java.time.Instant;
import java.util.Optional;
import lodestone.model.Assessment;
import lodestone.model.Verdict;

/// What the rules of a day said of a document as it then read, and what the present ones say of it as it
/// reads now.
public record ThenAndNow(Said then, Said now) {

    /// What was said of one version.
    ///
    /// @param version its number
    public record Said(int version, Assessments.Made made) {

        /// In a word: the verdict's label, or `not-assessed`.
        public String verdict() {
            return made.assessment().map(Assessment::verdict).map(Verdict::label).orElse("not-assessed");
        }

        /// Version of the rules that said it; empty when it could not be assessed.
        public Optional<String> rules() {
            return made.assessment().map(Assessment::chainVersion);
        }

        /// 0–100; 0 when not assessed or not flagged.
        public int severity() {
            return made.assessment().map(Assessment::severity).orElse(0);
        }

        /// When it was said.
        public Instant at() {
            return made.at();
        }
    }
}
