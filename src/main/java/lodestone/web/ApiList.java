package lodestone.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;

/// A list as the API answers with it.
final class ApiList {

    private ApiList() {}

    /// One that has no page behind it.
    static ObjectNode of(Stream<ObjectNode> all) {
        var root = JsonNodeFactory.instance.objectNode();
        root.putArray("items").addAll(all.toList());
        return root.putNull("next");
    }
}
