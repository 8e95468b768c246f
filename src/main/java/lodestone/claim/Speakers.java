package lodestone.claim;

import java.util.Optional;
import java.util.regex.Pattern;

/// Whose words a paragraph quotes, as releases say it: `“…,” said Jane Roe, Chief Executive`; `Jane Roe, CEO,
/// commented: “…”`; `“…” she added`. Who is named by surname or pronoun alone was named in full before.
final class Speakers {

    private static final String TITLE = "(?:(?:Dr|Mr|Ms|Mrs|Prof|Sir|Hon|Ing)\\.? )*";
    private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}'’-]*\\.?";
    private static final String NAME = "(?<name>" + TITLE + WORD + "(?: (?:" + WORD
            + "|de|del|van|von|der|den|la|al|bin|da|dos|zu))*(?<! (?:de|van|von|der)))";
    private static final String VERB = "(?:said|says|stated|states|commented|comments|added|adds|noted|notes|"
            + "remarked|explained|explains|continued|concluded|observed|sagte|sagt|erklärte|erklärt|"
            + "kommentiert|kommentierte|a déclaré|déclare|a commenté|afirmó|dijo|disse|afirmou)";
    /// An office with the name of its holder behind a comma.
    private static final Pattern OFFICE = Pattern
            .compile("(?:Officer|Director|President|Chair(?:man|woman|person)?|"
                    + "CEO|CFO|COO|Minister|Secretary|Manager|Founder|Partner|Geologist), " + NAME + ",? "
                    + VERB + "\\b");
    /// Offices that stand before a name without a comma.
    private static final Pattern HONOURS = Pattern
            .compile("^(?:(?:Assistant|Deputy|Acting|Under|Vice|Prime|Chief|"
                    + "Executive|Managing|Senior|General|President|Chair(?:man|woman|person)?|Commissioner|"
                    + "Secretary|Minister|Director|Governor|Senator|Congress(?:man|woman)|Representative|"
                    + "Ambassador|Mayor|Officer|CEO|CFO|Manager|Analyst|Chancellor) )+(?=\\p{Lu})");
    /// In a sentence that such a verb opens, its subject follows; roles may stand before the name.
    private static final Pattern BEHIND = Pattern
            .compile("[”\"»“]\\s*,?\\s*" + VERB + "\\s+(?:[\\p{L}'’ -]{0,60}? )??"
                    + NAME + "(?=[,.:;]| of | who | who’s |$)");
    private static final Pattern BEFORE = Pattern.compile("(?:^|[.!?”\"»] |, )" + NAME
            + "(?:, [^“\"«.]{2,120}?,?| \\([^)]{2,60}\\),?)?,? " + VERB + "\\b");
    private static final Pattern TRAILING = Pattern.compile("[”\"»]\\s*[,–—-]*\\s*" + NAME
            + "(?:, [^“\"«.]{2,120}?)?,? " + VERB);
    private static final Pattern PRONOUN = Pattern
            .compile("[”\"»]\\s*,?\\s*(?:(?:he|she) " + VERB + "|" + VERB
                    + " (?:he|she))\\b");
    private static final Pattern QUOTED = Pattern.compile(
            "„[^“”\"]{24,}[“”\"]|[“«\"][^”»\"]{24,}(?:[”»\"]|$)");
    private static final int LONGEST = 5000;

    private Optional<String> last = Optional.empty();

    /// The speaker of what that paragraph quotes at length; nobody where it quotes none or does not
    /// say, or is longer than a paragraph of people.
    Optional<String> of(String paragraph) {
        if (paragraph.length() > LONGEST || !quotes(paragraph)) {
            return Optional.empty();
        }
        var outside = QUOTED.matcher(paragraph).replaceAll("“”");
        var named = name(BEHIND, outside).or(() -> name(TRAILING, outside))
                .or(() -> name(OFFICE, outside)).or(() -> name(BEFORE, outside));
        if (named.isEmpty()) {
            return PRONOUN.matcher(outside).find() ? last : Optional.empty();
        }
        last = named.map(this::inFull);
        return last;
    }

    static boolean quotes(String paragraph) {
        return QUOTED.matcher(paragraph).find();
    }

    private static Optional<String> name(Pattern pattern, String text) {
        var match = pattern.matcher(text);
        return match.find() ? Optional.of(bare(match.group("name"))) : Optional.empty();
    }

    private static String bare(String name) {
        var bare = HONOURS.matcher(name).replaceFirst("");
        return bare.endsWith(".") && !bare.endsWith("Jr.") && !bare.endsWith("Sr.")
                ? bare.substring(0, bare.length() - 1) : bare;
    }

    private String inFull(String name) {
        var surname = name.substring(name.lastIndexOf(' ') + 1);
        boolean shortened = name.matches(TITLE + WORD);
        return last.filter(full -> shortened && full.endsWith(" " + surname)).orElse(name);
    }
}
