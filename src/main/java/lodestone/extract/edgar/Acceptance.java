package lodestone.extract.edgar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import lodestone.model.Filing;

/// When EDGAR took a filing in, which is when its documents became public. Headers and index pages show New
/// York's clock and name no zone; the hour that autumn repeats is its first, and EDGAR is closed then.
public final class Acceptance {

    private static final ZoneId EASTERN = ZoneId.of("America/New_York");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    private Acceptance() {}

    /// The instant of `20250305160533` or `2025-03-05 16:05:33`; empty for anything else.
    public static Optional<Instant> of(String clock) {
        try {
            var digits = clock.replaceAll("[-: ]", "");
            return Optional.of(LocalDateTime.parse(digits, CLOCK).atZone(EASTERN).toInstant());
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    /// When a document of that filing was published: with the filing, unless it is a release that bears an
    /// earlier day.
    ///
    /// @param stated what the document itself or its filing's day says
    public static Optional<Instant> published(Filing filing, Optional<Instant> stated) {
        boolean release = filing.type().filter(Part::isOwnWords).isPresent();
        return filing.accepted().map(at -> stated.filter(own -> release && bare(own).isBefore(eastern(at)))
                .orElse(at)).or(() -> stated);
    }

    /// The filing's day, where nothing but its acceptance tells of one.
    public static String day(Instant accepted) {
        return eastern(accepted).toString();
    }

    private static LocalDate bare(Instant day) {
        return LocalDate.ofInstant(day, ZoneOffset.UTC);
    }

    private static LocalDate eastern(Instant at) {
        return LocalDate.ofInstant(at, EASTERN);
    }
}
