package lodestone.alert;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/// What a webhook receives: the digest with the id of its message, by the schema in `digest.schema.json`
/// beside this class.
final class WebhookJson {

    private static final int VERSION = 1;

    private WebhookJson() {}

    static String of(String id, Digest digest) {
        var node = JsonNodeFactory.instance.objectNode().put("version", VERSION).put("id", id)
                .put("kind", digest.period().kind().label()).put("subject", digest.subject());
        node.set("digest", DigestJson.of(digest));
        return node.toString();
    }
}
