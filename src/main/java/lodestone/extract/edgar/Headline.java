package lodestone.extract.edgar;

import java.util.Optional;
import java.util.regex.Pattern;

/// The headline of a release that was filed as an exhibit, where it is set apart by its type size only.
public final class Headline {

    private static final Pattern ABOVE = Pattern.compile(
            "(?i)\\W*(?:exhibit|ex)[\\s-]{1,3}\\(?\\w{1,3}\\)?\\b.{0,12}"
                    + "|\\W*(?:for (?:immediate|further)|press release|news release|media|contacts?\\b"
                    + "|investor|source:|not for|tsx|nyse|nasdaq|asx|otc|symbol|toll).*"
                    + "|.*(?:@|www\\.|\\d{3}[-. ]\\d{4}|, [A-Z]{2} \\d{5}).*");
    private static final Pattern DAY = Pattern.compile(
            "(?i)\\W*(?:[a-z]+,?\\s)?(?:[a-z]{3,9}\\.?\\s\\d{1,2},?\\s\\d{4}"
                    + "|\\d{1,2}\\s[a-z]{3,9}\\s\\d{4})\\W*");
    private static final int LINES = 25;
    private static final int LONGEST = 300;
    private static final int FEWEST_WORDS = 4;

    private Headline() {}

    /// The first line that says something and is no sentence.
    public static Optional<String> of(String text) {
        return text.lines().limit(LINES).map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> line.length() <= LONGEST
                        && line.split(" ", FEWEST_WORDS).length == FEWEST_WORDS)
                .filter(line -> !line.endsWith(".") && !ABOVE.matcher(line).matches()
                        && !DAY.matcher(line).matches())
                .findFirst();
    }
}
