package lodestone.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// The date that a list gives to one of its links: the day on which what it leads to was published, and not
/// one that the headline tells of. A wrong day may hide a release: what seems older than a run looks back is
/// passed over. None is better.
final class LinkDate {

    private static final int ROWS = 3;
    /// A word before a date that makes it the end of a period, or the day of something else.
    private static final Pattern TOLD = Pattern.compile("(?i)(?:^|[^\\p{L}])(?:ended|ending|ends?|until|till|"
            + "through|before|after|since|effective|expir(?:es|ing|y)|due|as (?:of|at)|period|quarter|half|"
            + "year|months|q[1-4]|h[12]|fy)[\\s:(]*$");
    /// The same in a headline, where one more word is enough.
    private static final Pattern TOLD_IN_HEADLINE = Pattern.compile(TOLD.pattern()
            + "|(?i)(?:^|[^\\p{L}])(?:on|of|for|from|to|by|in|at|dated|the|and|between)[\\s(]*$");
    /// A word after a date at the start of a headline that makes it the end of a period.
    private static final Pattern PERIOD = Pattern.compile("(?i)^\\s+(?:quarter|half|annual|interim|"
            + "full[- ]year|financial|appendix|results|report)");
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\d]");

    private final Element anchor;
    private final boolean dayFirst;

    LinkDate(Element anchor, boolean dayFirst) {
        this.anchor = anchor;
        this.dayFirst = dayFirst;
    }

    /// As it is written: next to the link, in the same row of the list; at last in its own words, as an
    /// element of its own or at their start or end.
    Optional<String> written() {
        var rows = rows();
        return rows.stream().flatMap(row -> row.select("time[datetime]").stream().limit(1))
                .map(time -> time.attr("datetime")).findFirst()
                .or(() -> rows.stream().flatMap(row -> beside(row).stream()).findFirst())
                .or(this::ownElement).or(this::ownWords);
    }

    private Optional<String> beside(Element row) {
        var text = row.text().replace(anchor.text(), " | ");
        return first(text, date -> !TOLD.matcher(before(text, date)).find());
    }

    private Optional<String> ownElement() {
        return anchor.select("*").stream().skip(1)
                .flatMap(element -> Dates.find(element.text(), dayFirst)
                        .filter(date -> isAll(element.text(), date)).stream())
                .map(Dates.Found::raw).findFirst();
    }

    private static boolean isAll(String text, Dates.Found date) {
        return !hasWords(before(text, date)) && !hasWords(after(text, date));
    }

    private Optional<String> ownWords() {
        var text = anchor.text();
        return first(text, date -> {
            boolean starts = !hasWords(before(text, date))
                    && !PERIOD.matcher(after(text, date)).find();
            boolean ends = !hasWords(after(text, date))
                    && !TOLD_IN_HEADLINE.matcher(before(text, date)).find();
            return starts || ends;
        });
    }

    private Optional<String> first(String text, Predicate<Dates.Found> fits) {
        int from = 0;
        for (var next = Dates.find(text, dayFirst); next.isPresent();) {
            var date = next.get();
            int start = from + date.start();
            var whole = new Dates.Found(date.raw(), date.utc(), date.day(), start);
            if (fits.test(whole)) {
                return Optional.of(date.raw());
            }
            from = start + date.raw().length();
            next = Dates.find(text.substring(from), dayFirst);
        }
        return Optional.empty();
    }

    private static String before(String text, Dates.Found date) {
        return text.substring(0, date.start());
    }

    private static String after(String text, Dates.Found date) {
        return text.substring(Math.min(text.length(), date.start() + date.raw().length()));
    }

    private static boolean hasWords(String text) {
        return WORDS.matcher(text).find();
    }

    /// The link itself and what is around it and holds hardly another link, the nearest first.
    private List<Element> rows() {
        var rows = new ArrayList<Element>();
        var row = anchor;
        for (int level = 0; level <= ROWS && row != null && row.select("a[href]").size() <= 2; level++) {
            rows.add(row);
            row = row.parent();
        }
        return rows;
    }
}
