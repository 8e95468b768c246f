package lodestone.index;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/// The stretch of time that `2026`, `2026-03` or `2026-03-02` names, in UTC.
///
/// @param first its first day
/// @param next the first day after it
record Days(LocalDate first, LocalDate next) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    /// What was written; empty if it is no day, month or year.
    static Optional<Days> of(String written) {
        var parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            int year = Integer.parseInt(parts.group(1));
            if (parts.group(2) == null) {
                return Optional.of(new Days(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)));
            }
            var month = LocalDate.of(year, Integer.parseInt(parts.group(2)), 1);
            if (parts.group(3) == null) {
                return Optional.of(new Days(month, month.plusMonths(1)));
            }
            var day = LocalDate.parse(written);
            return Optional.of(new Days(day, day.plusDays(1)));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /// The first millisecond of that day.
    static long start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }
}
