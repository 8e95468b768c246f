package lodestone.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import lodestone.model.DigestPeriod;
import lodestone.model.DigestPeriod.Kind;

/// A duty whose time has come.
///
/// @param at the newest time of its calendar
/// @param missed earlier ones at which it was not done, oldest first
record Due(Duty duty, Instant at, List<Instant> missed) {

    Due {
        missed = List.copyOf(missed);
    }

    /// The period of the digest that it ends with.
    DigestPeriod period(ZoneId zone) {
        var kind = duty == Duty.WEEKLY ? Kind.WEEKLY : Kind.DAILY;
        return new DigestPeriod(kind, key(kind, at, zone), at,
                missed.stream().map(time -> key(kind, time, zone)).toList());
    }

    private static String key(Kind kind, Instant at, ZoneId zone) {
        var day = LocalDate.ofInstant(at, zone);
        return kind.label() + ":" + (kind == Kind.WEEKLY ? week(day) : day.toString());
    }

    private static String week(LocalDate day) {
        return String.format(Locale.ROOT, "%d-W%02d", day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
