package lodestone.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// The description of the API in OpenAPI 3.1, made from the routes that answer. The schemas of what they
/// answer lie in `lodestone/api/schemas.json`; a test holds every answer against its own.
final class OpenApi {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCHEMAS = "/lodestone/api/schemas.json";
    private static final String PROBLEM = "application/problem+json";

    private OpenApi() {}

    static ObjectNode of(List<ApiRoute> routes) {
        var root = JSON.createObjectNode().put("openapi", "3.1.0");
        root.putObject("info").put("title", "Lodestone").put("version", "1").put("description",
                "What rare earth companies publish, what they claim in it and what they show. Lists come in "
                        + "pages; next, where it is not null, is the cursor of the page behind.");
        var paths = root.putObject("paths");
        routes.forEach(route -> paths.withObject("/" + route.path().replace("~", "~0").replace("/", "~1"))
                .set(route.method().name().toLowerCase(Locale.ROOT), operation(route)));
        var components = root.putObject("components");
        components.set("schemas", schemas());
        var schemes = components.putObject("securitySchemes");
        schemes.putObject("token").put("type", "http").put("scheme", "bearer")
                .put("description", "An API token of the settings page.");
        schemes.putObject("session").put("type", "apiKey").put("in", "cookie").put("name",
                "lodestone_session").put("description",
                        "A browser that signed in; a write also needs "
                                + "the header X-CSRF-Token.");
        return root;
    }

    private static ObjectNode operation(ApiRoute route) {
        var operation = JSON.createObjectNode().put("operationId", route.operation())
                .put("summary", route.summary());
        var parameters = operation.putArray("parameters");
        for (var parameter : route.parameters()) {
            parameters.addObject().put("name", parameter.name()).put("in", parameter.place())
                    .put("required", !parameter.inQuery()).put("description", parameter.description())
                    .set("schema", parameter.schema());
        }
        route.body().ifPresent(schema -> content(operation.putObject("requestBody").put("required", true),
                "application/json", schema));
        var responses = operation.putObject("responses");
        content(responses.putObject("200").put("description", "Done."), "application/json", route.answer());
        content(responses.putObject("default").put("description", "Why not."), PROBLEM, "Problem");
        var security = operation.putArray("security");
        var scopes = security.addObject().putArray("token");
        route.needs().scope().ifPresent(scope -> scopes.add(scope.label()));
        security.addObject().putArray("session");
        return operation;
    }

    private static void content(ObjectNode holder, String type, String schema) {
        holder.putObject("content").putObject(type).putObject("schema")
                .put("$ref", "#/components/schemas/" + schema);
    }

    private static JsonNode schemas() {
        try (var in = Objects.requireNonNull(OpenApi.class.getResourceAsStream(SCHEMAS), SCHEMAS)) {
            return JSON.readTree(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(SCHEMAS, broken);
        }
    }
}
