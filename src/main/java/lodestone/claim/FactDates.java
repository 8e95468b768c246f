package lodestone.claim;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;

/// The dates that a sentence gives, each as the last day that it may mean: `in 2025` is the end of that year,
/// `in June` the last June before publication. What lies wholly after publication is a plan and no date of a
/// fact.
final class FactDates {

    private static final int DIGITS = 4;
    private static final int CENTURY = 2000;
    private static final int YEAR_AFTER = 4;

    /// A text is dated where it is read; its own day may be the next.
    private static final int ZONES = 2;
    private static final Set<Long> FISCAL = Vocabulary.hashes("fiscal", "fy", "financial");

    private final Tokens tokens;
    private final Phrasebook.Dates words;
    private final LocalDate published;

    FactDates(Tokens tokens, Phrasebook phrasebook, LocalDate published) {
        this.tokens = tokens;
        this.words = phrasebook.dates();
        this.published = published;
    }

    /// Whether the token is a year of these two centuries, or a company's own, such as `FY26`.
    static boolean isYear(Tokens tokens, int at) {
        return isFiscalYear(tokens, at) || isCalendarYear(tokens, at);
    }

    private static boolean isCalendarYear(Tokens tokens, int at) {
        if (!tokens.isFigure(at) || tokens.length(at) != DIGITS) {
            return false;
        }
        double value = Quantities.value(tokens, at);
        return value >= 1900 && value < 2100 && value == Math.rint(value);
    }

    /// A stretch of time.
    private record Stretch(LocalDate first, LocalDate last) {

        static Stretch of(YearMonth first, YearMonth last) {
            return new Stretch(first.atDay(1), last.atEndOfMonth());
        }

        boolean isYear() { return first.plusMonths(6).isBefore(last); }
    }

    /// The latest date in `from`…`to`, no later than publication; empty where no date is given.
    Optional<LocalDate> latest(int from, int to) {
        LocalDate latest = null;
        for (int at = from; at < to; at++) {
            var found = at(at, from, to);
            if (found.isPresent() && !found.get().first().isAfter(published)) {
                var last = found.get().last().isAfter(published) ? published : found.get().last();
                latest = latest == null || last.isAfter(latest) ? last : latest;
            }
        }
        return Optional.ofNullable(latest);
    }

    /// Whether a time that is over by publication, or a month or quarter that has begun, is given.
    boolean isPast(int from, int to) {
        for (int at = from; at < to; at++) {
            var found = at(at, from, to);
            if (found.isPresent() && !found.get().first().isAfter(published)
                    && (!found.get().last().isAfter(published) || !found.get().isYear())) {
                return true;
            }
        }
        return false;
    }

    /// Whether the year at that token is one to come, or that of a month or quarter to come. A company's own
    /// year may have begun before.
    boolean endsAhead(int year, int from, int to) {
        int given = year(year);
        boolean own = isFiscalYear(tokens, year)
                || (year > from && FISCAL.contains(tokens.hash(year - 1)));
        if (given != published.getYear() || own) {
            return given > published.getYear();
        }
        for (int at = Math.max(from, year - YEAR_AFTER); at < year; at++) {
            var found = at(at, from, to);
            if (found.isPresent() && found.get().first().isAfter(published.plusDays(ZONES))) {
                return true;
            }
        }
        return false;
    }

    /// Whether a time that begins after publication is given.
    boolean isAhead(int from, int to) {
        for (int at = from; at < to; at++) {
            if (at(at, from, to).filter(found -> found.first().isAfter(published)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private Optional<Stretch> at(int at, int from, int to) {
        var part = words.parts().at(tokens, at, to);
        if (part.isPresent()) {
            return Optional.of(part(part.get().meaning(), part.get().to(), to));
        }
        var month = tokens.isCapital(at) ? words.months().at(tokens, at, to)
                : Optional.<Wordings.Found<Integer>>empty();
        if (month.isPresent()) {
            return month(Month.of(month.get().meaning()), at, from, to);
        }
        if (words.lastYear().at(tokens, at, to).isPresent()) {
            int year = published.getYear() - 1;
            return Optional.of(Stretch.of(YearMonth.of(year, 1), YearMonth.of(year, 12)));
        }
        if (isYear(tokens, at) && !isNamed(at, from, to)) {
            int year = year(at);
            return Optional.of(Stretch.of(YearMonth.of(year, 1), YearMonth.of(year, 12)));
        }
        return Optional.empty();
    }

    /// Whether a month or part of a year before the year says more than the year.
    private boolean isNamed(int year, int from, int to) {
        for (int at = Math.max(from, year - YEAR_AFTER); at < year; at++) {
            if (words.parts().at(tokens, at, to).isPresent()
                    || (tokens.isCapital(at) && words.months().at(tokens, at, to).isPresent())) {
                return true;
            }
        }
        return false;
    }

    private Stretch part(Phrasebook.Part part, int after, int to) {
        var year = yearAfter(after, to);
        var end = year.map(known -> YearMonth.of(known, part.last())).orElseGet(() -> latest(part.last()));
        return Stretch.of(end.minusMonths(part.months() - 1L), end);
    }

    /// `June 12, 2025`, `12 June 2025`, `in June`.
    private Optional<Stretch> month(Month month, int at, int from, int to) {
        var year = yearAfter(at + 1, to);
        int day = day(at + 1, to) > 0 ? day(at + 1, to) : at > from ? day(at - 1, to) : 0;
        if (month == Month.MAY && day == 0 && year.isEmpty()) {
            return Optional.empty();
        }
        var found = year.map(known -> YearMonth.of(known, month)).orElseGet(() -> latest(month.getValue()));
        if (day > 0 && found.isValidDay(day)) {
            return Optional.of(new Stretch(found.atDay(day), found.atDay(day)));
        }
        return Optional.of(Stretch.of(found, found));
    }

    /// The last such month that has begun by publication.
    private YearMonth latest(int month) {
        int year = published.getMonthValue() >= month ? published.getYear() : published.getYear() - 1;
        return YearMonth.of(year, month);
    }

    private int day(int at, int to) {
        if (at >= to || !tokens.isFigure(at) || tokens.length(at) > 2) {
            return 0;
        }
        double value = Quantities.value(tokens, at);
        return value >= 1 && value <= 31 ? (int) value : 0;
    }

    private Optional<Integer> yearAfter(int from, int to) {
        for (int at = from; at < Math.min(to, from + YEAR_AFTER - 1); at++) {
            if (isYear(tokens, at)) {
                return Optional.of(year(at));
            }
        }
        return Optional.empty();
    }

    private static boolean isFiscalYear(Tokens tokens, int at) {
        int length = tokens.length(at);
        if ((length != 4 && length != 6) || !tokens.isUpper(at)) {
            return false;
        }
        var form = tokens.text().substring(tokens.start(at), tokens.end(at));
        return form.startsWith("FY") && form.chars().skip(2).allMatch(c -> c >= '0' && c <= '9');
    }

    private int year(int at) {
        if (!isFiscalYear(tokens, at)) {
            return (int) Quantities.value(tokens, at);
        }
        return CENTURY + Integer.parseInt(tokens.text(), tokens.end(at) - 2, tokens.end(at), 10);
    }
}
