package lodestone.run;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import lodestone.extract.CoreText;
import lodestone.extract.Resemblance;
import lodestone.model.Document;

/// What a known page may answer that is no later state of its document, though its status is 200: a site
/// that took a release down often sends its news page or an apology instead.
final class Unfit {

    /// A document that moved to another address keeps at least so much of its text.
    private static final double MOVED = 0.5;
    private static final int APOLOGY = 1_000;
    private static final Pattern NOT_FOUND = Pattern.compile(
            "(?i)\\b(?:page|article|content|document|file|url|release)\\b[^.!?]{0,60}"
                    + "\\b(?:not|n't|no longer|cannot) (?:be )?(?:found|available|exist)\\b"
                    + "|\\b404\\b[^.!?]{0,20}\\bnot found\\b");

    private Unfit() {}

    /// Why it is none; empty if it is one.
    ///
    /// @param failure why no text could be read
    /// @param elsewhere where the address led to, if that is another
    static Optional<String> reason(Document before, Document now, Optional<String> failure,
            Optional<URI> elsewhere) {
        if (before.text().isBlank() || before.text().equals(now.text())) {
            return Optional.empty();
        }
        if (failure.isPresent() || now.text().isBlank()) {
            return Optional.of("no text any more: " + failure.orElse("an empty page"));
        }
        if (elsewhere.isPresent() && resemblance(before, now) < MOVED) {
            return Optional.of("leads to another text, at " + elsewhere.get());
        }
        var words = now.title() + " " + now.text();
        return Optional.of("says under status 200 that there is no such page")
                .filter(_ -> words.length() < APOLOGY && NOT_FOUND.matcher(words).find()
                        && resemblance(before, now) < MOVED);
    }

    private static double resemblance(Document before, Document now) {
        return Resemblance.of(CoreText.of(before), CoreText.of(now)).jaccard();
    }
}
