package lodestone.extract;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Dates that only a page's code mentions: `"publishDate":"2026-10-02"`, the folders of its pictures.
///
/// @param named the first whose name says that it is the publication's
/// @param commonest the one that is mentioned most often
record CodeDates(Optional<String> named, Optional<String> commonest) {

    private static final Pattern DAY = Pattern
            .compile("((?:199|20[0-3])\\d)([-/])([01]\\d)\\2([0-3]\\d)(?!\\d)");
    private static final Pattern NAME = Pattern.compile(
            "(?i)(?:date_?published|published_?(?:at|time|date|on)?|publish_?(?:ed)?_?(?:date|time|"
                    + "at)?|pub_?date|"
                    + "created_?(?:at|time)?|date_?created|display_?date|post_?date|article_?date|\"date)"
                    + "[\\\\\"'\\s:=]{1,8}$");
    private static final int BEFORE = 36;
    private static final int MOST = 2000;

    static CodeDates of(String html) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Optional<String> named = Optional.empty();
        var day = DAY.matcher(html);
        int seen = 0;
        for (int at = html.indexOf('2'); at >= 0 && seen < MOST; at = html.indexOf('2', at + 1)) {
            boolean begins = at + 10 <= html.length() && html.charAt(at + 1) == '0'
                    && !Character.isDigit(html.charAt(Math.max(0, at - 1)));
            if (begins && day.region(at, html.length()).lookingAt()) {
                var date = day.group(1) + "-" + day.group(3) + "-" + day.group(4);
                counts.merge(date, 1, Integer::sum);
                seen++;
                var before = html.substring(Math.max(0, at - BEFORE), at);
                named = named.isEmpty() && NAME.matcher(before).find() ? Optional.of(date) : named;
            }
        }
        return new CodeDates(named, counts.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue)).map(Map.Entry::getKey));
    }
}
