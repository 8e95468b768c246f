package lodestone.extract.edgar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lodestone.model.Filing;
import lodestone.model.Filing.Amended;

/// What an amendment (`8-K/A`) says of the filing that it amends: on its cover and in its explanatory note,
/// as in "This Amendment No. 1 amends the Current Report on Form 8-K filed by the Company on March 5, 2025".
public final class Amendment {

    private static final int HEAD = 20_000;
    private static final Pattern NUMBER = Pattern.compile(
            "(?i)\\bamendment\\s+(?:no|num|number)\\b\\.?\\s*(\\d{1,2}|one|two|three|four|five)\\b");
    private static final Pattern BELOW = Pattern
            .compile("(?i)\\A[^\\p{L}\\d]{0,20}amendment\\s+(?:no|number)\\b.{0,12}");
    private static final List<String> WORDS = List.of("one", "two", "three", "four", "five");
    private static final String DAY = "((?:January|February|March|April|May|June|July|August|September"
            + "|October|November|December) \\d{1,2}, (?:19|20)\\d\\d)";
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("MMMM d, uuuu",
            Locale.ENGLISH);
    private static final String FILED = "\\b(?:filed|furnished|submitted)\\b";

    private Amendment() {}

    /// Whether the lines under a form's name say that it is an amendment.
    static boolean isNumbered(String below) {
        return BELOW.matcher(below).find();
    }

    /// What a document of that filing says; empty if the filing is no amendment.
    public static Optional<Amended> of(Filing filing, String text) {
        var amending = filing.form().or(filing::type).filter(form -> form.endsWith("/A"));
        return amending.map(form -> form.substring(0, form.length() - "/A".length()))
                .map(form -> of(form, filing, normal(text)));
    }

    private static Amended of(String form, Filing filing, String head) {
        var number = NUMBER.matcher(head);
        return new Amended(form, number.find() ? Optional.of(number(number.group(1))) : Optional.empty(),
                original(form, head).filter(day -> filing.filed().map(own -> day.compareTo(own) <= 0)
                        .orElse(true)).findFirst());
    }

    /// In one line, with one kind of hyphen.
    private static String normal(String text) {
        return text.substring(0, Math.min(HEAD, text.length())).replaceAll("[\\s\\u00a0]+", " ")
                .replaceAll("[\\u2010-\\u2013]", "-");
    }

    private static int number(String written) {
        int word = WORDS.indexOf(written.toLowerCase(Locale.ROOT));
        return word < 0 ? Integer.parseInt(written) : word + 1;
    }

    /// The days on which a report of that form was filed, as written: behind the form, between the verb and
    /// the form's own day, or ahead of both.
    private static Stream<String> original(String form, String head) {
        var named = "\\bForm " + Pattern.quote(form) + "(?![-/]?[A-Z]|/A)";
        return Stream.of(named + ".{0,250}?" + FILED + ".{0,200}?\\bon " + DAY,
                FILED + "[^.]{0,120}?" + named + ".{0,160}?\\bon " + DAY,
                "\\bOn " + DAY + ".{0,160}?" + FILED + ".{0,120}?" + named)
                .flatMap(pattern -> Pattern.compile("(?i)" + pattern).matcher(head).results().limit(1))
                .sorted((one, other) -> Integer.compare(one.start(), other.start()))
                .map(Amendment::day).flatMap(Optional::stream);
    }

    private static Optional<String> day(MatchResult match) {
        try {
            return Optional.of(LocalDate.parse(match.group(1), WRITTEN).toString());
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
