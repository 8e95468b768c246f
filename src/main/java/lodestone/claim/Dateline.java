package lodestone.claim;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import lodestone.model.Role;

/// The day on which a text appeared: as its publisher says, else as the text itself does in its dateline
/// (`DENVER, March 2, 2026 --`) or in a line of its own above the lead (`ASX Announcement | 2 March 2026`).
/// Any other date at the top, such as a quarter's end, is none of publication.
final class Dateline {

    private static final int FARTHEST = 400;
    private static final int PLACE = 14;
    private static final int WIRE = 6;
    private static final int EDGE = Tokens.NEWLINE | Tokens.BLANK_LINE | Tokens.BAR | Tokens.DASH;

    private final Tokens tokens;
    private final Wordings<Integer> months;

    private Dateline(Tokens tokens, Wordings<Integer> months) {
        this.tokens = tokens;
        this.months = months;
    }

    /// The day, where anybody says it.
    static Optional<LocalDate> day(Reading reading, Phrasebook phrasebook) {
        return reading.document().publishedUtc().map(at -> at.atZone(ZoneOffset.UTC).toLocalDate())
                .or(() -> new Dateline(reading.tokens(), phrasebook.dates().months()).read(reading));
    }

    private Optional<LocalDate> read(Reading reading) {
        for (var sentence : reading.sentences()) {
            var role = sentence.section().role();
            boolean top = sentence.first() < FARTHEST && role != Role.BODY && role != Role.ABOUT;
            for (int at = sentence.first(); top && at < sentence.end(); at++) {
                var day = tokens.isCapital(at) ? at(at) : Optional.<LocalDate>empty();
                if (day.isPresent()) {
                    return day;
                }
            }
            if (!top && sentence.first() >= FARTHEST) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// A full date around a month's name, if it stands as a dateline's does.
    private Optional<LocalDate> at(int name) {
        var month = months.at(tokens, name, tokens.size());
        if (month.isEmpty()) {
            return Optional.empty();
        }
        boolean dayFirst = name > 0 && tokens.isFigure(name - 1) && tokens.length(name - 1) <= 2;
        int year = dayFirst ? name + 1 : name + 2;
        int day = dayFirst ? name - 1 : name + 1;
        boolean full = year < tokens.size() && FactDates.isYear(tokens, year) && tokens.isFigure(day);
        boolean stands = full && (isLine(Math.min(day, name), year + 1)
                || isBehindPlace(Math.min(day, name), year + 1));
        return stands ? date(year, month.get().meaning(), day) : Optional.empty();
    }

    private Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of((int) Quantities.value(tokens, year), month,
                    (int) Quantities.value(tokens, day)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private boolean isLine(int from, int to) {
        return tokens.after(from, EDGE) && (to == tokens.size() || tokens.after(to, EDGE));
    }

    /// `DENVER, Colo., March 2, 2026 (GLOBE NEWSWIRE) --`: a dash follows, and a line or section begins not
    /// far before.
    private boolean isBehindPlace(int from, int to) {
        int near = Math.max(0, from - PLACE);
        boolean place = tokens.after(from, Tokens.COMMA | Tokens.DASH | Tokens.STOP)
                && tokens.after(tokens.lastAfter(Tokens.NEWLINE, near, from), Tokens.NEWLINE);
        boolean wire = to < tokens.size() && tokens.after(to, Tokens.OPEN);
        int reach = Math.min(tokens.size() - 1, to + (wire ? WIRE : 0));
        for (int at = to; place && at <= reach; at++) {
            if (tokens.after(at, Tokens.DASH)) {
                return true;
            }
        }
        return false;
    }
}
