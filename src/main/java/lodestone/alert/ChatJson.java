package lodestone.alert;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Stream;
import lodestone.model.Claim;

/// A digest as a message in a chat: the headline, the most severe entries, and where the rest stands. Both
/// forms are bounded well below what their receivers take (Slack: 50 blocks of 3,000 characters; Teams:
/// 28 KB).
final class ChatJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MOST = 10;
    private static final int LINE = 300;

    private ChatJson() {}

    /// What Slack's incoming webhooks take.
    static String slack(Digest digest) {
        var links = digest.shown().links();
        var node = NODES.objectNode().put("text", slack(digest.subject()));
        var blocks = node.putArray("blocks");
        blocks.addObject().put("type", "header").putObject("text").put("type", "plain_text")
                .put("text", digest.subject());
        section(blocks, slack(digest.headline()));
        shown(digest).forEach(entry -> section(blocks, "*<%s|%s>*%n%s".formatted(link(entry, links),
                slack(title(entry)), slack(words(entry)))));
        more(digest).ifPresent(more -> section(blocks, "<%s|%s>".formatted(more.link(), more.words())));
        news(digest).forEach(line -> section(blocks, slack(line)));
        section(blocks, slack(digest.scope()));
        return node.toString();
    }

    private static void section(ArrayNode blocks, String text) {
        blocks.addObject().put("type", "section").putObject("text").put("type", "mrkdwn").put("text", text);
    }

    /// Slack's own escapes; nothing else is read as mark-up within them but emphasis.
    private static String slack(String text) {
        return DigestText.clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /// What a Teams workflow takes.
    static String teams(Digest digest) {
        var links = digest.shown().links();
        var card = NODES.objectNode().put("type", "AdaptiveCard").put("version", "1.4")
                .put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
        var body = card.putArray("body");
        block(body, digest.subject()).put("weight", "Bolder").put("size", "Medium");
        block(body, digest.headline());
        shown(digest).forEach(entry -> {
            block(body, "").put("text", "[%s](%s)".formatted(teams(title(entry)), link(entry, links)));
            block(body, words(entry)).put("isSubtle", true).put("spacing", "None");
        });
        more(digest).ifPresent(more -> block(body, "").put("text", "[%s](%s)".formatted(more.words(),
                more.link())));
        news(digest).forEach(line -> block(body, line));
        block(body, digest.scope()).put("isSubtle", true);
        var node = NODES.objectNode().put("type", "message");
        node.putArray("attachments").addObject()
                .put("contentType", "application/vnd.microsoft.card.adaptive").set("content", card);
        return node.toString();
    }

    private static ObjectNode block(ArrayNode body, String text) {
        return body.addObject().put("type", "TextBlock").put("wrap", true).put("text", teams(text));
    }

    private static String teams(String text) {
        return DigestText.clean(text).replaceAll("([\\\\`*_\\[\\]()#])", "\\\\$1");
    }

    private static Stream<Entry> shown(Digest digest) {
        return digest.entries().stream().limit(MOST);
    }

    private static Optional<Digest.More> more(Digest digest) {
        return digest.beyond(digest.entries().size(), MOST);
    }

    private static Stream<String> news(Digest digest) {
        return digest.news().stream().map(SourceNews::words).map(line -> DigestText.shortened(line, LINE))
                .limit(MOST);
    }

    private static String title(Entry entry) {
        return DigestText.shortened(entry.issuer() + ": " + entry.title(), LINE);
    }

    private static String words(Entry entry) {
        return entry.assessment().filter(_ -> entry.flagged())
                .map(found -> "%d, %s: “%s”".formatted(found.severity(), found.verdict().label(),
                        found.claims().stream().findFirst().map(Claim::text).map(StageStrip::quote)
                                .orElse("")))
                .orElseGet(() -> String.join(", ", entry.kinds()) + entry.watches().stream()
                        .map(watch -> ", watch " + watch).reduce("", String::concat));
    }

    private static String link(Entry entry, Links links) {
        return links.document(entry.version().documentId(),
                entry.assessment().flatMap(found -> found.claims().stream().findFirst()));
    }
}
