package lodestone.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lodestone.model.Document;

/// What a document says of itself as the correction of an earlier one.
///
/// @param replaced the day that it gives for the release which it corrects
public record Correction(Kind kind, Optional<LocalDate> replaced) {

    /// How it stands to what it is about.
    public enum Kind {
        /// It stands in the place of the earlier text: `CORRECTING and REPLACING`, `AMENDED`, `8-K/A`.
        REPLACES,
        /// It is given out again, changed or not: `RETRANSMISSION`, `UPDATE -`.
        RESENDS,
        /// It says something of the earlier text and does not repeat it: `Clarification`, `Retraction`.
        NOTES
    }

    private static final String TEXT = "(?:news |press |media |asx |market |stock exchange )*"
            + "(?:release|announcement|statement|disclosure|report|presentation|notice)";
    private static final String OF_TEXT = "(?: (?:to|of|regarding|re|in) (?:[\\p{L}\\d]+ ){0,4}| )" + TEXT;
    private static final Pattern RESENT = Pattern.compile("(?iU)^\\W*(?:adding multimedia\\b|"
            + "(?:retransmi(?:ssion|tted)|re-?issue[ds]?|update[ds]?)(?: from source)?\\s*[-–—:/\\])]|"
            + "(?:retransmi(?:ssion|tted)|re-?issued?)\\b|updated" + OF_TEXT + ")");
    private static final Pattern NOTED = Pattern.compile("(?iU)^\\W*(?:clarif(?:ication|ying)\\b|"
            + "retract(?:ion|s)?\\b|withdraw(?:n|al|s)\\s*[-–—:/\\])]|withdraw(?:al|s|n)" + OF_TEXT + ")"
            + "|\\b(?:clarification|retraction) (?:of|to|regarding) |\\bretracts ");
    private static final Pattern REPLACED = Pattern.compile("(?iU)^\\W*(?:"
            + "c o r r e c t i o n\\b|c ?o ?r ?r ?e ?c ?t ?i ?o ?n\\s*[-–—:/\\])]|"
            + "correcting and replacing\\b|"
            + "(?:correct(?:ion|ed)|replace(?:ment|s)|amend(?:ed|ment))"
            + "(?: from source| rns| notice)?\\s*[-–—:/\\])]|"
            + "(?:correction|amendment|corrected|amended|replacement)" + OF_TEXT + ")");
    private static final Pattern BODY_REPLACES = Pattern.compile("(?iU)please replace the (?:[\\p{L}]+ )?"
            + "(?:release|announcement)|the following amendments? ha(?:s|ve) been made|"
            + "we are advised by the company|corrects and replaces|"
            + "(?:replaces|supersedes) (?:the|its|our) (?:[\\p{L}]+ ){0,3}" + TEXT
            + "|is (?:being )?(?:re-?)?issued to correct|/c o r r e c t i o n\\b");
    private static final Pattern BODY_NOTES = Pattern.compile(
            "(?iU)(?:wish(?:es)? to|hereby) (?:clarif(?:y|ies)|"
            + "retracts?|withdraws?)\\b|"
            + "(?:has been|is|are) (?:hereby )?(?:retracted|withdrawn)\\b.{0,80}" + TEXT
            + "|" + TEXT + ".{0,120}(?:has been|is|are) (?:hereby )?(?:retracted|withdrawn)\\b|"
            + "(?:retracts|withdraws) (?:the|its|that) (?:[\\p{L}]+ ){0,3}" + TEXT);
    /// One of these stands in whatever those two find: looked for before they are tried.
    private static final List<String> REPLACES_CUES = List.of("replace", "supersedes", "following amendment",
            "advised by the company", "issued to correct", "/c o r r e c t i o n");
    private static final List<String> NOTES_CUES = List.of("clarif", "retract", "withdraw");
    private static final Pattern DATED = Pattern.compile("(?iU)\\b(?:dated|issued|released|published|"
            + "announced|made|(?:announcement|release|statement) of)(?: on)? ");
    private static final int OPENING = 2500;
    private static final int AFTER = 400;

    /// Empty for a document that corrects nothing.
    public static Optional<Correction> of(Document document) {
        var opening = document.text().substring(0, Math.min(OPENING, document.text().length()));
        return filed(document).or(() -> titled(document.title(), opening))
                .or(() -> titled(opening.lines().findFirst().orElse(""), opening))
                .or(() -> told(opening));
    }

    /// `8-K/A` itself replaces; an exhibit filed with it may be the same again.
    private static Optional<Correction> filed(Document document) {
        return document.filing().filter(filing -> filing.form().filter(form -> form.endsWith("/A"))
                .isPresent())
                .map(filing -> new Correction(filing.type().equals(filing.form()) || filing.type().isEmpty()
                        ? Kind.REPLACES : Kind.RESENDS, Optional.empty()));
    }

    private static Optional<Correction> titled(String title, String opening) {
        return Stream.of(Kind.values()).filter(kind -> mark(kind).matcher(title).find()).findFirst()
                .or(() -> Headline.hasTail(title) ? Optional.of(Kind.RESENDS) : Optional.empty())
                .map(kind -> new Correction(kind, replaced(opening, 0)));
    }

    private static Pattern mark(Kind kind) {
        return switch (kind) {
            case REPLACES -> REPLACED;
            case RESENDS -> RESENT;
            case NOTES -> NOTED;
        };
    }

    private static Optional<Correction> told(String opening) {
        var lower = opening.toLowerCase(Locale.ROOT);
        var replaces = BODY_REPLACES.matcher(opening);
        if (holds(lower, REPLACES_CUES) && replaces.find()) {
            return Optional.of(new Correction(Kind.REPLACES, replaced(opening, replaces.start())));
        }
        var notes = BODY_NOTES.matcher(opening);
        return holds(lower, NOTES_CUES) && notes.find()
                ? Optional.of(new Correction(Kind.NOTES, replaced(opening, notes.start())))
                : Optional.empty();
    }

    private static boolean holds(String lower, List<String> cues) {
        return cues.stream().anyMatch(lower::contains);
    }

    /// The first day behind that place that a release is said to be of.
    private static Optional<LocalDate> replaced(String opening, int from) {
        var said = opening.substring(from, Math.min(opening.length(), from + AFTER));
        return DATED.matcher(said).results()
                .flatMap(match -> Dates.find(said.substring(match.end(), Math.min(said.length(),
                        match.end() + 30))).filter(found -> found.start() < 8).stream())
                .map(Dates.Found::day).findFirst();
    }

    /// Whether that headline, as [CoreText#title] has it, stands in the text, so that its release is meant.
    public static boolean cites(Document correction, String title) {
        var opening = correction.text().substring(0, Math.min(OPENING, correction.text().length()));
        return title.split(" ", -1).length > 3 && Headline.key(opening).contains(title);
    }
}
