package lodestone.fetch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The named meta tags in a page's head, found without building the page: comments, scripts and styles are
/// passed over, and nothing after the start of the body counts.
final class MetaTags {

    /// No head is longer, and no tag.
    private static final int HEAD = 1 << 20;
    private static final int TAG = 4 << 10;
    private static final Pattern ATTRIBUTE = Pattern
            .compile("([a-z-]++)\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"'>]++))");

    private final String page;
    private final List<Tag> found = new ArrayList<>();

    private MetaTags(String page) {
        this.page = page;
    }

    /// A meta tag, lower case.
    record Tag(String name, String content) {}

    /// In the order of the page.
    static List<Tag> of(byte[] page) {
        var head = new String(page, 0, Math.min(page.length, HEAD), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        var tags = new MetaTags(head);
        int at = head.indexOf('<');
        while (at >= 0) {
            at = head.indexOf('<', tags.after(at));
        }
        return tags.found;
    }

    /// Where to go on after what begins there.
    private int after(int at) {
        if (page.startsWith("<!--", at)) {
            return end("-->", at + 4);
        }
        if (page.startsWith("<script", at)) {
            return end("</script", at);
        }
        if (page.startsWith("<style", at)) {
            return end("</style", at);
        }
        if (page.startsWith("<body", at)) {
            return page.length();
        }
        if (page.startsWith("<meta", at)) {
            take(page.substring(at + 5, Math.min(page.length(), at + TAG)));
        }
        return at + 1;
    }

    private int end(String mark, int from) {
        int end = page.indexOf(mark, from);
        return end < 0 ? page.length() : end + mark.length();
    }

    private void take(String tag) {
        var name = "";
        var content = "";
        var attributes = ATTRIBUTE.matcher(tag);
        int last = 0;
        while (goesOn(tag, last) && attributes.find()
                && tag.substring(last, attributes.start()).indexOf('>') < 0) {
            last = attributes.end();
            var value = value(attributes);
            switch (attributes.group(1)) {
                case "name" -> name = value.strip();
                case "content" -> content = value;
                default -> {
                }
            }
        }
        found.add(new Tag(name, content));
    }

    /// Whether there is an attribute before the tag ends; spares a search through what follows it.
    private static boolean goesOn(String tag, int from) {
        int value = tag.indexOf('=', from);
        int end = tag.indexOf('>', from);
        return value >= 0 && (end < 0 || value < end);
    }

    private static String value(java.util.regex.Matcher attribute) {
        for (int group = 2; group <= 3; group++) {
            if (attribute.group(group) != null) {
                return attribute.group(group);
            }
        }
        return attribute.group(4);
    }
}
