package lodestone.extract.edgar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import lodestone.extract.edgar.FiledText.Line;

/// Takes page numbers and running heads out of a document that was set for paper.
public final class PageFurniture {

    private static final Pattern NUMBER = Pattern.compile(
            "\\W*(?:(page) )?((?:[A-Z]{1,2}-)?)(\\d{1,4})(?: of \\d{1,4})?\\W*", Pattern.CASE_INSENSITIVE);
    private static final Pattern SIGNED = Pattern.compile(
            "[-–—] ?(?:[A-Z]-)?\\d{1,4} ?[-–—]|page (?:[A-Z]-)?\\d{1,4}(?: of \\d{1,4})?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(.*?\\D)(\\d{1,4})");
    private static final Pattern BEGINS_WITH_NUMBER = Pattern.compile("(\\d{1,4})(\\D.*)");
    private static final Pattern CONTENTS = Pattern.compile(
            "(?i)\\W*(?:(?:back|return|go) to )?(?:table of contents|index)\\W*");
    private static final int LONGEST = 120;
    private static final int FEWEST = 3;

    private final List<Line> lines;
    private final BitSet cut = new BitSet();

    private PageFurniture(FiledText read) {
        this.lines = read.lines();
    }

    /// The same text without them; a sentence that a page's end has cut in two is one again.
    public static FiledText without(FiledText read) {
        var furniture = new PageFurniture(read);
        furniture.findNumbers();
        furniture.findHeads();
        return furniture.cut.isEmpty() ? read : furniture.rest();
    }

    /// A line that is a number, or that differs from others in a number only: counted up page by page.
    private void findNumbers() {
        Map<String, List<Integer>> alike = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            var words = lines.get(i).words().strip();
            if (SIGNED.matcher(words).matches()) {
                cut.set(i);
            } else if (words.length() <= LONGEST) {
                var key = key(words);
                if (!key.isEmpty()) {
                    alike.computeIfAbsent(key, _ -> new ArrayList<>()).add(i);
                }
            }
        }
        alike.forEach((key, group) -> cutPages(group, key.startsWith("#") && startsLow(group) ? 1 : FEWEST));
    }

    /// A short report has few pages: bare numbers from its first or second page on are theirs.
    private boolean startsLow(List<Integer> group) {
        var first = lines.get(group.getFirst());
        return !first.isRow() && number(first.words().strip()) <= 2;
    }

    private static String key(String words) {
        var alone = NUMBER.matcher(words);
        if (alone.matches()) {
            return "#" + alone.group(2);
        }
        var last = ENDS_IN_NUMBER.matcher(words);
        if (last.matches()) {
            return last.group(1);
        }
        var first = BEGINS_WITH_NUMBER.matcher(words);
        return first.matches() && first.group(2).length() > 3 ? first.group(2) : "";
    }

    private static int number(String words) {
        var alone = NUMBER.matcher(words);
        if (alone.matches()) {
            return Integer.parseInt(alone.group(3));
        }
        var last = ENDS_IN_NUMBER.matcher(words);
        if (last.matches()) {
            return Integer.parseInt(last.group(2));
        }
        var first = BEGINS_WITH_NUMBER.matcher(words);
        return first.matches() ? Integer.parseInt(first.group(1)) : -1;
    }

    /// Cuts the longest run that counts up by ones, some pages left out, with text between.
    private void cutPages(List<Integer> group, int fewest) {
        var best = new ArrayList<Integer>();
        var run = new ArrayList<Integer>();
        for (int i : group) {
            int number = number(lines.get(i).words().strip());
            int last = run.isEmpty() ? number - 1 : number(lines.get(run.getLast()).words().strip());
            boolean apart = run.isEmpty() || i - run.getLast() > 2;
            if (number > last && number <= last + 3 && apart) {
                run.add(i);
            } else if (run.size() < FEWEST) {
                run = new ArrayList<>(List.of(i));
            }
            best = run.size() > best.size() ? new ArrayList<>(run) : best;
        }
        if (best.size() >= fewest) {
            best.forEach(cut::set);
        }
    }

    /// A line that comes again and again beside page numbers, and links back to the contents.
    private void findHeads() {
        Map<String, List<Integer>> same = new HashMap<>();
        boolean contents = false;
        for (int i = 0; i < lines.size(); i++) {
            var words = lines.get(i).words().strip();
            if (CONTENTS.matcher(words).matches()) {
                cut.set(i, contents || cut.get(i));
                contents = true;
            } else if (words.length() <= LONGEST && !cut.get(i)) {
                same.computeIfAbsent(words, _ -> new ArrayList<>()).add(i);
            }
        }
        var numbers = (BitSet) cut.clone();
        for (var group : same.values()) {
            var beside = group.stream().filter(i -> besideCut(numbers, i)).toList();
            if (beside.size() >= FEWEST && beside.size() * 5 >= group.size() * 3) {
                beside.forEach(cut::set);
            }
        }
    }

    private static boolean besideCut(BitSet numbers, int i) {
        int from = Math.max(0, i - 2);
        int next = numbers.nextSetBit(from);
        return next >= 0 && next <= i + 2;
    }

    private FiledText rest() {
        var writer = new FiledText.Writer();
        Line last = null;
        boolean broken = false;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (cut.get(i)) {
                broken = true;
                continue;
            }
            boolean goesOn = broken && last != null && goesOn(last, line);
            if (goesOn) {
                writer.goOn(line.words());
            } else {
                writer.add(line.words(), line.isRow());
            }
            last = line;
            broken = false;
        }
        return writer.written();
    }

    private static boolean goesOn(Line last, Line next) {
        return !last.isRow() && !next.isRow() && !last.stops() && last.words().length() > 40
                && !next.words().isEmpty() && Character.isLowerCase(next.words().charAt(0));
    }
}
