package lodestone.extract.edgar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lodestone.extract.edgar.FiledText.Line;

/// Every line of a report that reads like the heading of an Item, with its title.
final class ItemHeadings {

    private static final Pattern REFERS = Pattern.compile(
            "(?i).*(?:\\b(?:see|in|under|to|of|and|or|with|by|from|at|the|both|our|this)|,|\\()\\s*");
    private static final Pattern PAGED = Pattern
            .compile("(.*?\\S)[\\s.|]+(?:[A-Z]-)?\\d{1,3}(?:\\s?[-–,]\\s?\\d{1,3})*");
    private static final Pattern PAGE = Pattern
            .compile("\\W*(?:[A-Z]-)?\\d{1,3}(?:\\s?[-–,]\\s?\\d{1,3})*\\W*");
    private static final Pattern SECOND_PART = Pattern
            .compile("(?i)(?:legal proceedings|risk factors|unregistered"
                    + "|changes in securities|defaults|submission of matters|mine safety|other information"
                    + "|exhibits).*");
    private static final Pattern FIRST_PART = Pattern
            .compile("(?i)(?:financial statements|(?:un)?audited|condensed"
                    + "|consolidated|interim|management|quantitative|controls).*");
    private static final int LONGEST = 200;

    private final List<Line> lines;
    private final boolean annual;
    private final boolean quarterly;
    private final boolean current;

    ItemHeadings(List<Line> lines, String form, boolean current) {
        this.lines = lines;
        this.current = current;
        this.annual = form.startsWith("10-K") || form.startsWith("10K");
        this.quarterly = form.startsWith("10-Q") || form.startsWith("10Q");
    }

    List<ItemCandidate> all() {
        var found = new ArrayList<ItemCandidate>();
        Optional<String> part = Optional.empty();
        for (int i = 0; i < lines.size(); i++) {
            var words = lines.get(i).words();
            part = ItemHeading.partOf(words).or(keep(part));
            var heading = ItemHeading.of(words).filter(this::fits);
            if (heading.isPresent() && !isReferred(i)) {
                part = heading.get().part().or(keep(part));
                var candidate = candidate(heading.get(), part, i);
                candidate.ifPresent(found::add);
            }
        }
        boolean pointed = current && found.stream().anyMatch(ItemHeadings::hasPoint);
        return found.stream().filter(candidate -> !pointed || hasPoint(candidate)).toList();
    }

    private static boolean hasPoint(ItemCandidate candidate) {
        return candidate.heading().number().indexOf('.') >= 0;
    }

    private static java.util.function.Supplier<Optional<String>> keep(Optional<String> part) {
        return () -> part;
    }

    /// Current reports have had numbers with a point since August 2004, which then are the only ones; other
    /// reports never have.
    private boolean fits(ItemHeading heading) {
        return current || heading.number().indexOf('.') < 0;
    }

    /// Whether the line before ends in the middle of a sentence that goes on here.
    private boolean isReferred(int line) {
        return line > 0 && lines.get(line - 1).words().length() > 40
                && REFERS.matcher(lines.get(line - 1).words()).matches();
    }

    private Optional<ItemCandidate> candidate(ItemHeading heading, Optional<String> part, int line) {
        int last = line;
        var title = heading.rest();
        if (title.isEmpty() && isTitle(line + 1)) {
            last++;
            title = lines.get(last).words().strip();
        }
        while (last > line && last - line < 3 && title.matches(".*(?:[;,]|\\b(?i:and|or|of|to))")
                && isTitle(last + 1)) {
            last++;
            title = title + " " + lines.get(last).words().strip();
        }
        var paged = PAGED.matcher(title);
        boolean numbered = paged.matches();
        title = numbered ? paged.group(1) : title;
        boolean page = numbered
                || (last + 1 < lines.size() && PAGE.matcher(lines.get(last + 1).words()).matches());
        var named = ItemTitle.of(title, LONGEST);
        if (named.isEmpty() && !current && title.length() > LONGEST) {
            return Optional.empty();
        }
        var known = named.orElse("");
        return Optional.of(new ItemCandidate(heading, part(heading, part, known), known, line, last,
                lines.get(line).start(), page));
    }

    private boolean isTitle(int line) {
        if (line >= lines.size()) {
            return false;
        }
        var words = lines.get(line).words().strip();
        return words.length() < LONGEST && !words.isEmpty() && Character.isLetter(words.charAt(0))
                && ItemHeading.of(words).isEmpty() && ItemHeading.partOf(words).isEmpty();
    }

    /// In annual reports the number tells the part, in quarterly reports the title does, if no line has.
    private Optional<String> part(ItemHeading heading, Optional<String> part, String title) {
        if (annual) {
            int number = heading.order() / 100;
            return Optional.of(number < 5 ? "I" : number < 10 ? "II" : number < 15 ? "III" : "IV");
        }
        if (!quarterly) {
            return Optional.empty();
        }
        return SECOND_PART.matcher(title).matches() ? Optional.of("II")
                : FIRST_PART.matcher(title).matches() ? Optional.of("I")
                        : part.filter(known -> known.length() < 3);
    }
}
