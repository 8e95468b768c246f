package lodestone.alert;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/// Days on which nobody is called on.
///
/// @param weekdays of every week
/// @param dates of one year, e.g. a holiday that moves
/// @param yearly of every year
public record RestCalendar(Set<DayOfWeek> weekdays, Set<LocalDate> dates, Set<MonthDay> yearly) {

    public RestCalendar {
        weekdays = Set.copyOf(weekdays);
        dates = Set.copyOf(dates);
        yearly = Set.copyOf(yearly);
    }

    /// No day of rest.
    public static RestCalendar none() {
        return new RestCalendar(Set.of(), Set.of(), Set.of());
    }

    /// Whether that is one.
    boolean rests(LocalDate day) {
        return weekdays.contains(day.getDayOfWeek()) || dates.contains(day)
                || yearly.contains(MonthDay.from(day));
    }
}
