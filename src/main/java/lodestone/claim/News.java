package lodestone.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lodestone.model.DocumentKind;
import lodestone.model.Evidence;
import lodestone.model.Role;
import lodestone.model.StageFinding;

/// What is new in a document. A stage fact is evidence of level 2 or more. It is old if it stands in an
/// `About` section, which is repeated from release to release, or if the latest date in its sentence lies
/// more than 120 days before publication, which is longer than the wait for a quarterly report. A fact that
/// gives no date is taken as new.
final class News {

    private static final int OLD_AFTER_DAYS = 120;

    private final Reading reading;
    private final Phrasebook phrasebook;
    private final DocumentKind kind;
    private final List<Evidence> facts;

    /// @param stages what the document reports
    News(Reading reading, Phrasebook phrasebook, DocumentKind kind, List<StageFinding> stages) {
        this.reading = reading;
        this.phrasebook = phrasebook;
        this.kind = kind;
        this.facts = new ArrayList<>();
        stages.forEach(
                stage -> stage.evidence().stream().filter(found -> found.level() >= 2).forEach(facts::add));
    }

    /// Whether a release reports a stage fact that is not old: false too where it reports none. Empty for any
    /// other kind of document, and where the facts outside of `About` sections cannot be dated, as nothing
    /// says when the release appeared.
    Optional<Boolean> hasNewFacts() {
        if (kind != DocumentKind.RELEASE) {
            return Optional.empty();
        }
        var told = facts.stream().map(this::sentence).filter(found -> found.section().role() != Role.ABOUT)
                .toList();
        if (told.isEmpty()) {
            return Optional.of(false);
        }
        return Dateline.day(reading, phrasebook)
                .map(published -> told.stream().anyMatch(found -> isNew(found, published)));
    }

    private boolean isNew(Sentence sentence, LocalDate published) {
        var dates = new FactDates(reading.tokens(), phrasebook, published);
        return dates.latest(sentence.first(), sentence.end())
                .map(date -> !date.isBefore(published.minusDays(OLD_AFTER_DAYS))).orElse(true);
    }

    /// Whether headline or lead tell of money or policy, and no stage has a fact.
    boolean isOnlyMoney() {
        if (!facts.isEmpty()) {
            return false;
        }
        for (var sentence : reading.sentences()) {
            var role = sentence.section().role();
            if ((role == Role.HEADLINE || role == Role.LEAD)
                    && phrasebook.moneyNews().in(reading.tokens(), sentence.first(), sentence.end())) {
                return true;
            }
        }
        return false;
    }

    /// The sentence that the evidence quotes.
    private Sentence sentence(Evidence found) {
        int low = 0;
        int high = reading.sentences().size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (reading.tokens().start(reading.sentences().get(middle).first()) <= found.start()) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return reading.sentences().get(low);
    }
}
