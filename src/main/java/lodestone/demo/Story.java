package lodestone.demo;

import java.time.Instant;
import java.util.Locale;
import lodestone.model.Verdict;

/// One invented text.
///
/// @param company id of the source file of the company it is about
/// @param kind release, filing, news, opinion or other
/// @param wire where the text says it was published: a wire, an exchange, `edgar`, `site` or `news`
/// @param verdict of two readers
record Story(
        String id,
        String company,
        String kind,
        String wire,
        Instant published,
        String title,
        String text,
        Verdict verdict) {

    /// The same words under another headline, later.
    Story rewritten(String otherId, Instant when, String otherTitle, String otherText) {
        return new Story(otherId, company, kind, wire, when, otherTitle, otherText, verdict);
    }

    Story withText(String other) {
        return new Story(id, company, kind, wire, published, title, other, verdict);
    }

    /// The headline as part of an address.
    String slug() {
        var slug = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.length() > 70 ? slug.substring(0, 70).replaceAll("-[^-]*$", "") : slug;
    }

    /// The text up to its first blank line after the headline.
    String lead() {
        var blocks = text.split("\n\n", 4);
        return blocks.length > 1 ? blocks[1] : blocks[0];
    }
}
