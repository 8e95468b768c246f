package lodestone.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lodestone.web.access.Needs;

/// One route of the API: what answers it and what describes it are the same, so that the description cannot
/// promise what is not there.
///
/// @param path e.g. `/api/documents/{id}`
/// @param body name of the schema of what is sent; empty if nothing is
/// @param answer name of the schema of what comes back
record ApiRoute(
        HandlerType method, String path, Needs needs, String summary, List<ApiParameter> parameters,
        Optional<String> body, String answer, Work work) {

    ApiRoute {
        parameters = List.copyOf(parameters);
    }

    /// Makes the answer.
    interface Work {
        JsonNode answer(ApiCall call) throws Exception;
    }

    static ApiRoute get(String path, String summary, String answer, Work work, ApiParameter... parameters) {
        return new ApiRoute(HandlerType.GET, path, Needs.READER, summary, List.of(parameters),
                Optional.empty(), answer, work);
    }

    /// The same for those who may more than read.
    ApiRoute needing(Needs more) {
        return new ApiRoute(method, path, more, summary, parameters, body, answer, work);
    }

    static ApiRoute post(String path, Needs needs, String summary, String body, String answer, Work work,
            ApiParameter... parameters) {
        return new ApiRoute(HandlerType.POST, path, needs, summary, List.of(parameters), Optional.of(body),
                answer, work);
    }

    /// E.g. `getDocumentsId`.
    String operation() {
        var name = new StringBuilder(method.name().toLowerCase(Locale.ROOT));
        for (var word : path.substring("/api/".length()).split("[^a-z]+", 0)) {
            name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return name.toString();
    }
}
