package lodestone.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// A parameter of a route of the API.
///
/// @param place `path` or `query`
/// @param schema of its value, in JSON Schema
record ApiParameter(String name, String place, String description, ObjectNode schema) {

    static ApiParameter path(String name, String description) {
        return new ApiParameter(name, "path", description, type("string"));
    }

    static ApiParameter text(String name, String description) {
        return new ApiParameter(name, "query", description, type("string"));
    }

    static ApiParameter day(String name, String description) {
        return new ApiParameter(name, "query", description, type("string").put("format", "date"));
    }

    static ApiParameter limit(int usual, int most) {
        return new ApiParameter("limit", "query", "At most that many.", type("integer").put("minimum", 1)
                .put("maximum", most).put("default", usual));
    }

    static ApiParameter after() {
        return text("after", "The page behind that cursor, which the page before gives as next.");
    }

    private static ObjectNode type(String name) {
        return JsonNodeFactory.instance.objectNode().put("type", name);
    }

    boolean inQuery() {
        return place.equals("query");
    }
}
