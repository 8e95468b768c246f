package lodestone.extract;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import lodestone.model.Listing.DateForm;

/// When a listing says that a document was last changed: the latest moment that this may mean, for a day
/// alone does not tell whether it was before or after somebody looked.
final class LastChange {

    private static final Duration DAY = Duration.ofDays(1);

    private LastChange() {}

    static Optional<Instant> of(Optional<String> said) {
        return of(said, DateForm.USUAL);
    }

    static Optional<Instant> of(Optional<String> said, DateForm form) {
        return said.flatMap(text -> Dates.parse(text, form)
                .map(at -> text.indexOf(':') < 0 ? at.plus(DAY).minusMillis(1) : at));
    }
}
