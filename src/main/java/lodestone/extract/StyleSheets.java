package lodestone.extract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the style sheets in a page hide by a class or an id alone. A rule under a condition (`@media`) hides
/// nothing; a class that any rule shows (`.tab.active`) is not hidden, nor is one by whose name a script
/// moves its element into view. Only the words that hide are looked for, and the rest is read for the names
/// that are asked for alone; in the long sheets of frameworks, which cost as much as all else of a page,
/// nothing is looked for.
final class StyleSheets {

    private static final List<String> TELLING = List.of("display:none", "display: none", "visibility:hidden",
            "visibility: hidden", "opacity:0", "opacity: 0", "left:-", "left: -", "indent:-", "indent: -");
    private static final Pattern NAME = Pattern.compile("[.#][\\w-]+");
    private static final Pattern SHOWS = Pattern.compile("display\\s*:\\s*(?!none)\\w|visibility\\s*:\\s*vis"
            + "|opacity\\s*:\\s*(?:1|0?\\.[1-9])|left\\s*:\\s*(?:0|auto)");
    private static final Pattern MOVES = Pattern.compile("anim|fade|reveal|wow|aos|load|lazy|slid|invisible"
            + "|motion|scroll|intro|delay|opacity|transition|\\bjs\\b");

    /// Of all sheets of a page that are searched.
    private static final int LONGEST = 32 << 10;

    private final List<Sheet> sheets = new ArrayList<>();
    private int searched;
    /// By what a rule is of.
    private final Map<String, Rule> hiding = new HashMap<>();
    private final Map<String, Boolean> hidden = new HashMap<>();
    /// The names that any rule shows, found when one is first asked for.
    private final Set<String> shown = new HashSet<>();
    private boolean showsKnown;

    private record Sheet(byte[] html, int from, int end) {
        String text() {
            return new String(html, from, end - from, StandardCharsets.ISO_8859_1);
        }
    }

    /// @param start where in the sheet its selectors begin
    private record Rule(String sheet, int start) {

        /// Whether it is always so: neither under a condition nor in a comment.
        boolean holds() {
            int depth = 0;
            for (int at = 0; at < start; at++) {
                char c = sheet.charAt(at);
                depth = c == '{' ? depth + 1 : c == '}' ? Math.max(0, depth - 1) : depth;
            }
            return depth == 0 && sheet.lastIndexOf("/*", start) <= sheet.lastIndexOf("*/", start);
        }
    }

    /// Reads one sheet: that part of a page.
    void read(byte[] html, int from, int end) {
        var sheet = new Sheet(html, from, end);
        sheets.add(sheet);
        if (searched + end - from < LONGEST) {
            searched += end - from;
            var text = sheet.text();
            TELLING.forEach(word -> rules(text, word));
        }
    }

    private void rules(String sheet, String word) {
        for (int at = sheet.indexOf(word); at >= 0; at = sheet.indexOf(word, at + 1)) {
            int open = sheet.lastIndexOf('{', at);
            int end = sheet.indexOf('}', at);
            if (open >= 0 && end >= 0) {
                rule(sheet, Math.max(sheet.lastIndexOf('}', open), sheet.lastIndexOf('{', open - 1)) + 1,
                        open,
                        end);
            }
        }
    }

    private void rule(String sheet, int start, int open, int end) {
        var style = sheet.substring(open + 1, end).toLowerCase(Locale.ROOT);
        if (Marks.hides(style) || Marks.moves(style)) {
            var said = sheet.substring(start, open);
            int from = Math.max(said.lastIndexOf(';') + 1,
                    said.contains("*/") ? said.lastIndexOf("*/") + 2 : 0);
            Stream.of(said.substring(from).split(",", -1)).map(String::strip)
                    .filter(one -> NAME.matcher(one).matches() && !MOVES.matcher(one).find())
                    .forEach(one -> hiding.putIfAbsent(one, new Rule(sheet, start + from)));
        }
    }

    /// Whether what has that class or id is hidden.
    boolean hides(String name) {
        return !hiding.isEmpty() && (isHidden("." + name) || isHidden("#" + name));
    }

    /// Whether what is hidden by one of those names is shown by another.
    boolean shows(String names) {
        return Stream.of(names.strip().split("\\s+"))
                .anyMatch(name -> name.indexOf(':') > 0 || isShown("." + name) || isShown("#" + name));
    }

    private boolean isHidden(String name) {
        var rule = hiding.get(name);
        return rule != null && hidden.computeIfAbsent(name, _ -> rule.holds());
    }

    private boolean isShown(String name) {
        if (!showsKnown) {
            sheets.forEach(sheet -> new Showing(sheet.text(), shown).read());
            showsKnown = true;
        }
        return shown.contains(name);
    }

    /// Gathers the names that the rules of one sheet show, each with its sign: of the element itself, as in
    /// `.menu > .tab`, not of one around it. The sheet is gone through once.
    private static final class Showing {
        private final String sheet;
        private final Set<String> names;
        /// Where the part of a selector that was looked at last ends, and whether it is the last one.
        private int part = -1;
        private boolean last;

        Showing(String sheet, Set<String> names) {
            this.sheet = sheet;
            this.names = names;
        }

        void read() {
            int from = 0;
            int end = -1;
            int shows = -1;
            int open = sheet.indexOf('{');
            while (open >= 0) {
                if (end < from) {
                    end = sheet.indexOf('}', from);
                    shows = end < 0 ? -1 : shows(from, end);
                }
                if (end < 0) {
                    return;
                }
                if (open < end) {
                    if (shows > open) {
                        add(from, open);
                    }
                    from = open + 1;
                    open = sheet.indexOf('{', from);
                } else {
                    from = end + 1;
                }
            }
        }

        /// Where the last word that shows something begins; -1 if none does.
        private int shows(int from, int end) {
            int at = -1;
            var words = SHOWS.matcher(sheet).region(from, end);
            while (words.find()) {
                at = words.start();
            }
            return at;
        }

        private void add(int from, int open) {
            part = -1;
            for (int at = from; at < open; at++) {
                if (sheet.charAt(at) == '.' || sheet.charAt(at) == '#') {
                    int end = at + 1;
                    while (end < open && isOfName(sheet.charAt(end))) {
                        end++;
                    }
                    if (isLast(end, open)) {
                        names.add(sheet.substring(at, end));
                    }
                }
            }
        }

        private static boolean isOfName(char c) {
            return Character.isLetterOrDigit(c) || c == '-' || c == '_';
        }

        private boolean isLast(int from, int open) {
            if (part < from) {
                part = from;
                while (part < open && " >+~,".indexOf(sheet.charAt(part)) < 0) {
                    part++;
                }
                int rest = part;
                while (rest < open && Character.isWhitespace(sheet.charAt(rest))) {
                    rest++;
                }
                last = rest == open || sheet.charAt(part) == ',';
            }
            return last;
        }
    }
}
