package lodestone.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import lodestone.model.Document;
import lodestone.model.Role;
import lodestone.model.Section;

/// The words of a document that are its news, each as a hash: without dateline, boilerplate, wire tags and
/// disclaimers, and without what differs between a page and a PDF of one text, such as hyphens at the ends
/// of lines, letter case, quotation marks, ligatures, separators of thousands.
public final class CoreText {

    private static final Set<Role> BOILERPLATE = Set.of(Role.ABOUT, Role.FORWARD_LOOKING, Role.CONTACT,
            Role.SOURCE, Role.APPENDIX, Role.QUALIFIED_PERSON);
    private static final int SHINGLE = 3;
    private static final int LONGEST = 20_000;

    private final long[] shingles;
    private final Facts facts;
    private final String title;
    private final int length;

    private CoreText(Words words, String title) {
        this.shingles = shingles(words);
        this.facts = Facts.of(words);
        this.title = title;
        this.length = words.size();
    }

    /// What is news in that document, whose sections are named.
    public static CoreText of(Document document) {
        var words = new Words(LONGEST);
        int at = 0;
        for (var span : left(document)) {
            if (span.start() > at) {
                words.add(document.text(), at, span.start());
            }
            at = Math.max(at, span.end());
        }
        words.add(document.text(), at, document.text().length());
        return new CoreText(words, Headline.key(document.title()));
    }

    /// Distinct runs of three words, as sorted hashes.
    long[] shingles() {
        return shingles;
    }

    /// Numbers, days and names.
    Facts facts() {
        return facts;
    }

    /// The headline in lower case without punctuation and without marks of corrections.
    public String title() {
        return title;
    }

    /// How many words it has.
    public int length() {
        return length;
    }

    private static long[] shingles(Words words) {
        if (words.size() < SHINGLE) {
            return words.size() == 0 ? new long[0] : new long[]{words.hash(0, words.size())};
        }
        var all = new long[words.size() - SHINGLE + 1];
        for (int i = 0; i < all.length; i++) {
            all[i] = words.hash(i, SHINGLE);
        }
        return distinct(all);
    }

    /// Sorted, each once.
    static long[] distinct(long[] values) {
        Arrays.sort(values);
        int kept = 0;
        for (int i = 0; i < values.length; i++) {
            if (i == 0 || values[i] != values[i - 1]) {
                values[kept++] = values[i];
            }
        }
        return Arrays.copyOf(values, kept);
    }

    /// What is no news, in order; spans may overlap.
    private static List<Section> left(Document document) {
        var spans = new ArrayList<Section>();
        document.sections().stream().filter(section -> BOILERPLATE.contains(section.role()))
                .forEach(spans::add);
        spans.addAll(Filler.in(document.text()));
        document.imprint().dateline().map(line -> span(document.text(), line)).ifPresent(spans::add);
        spans.sort(Comparator.comparingInt(Section::start));
        return spans;
    }

    private static Section span(String text, String line) {
        int at = text.indexOf(line);
        return at < 0 ? Filler.span(0, 0) : Filler.span(at, at + line.length());
    }
}
