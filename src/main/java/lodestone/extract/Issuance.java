package lodestone.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Who gives out a text by its own words: the closing `SOURCE` line, the company named with its ticker, the
/// subject of the lead, a letterhead, the only `About`.
///
/// @param companies the issuer first, then those that issue it together with it
record Issuance(List<String> companies) {

    private static final String SUFFIX = "(?:Inc|Incorporated|Corp|Corporation|Ltd|Limited|LLC|plc|PLC"
            + "|AG|SA|S\\.A|AB|ASA|AS|A/S|NV|N\\.V|SE|GmbH|Oyj|SpA|S\\.p\\.A|Pty|L\\.P|LP)\\b\\.?";
    private static final Pattern ENDS_AS_COMPANY = Pattern.compile("(?s).*[\\p{L}\\d,] " + SUFFIX);
    private static final Pattern SOURCE = Pattern.compile("(?im)source(?::\\s*|\\s+)([^\\n]{3,160}?)\\s*$");
    private static final Pattern BOARD = Pattern.compile("(?i)^the boards?(?: of directors)? of ");
    private static final Pattern VERB = Pattern
            .compile("\\b(?:today|jointly|both|announces?|announced|has|have"
                    + "|is|are|reports?|reported|said|says|will|intends?|provides?|provided|confirms?"
                    + "|confirmed|completes?|completed|signs?|signed|enters?|entered|was|were|plans?|expects?"
                    + "|notes?|advises?)\\b");
    private static final Pattern BRACKETS = Pattern.compile("\\s*[(\\[]([^()\\[\\]]{0,200})[)\\]]");
    private static final Pattern LETTERHEAD = Pattern.compile(
            "([\\p{Lu}][^\\n.:;!?]{2,60}? " + SUFFIX + ")\\s*(?:\\(.*|[–—|].*)?");
    private static final Pattern ABOUT = Pattern.compile(
            "(?m)\\W{0,4}(?:About|ABOUT) ([\\p{Lu}\\d][^\\n]{1,70}?)\\W{0,4}$");
    private static final Pattern NUMBERED = Pattern.compile("\\d{1,4}\\p{Lu}");
    /// Stands for brackets that hold a ticker.
    private static final String LISTED = "\u0001";
    private static final int HEADS = 8;
    private static final int OPENING = 4000;
    private static final int SUBJECT = 400;

    static Issuance of(String text) {
        return of(text, WireLine.in(text));
    }

    /// @param line the text's own
    static Issuance of(String text, WireLine line) {
        var about = about(text);
        var joint = subject(text, line, about);
        if (joint.size() > 1) {
            return new Issuance(joint);
        }
        var source = source(text);
        if (!source.isEmpty()) {
            return new Issuance(source);
        }
        return new Issuance(Stream.concat(Dateline.listed(text).stream(), joint.stream()).findFirst()
                .map(name -> BOARD.matcher(name).replaceFirst(""))
                .or(() -> letterhead(text)).or(() -> only(about)).map(List::of).orElse(List.of()));
    }

    /// This, or that other one where this knows nobody.
    Issuance or(Supplier<Issuance> other) {
        return companies.isEmpty() ? other.get() : this;
    }

    Optional<String> issuer() {
        return companies.stream().findFirst();
    }

    /// Those that issue it together with the issuer.
    List<String> parties() {
        return companies.size() < 2 ? List.of() : companies.subList(1, companies.size());
    }

    /// `SOURCE A; B` names two, `SOURCE A and B` only if the text names each alone.
    private static List<String> source(String text) {
        var line = LineHeads.of(text, SOURCE, "source").findFirst();
        if (line.isEmpty()) {
            return List.of();
        }
        var said = BOARD.matcher(line.get().group(1)).replaceFirst("");
        var several = List.of(said.split("\\s*;\\s*|\\s+/\\s+"));
        if (several.size() == 1) {
            var pair = List.of(said.split(" and ", 2));
            boolean apart = pair.size() == 2 && pair.stream().allMatch(
                    name -> count(text, name) > count(text, said));
            several = apart ? pair : several;
        }
        return several;
    }

    private static int count(String text, String name) {
        int count = 0;
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
            count++;
        }
        return count;
    }

    /// The companies that the lead's first sentence is about, each with its ticker, legal form or `About`.
    private static List<String> subject(String text, WireLine line, List<String> about) {
        var lead = lead(text.substring(0, Math.min(OPENING, text.length())), line);
        var verb = VERB.matcher(lead);
        if (!verb.find() || verb.start() > SUBJECT) {
            return List.of();
        }
        var names = new ArrayList<String>();
        var spoken = BRACKETS.matcher(lead.substring(0, verb.start()))
                .replaceAll(brackets -> Tickers.in(brackets.group(1)).isEmpty() ? "" : LISTED);
        for (var part : spoken.split("\\s+and\\s+|;\\s*|" + LISTED + ",\\s+(?=\\p{Lu})", -1)) {
            company(part, about).filter(name -> !names.contains(name)).ifPresent(names::add);
        }
        return names;
    }

    private static String lead(String opening, WireLine wire) {
        var dateline = wire.dateline().filter(opening::contains);
        for (var line : (Iterable<String>) opening.lines()::iterator) {
            if (dateline.isPresent() && line.startsWith(dateline.get())) {
                return line.substring(dateline.get().length()).replaceFirst("^[^\\p{L}\\d]*", "");
            }
            if (dateline.isEmpty() && line.length() > 150 && Character.isUpperCase(line.charAt(0))) {
                return line;
            }
        }
        return "";
    }

    private static Optional<String> company(String part, List<String> about) {
        var name = BOARD.matcher(part.replace(LISTED, "").strip()).replaceFirst("")
                .replaceFirst("(?s),\\s+\\p{Ll}.*", "").replaceFirst("[,\\s]+$", "");
        boolean named = !name.isEmpty() && (Character.isUpperCase(name.charAt(0)) || isNumbered(name))
                && name.split("\\s+").length < 8;
        boolean known = part.contains(LISTED) || ENDS_AS_COMPANY.matcher(name).matches()
                || about.stream().anyMatch(other -> other.startsWith(name) || name.startsWith(other));
        return named && known ? Optional.of(name) : Optional.empty();
    }

    /// `3M`, `29Metals`.
    private static boolean isNumbered(String name) {
        return NUMBERED.matcher(name).lookingAt();
    }

    /// A line at the top that is a company's name, or begins with one and a dash.
    private static Optional<String> letterhead(String text) {
        return text.lines().map(Issuance::unmarked).filter(line -> !line.isEmpty()).limit(HEADS)
                .flatMap(line -> {
                    var match = LETTERHEAD.matcher(line);
                    return match.lookingAt() && match.end() == line.length() ? Stream.of(match.group(1))
                            : Stream.empty();
                }).findFirst();
    }

    /// Without the marks of a heading or a list.
    private static String unmarked(String line) {
        int start = 0;
        while (start < line.length()
                && (line.charAt(start) <= ' ' || "#*".indexOf(line.charAt(start)) >= 0)) {
            start++;
        }
        return line.substring(start).strip();
    }

    private static List<String> about(String text) {
        return LineHeads.of(text, ABOUT, "about").map(heading -> heading.group(1)).distinct().toList();
    }

    private static Optional<String> only(List<String> names) {
        return names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
    }
}
