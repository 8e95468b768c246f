package lodestone.extract;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import lodestone.model.Document;

/// The day that a document bears: the one written, in whichever order its numbers make the stated instant.
public final class StatedDay {

    private StatedDay() {}

    /// Empty where it states none.
    public static Optional<LocalDate> of(Document document) {
        var instant = document.publishedUtc().map(utc -> utc.atOffset(ZoneOffset.UTC).toLocalDate());
        var written = document.published().stream()
                .flatMap(raw -> Stream.of(Dates.find(raw, false), Dates.find(raw, true)))
                .flatMap(Optional::stream).map(Dates.Found::day).toList();
        return written.stream().filter(day -> instant.filter(day::equals).isPresent()).findFirst()
                .or(() -> written.stream().findFirst()).or(() -> instant);
    }
}
