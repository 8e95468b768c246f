package lodestone.web;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lodestone.model.Assessment;
import lodestone.record.Shown;
import lodestone.store.Stored;

/// What a document's issuer had shown in its other documents when it was published: a claim is read beside
/// that, and never beside what came later.
///
/// @param day to the end of which documents count, in UTC
/// @param address of the company's page as of that day
public record ByThen(LocalDate day, Shown shown, String address) {

    /// Empty where the document names no issuer.
    static Optional<ByThen> of(RecentHistories histories, Stored stored) throws IOException {
        var issuer = stored.assessment().flatMap(Assessment::issuer).filter(name -> !name.isBlank());
        if (issuer.isEmpty()) {
            return Optional.empty();
        }
        var version = stored.version();
        var day = LocalDate.ofInstant(version.document().publishedUtc().filter(at -> at.isBefore(version
                .seen())).orElse(version.seen()), ZoneOffset.UTC);
        return Optional.of(new ByThen(day, histories.of(issuer.get()).by(day, besides(stored)),
                CompanyPages.address(histories.name(issuer.get())) + "?as_of=" + day));
    }

    /// A copy says nothing besides.
    private static Set<String> besides(Stored stored) {
        return Stream.concat(Stream.of(stored.version().documentId()), stored.version().copyOf().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// How far it had brought that stage, e.g. `3, built`; blank where nothing is reported.
    public String of(String stage) {
        return shown.of(stage).map(one -> one.level() + ", " + StageView.meaning(one.level()))
                .orElse("");
    }

    /// The day since when it had.
    public String since(String stage) {
        return shown.of(stage).map(one -> Dates.day(one.since())).orElse("");
    }

    /// On what that rests, in words.
    public String documents() {
        return shown.documents() == 0 ? "no other document" : shown.documents() == 1 ? "1 other document"
                : shown.documents() + " other documents";
    }
}
