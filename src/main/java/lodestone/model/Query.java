package lodestone.model;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What is asked of a listing's address: parameters with their values. Every value of every parameter is
/// asked for, so `q` with two spellings makes two addresses. A value may hold days: `{since}` is the first
/// day that is looked for, `{today}` the last, written `2026-11-28` or as a pattern says: `{since:yyyyMMdd}`,
/// `{today:yyyy}`.
public record Query(Map<String, List<String>> parameters) {

    /// Nothing but the address itself.
    public static final Query NONE = new Query(Map.of());

    private static final Pattern DAY = Pattern.compile("\\{(since|today)(?::([^{}]*))?\\}");

    public Query {
        var copy = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        parameters = java.util.Collections.unmodifiableMap(copy);
    }

    /// Whether nothing is asked.
    public boolean isEmpty() { return parameters.isEmpty(); }

    /// Whether a day stands in it, so that its addresses are others from day to day.
    public boolean isDaily() {
        return parameters.values().stream().flatMap(List::stream)
                .anyMatch(value -> DAY.matcher(value).find());
    }

    /// Whether every `{...}` of that value is a day with a pattern that can be written.
    public static boolean isValue(String value) {
        try {
            return !filled(value, LocalDate.EPOCH, LocalDate.EPOCH).matches("(?s).*[{}].*");
        } catch (IllegalArgumentException | DateTimeException noPattern) {
            return false;
        }
    }

    /// The addresses that ask for what was published between these days, in the order of the values.
    public List<URI> of(URI url, LocalDate since, LocalDate today) {
        var texts = Stream.of(url.toString());
        for (var parameter : parameters.entrySet()) {
            texts = texts.flatMap(text -> parameter.getValue().stream().map(value -> text
                    + (text.contains("?") ? "&" : "?") + encoded(parameter.getKey()) + "="
                    + encoded(filled(value, since, today))));
        }
        return texts.map(URI::create).toList();
    }

    private static String filled(String value, LocalDate since, LocalDate today) {
        return DAY.matcher(value).replaceAll(match -> {
            var day = match.group(1).equals("since") ? since : today;
            var written = match.group(2) == null ? day.toString()
                    : DateTimeFormatter.ofPattern(match.group(2), Locale.ROOT).format(day);
            return java.util.regex.Matcher.quoteReplacement(written);
        });
    }

    /// The text as a part of an address, blanks as `%20`.
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
