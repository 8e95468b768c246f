package lodestone.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
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

    /// A page.
    ///
    /// @param rows one more than the page holds, if there are so many
    /// @param cursor by which the page behind that row is asked for
    /// @param json of a row; none where a visitor is not shown it
    static <T> ObjectNode page(List<T> rows, int limit, Function<T, String> cursor,
            Function<T, Stream<ObjectNode>> json) {
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var root = of(shown.stream().flatMap(json));
        return rows.size() > limit ? root.put("next", cursor.apply(shown.getLast())) : root;
    }
}
