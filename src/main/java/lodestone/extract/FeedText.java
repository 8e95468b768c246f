package lodestone.extract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;

/// What an element of a feed says, as words: without markup, entities read, white space single. Markup may
/// stand there as elements, escaped once, escaped twice by mistake, or in base64; Atom says which, RSS does
/// not.
final class FeedText {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\p{Cntrl}]+");
    private static final Pattern MARKUP = Pattern.compile("</?([A-Za-z][A-Za-z0-9]*)(?=[\\s/>])");
    private static final Pattern ENTITY = Pattern
            .compile("&(?:#\\d{2,7}|#[xX][0-9A-Fa-f]{2,6}|[A-Za-z]{2,8});");
    private static final int ESCAPED_TOO_OFTEN = 2;

    private FeedText() {}

    static String words(Element element) {
        var type = element.attr("type").strip().toLowerCase(Locale.ROOT);
        if (element.childrenSize() > 0) {
            return spaced(Jsoup.parseBodyFragment(element.html()).text());
        }
        var written = element.wholeText();
        if (isEncoded(element, type)) {
            return words(decoded(written));
        }
        return type.equals("text") || type.equals("text/plain") ? spaced(entities(written)) : words(written);
    }

    /// Text that is written as HTML, or plain.
    static String words(String html) {
        var words = html;
        for (int i = 0; i <= ESCAPED_TOO_OFTEN && isEscaped(words); i++) {
            words = hasMarkup(words) ? Jsoup.parseBodyFragment(words).text() : entities(words);
        }
        return spaced(words);
    }

    private static boolean isEscaped(String words) {
        return (words.contains("<") && hasMarkup(words))
                || (words.contains("&") && ENTITY.matcher(words).find());
    }

    /// A name between angle brackets that HTML does not know and that nothing closes is no markup.
    private static boolean hasMarkup(String words) {
        return words.contains("<!--") || MARKUP.matcher(words).results().map(tag -> tag.group(1))
                .anyMatch(name -> Tag.isKnownTag(name.toLowerCase(Locale.ROOT))
                        || words.contains("</" + name + ">"));
    }

    private static String entities(String words) {
        return words.contains("&") ? Parser.unescapeEntities(words, false) : words;
    }

    /// Atom 0.3 says so; in Atom 1.0 every type that is neither text nor XML is.
    private static boolean isEncoded(Element element, String type) {
        return element.attr("mode").equalsIgnoreCase("base64") || (type.contains("/")
                && !type.startsWith("text/") && !type.endsWith("xml")
                && !element.attr("mode").equalsIgnoreCase("escaped"));
    }

    /// As it is written where it turns out to be no text in base64.
    private static String decoded(String written) {
        try {
            return StandardCharsets.UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getMimeDecoder().decode(written))).toString();
        } catch (IllegalArgumentException | CharacterCodingException plain) {
            return written;
        }
    }

    private static String spaced(String words) {
        return SPACE.matcher(words).replaceAll(" ").strip();
    }
}
