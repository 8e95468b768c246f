package lodestone.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lodestone.model.Account;
import lodestone.web.access.Visitors;

/// What was asked of the API. What cannot be read is told as a problem that names the parameter.
record ApiCall(ApiRoute route, Context context) {

    private static final ObjectMapper JSON = new ObjectMapper();

    Account account() {
        return Visitors.of(context);
    }

    String path(String name) {
        return context.pathParam(name);
    }

    Optional<String> text(String name) {
        return Fields.asked(context, name);
    }

    Optional<LocalDate> day(String name) {
        try {
            return text(name).map(LocalDate::parse);
        } catch (DateTimeParseException typed) {
            throw ApiProblemException.wrong(name + ": a day is written 2026-03-02, not \""
                    + text(name).orElse("") + "\".");
        }
    }

    /// The parameter `limit`, as the route declares its bounds.
    int limit() {
        var schema = route.parameters().stream().filter(parameter -> parameter.name().equals("limit"))
                .findFirst().orElseThrow().schema();
        int most = schema.path("maximum").intValue();
        var limit = text("limit").orElse(schema.path("default").asText());
        if (!limit.matches("\\d{1,6}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > most) {
            throw ApiProblemException.wrong("limit: 1 to " + most + ", not \"" + limit + "\".");
        }
        return Integer.parseInt(limit);
    }

    /// The number before which the parameter `after` goes on; without it, one greater than all.
    long before() {
        return text("after").map(typed -> Long.parseLong(cursor(typed, "\\d{1,18}"))).orElse(Long.MAX_VALUE);
    }

    /// What was given as a cursor, if it is shaped like one of ours.
    static String cursor(String typed, String shape) {
        if (!typed.matches(shape)) {
            throw ApiProblemException.wrong("after: no cursor of this list.");
        }
        return typed;
    }

    /// What was sent.
    ObjectNode body() {
        try {
            JsonNode sent = JSON.readTree(context.body());
            if (sent instanceof ObjectNode object) {
                return object;
            }
            throw ApiProblemException.wrong("The body is not a JSON object.");
        } catch (JsonProcessingException broken) {
            throw ApiProblemException.wrong("The body is not JSON: " + broken.getOriginalMessage());
        }
    }

    /// A string of what was sent.
    static Optional<String> string(ObjectNode body, String field) {
        var value = body.path(field);
        if (!value.isMissingNode() && !value.isNull() && !value.isTextual()) {
            throw ApiProblemException.wrong(field + ": a string.");
        }
        return Optional.ofNullable(value.textValue()).filter(text -> !text.isBlank());
    }

    /// A string of what was sent that must be there.
    static String required(ObjectNode body, String field) {
        return string(body, field)
                .orElseThrow(() -> ApiProblemException.wrong(field + ": a string that is not empty."));
    }

    /// Strings of what was sent.
    static List<String> strings(JsonNode sent, String field) {
        var strings = new ArrayList<String>();
        sent.forEach(one -> strings.add(one.isTextual() ? one.textValue() : ""));
        if (!sent.isArray() || strings.contains("")) {
            throw ApiProblemException.wrong(field + ": an array of strings.");
        }
        return strings;
    }
}
