package lodestone.extract.edgar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import lodestone.extract.edgar.FiledText.Line;
import lodestone.model.FilingItem;

/// The Items of a current, quarterly or annual report, each from its heading to the next. Entries of the
/// table of contents, references to Items and indexes of them are none.
public final class ItemFinder {

    private static final Pattern CURRENT = Pattern.compile("8-K.*");
    private static final Pattern PERIODIC = Pattern.compile("(?:10-?K|10-?Q|10-?KSB|10-?QSB|20-?F).*");
    private static final Pattern SIGNATURES = Pattern.compile("(?i)\\W*signatures?\\W*");

    private final FiledText read;
    private final ItemHeadings headings;
    private final boolean current;

    private ItemFinder(FiledText read, String form) {
        this.read = read;
        this.current = CURRENT.matcher(form).matches();
        this.headings = new ItemHeadings(read.lines(), form, current);
    }

    /// Whether that form is told in Items.
    public static boolean hasItems(String form) {
        return CURRENT.matcher(form).matches() || PERIODIC.matcher(form).matches();
    }

    /// The Items in the order of the text; empty where the form has none.
    ///
    /// @param form e.g. `10-K405`, `8-K/A`
    public static List<FilingItem> find(FiledText read, String form) {
        var upper = form.toUpperCase(Locale.ROOT);
        return hasItems(upper) ? new ItemFinder(read, upper).items() : List.of();
    }

    private List<FilingItem> items() {
        var lines = read.lines();
        var candidates = new Contents(lines, current ? 2 : 3).without(headings.all());
        var chosen = current ? ItemChain.merged(candidates)
                : ItemChain.longest(candidates, read.text().length());
        var items = new ArrayList<FilingItem>();
        for (int i = 0; i < chosen.size(); i++) {
            var item = chosen.get(i);
            int next = i + 1 < chosen.size() ? chosen.get(i + 1).first() : lines.size();
            items.add(new FilingItem(item.part(), item.heading().number(), item.title(), item.start(),
                    headingEnd(lines.get(item.last()), item), end(lines, item.last(), next)));
        }
        return items;
    }

    /// A heading is a line, or several, unless the text runs on behind its title.
    private static int headingEnd(Line last, ItemCandidate item) {
        int title = last.words().indexOf(item.title());
        boolean runsOn = item.first() == item.last() && title > 0
                && last.words().length() > title + item.title().length() + 2;
        return runsOn ? last.start() + title + item.title().length() : last.end();
    }

    /// The last line before the next Item, the heading of its part, or the signatures.
    private static int end(List<Line> lines, int heading, int next) {
        int last = heading;
        while (last + 1 < next && !SIGNATURES.matcher(lines.get(last + 1).words()).matches()) {
            last++;
        }
        if (last > heading && ItemHeading.partOf(lines.get(last).words()).isPresent()) {
            last--;
        }
        return lines.get(last).end();
    }
}
