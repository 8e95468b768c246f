package lodestone.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import lodestone.alert.AssessmentJson;
import lodestone.model.Assessment;
import lodestone.model.Capture;
import lodestone.model.Ruling;
import lodestone.store.Documents;
import lodestone.store.Store;
import lodestone.store.Stored;

/// Documents, with their versions and captures.
final class ApiDocuments {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ApiParameter ID = ApiParameter.path("id", "The document's id.");

    private final Store store;

    ApiDocuments(WebParts parts) {
        this.store = parts.store();
    }

    List<ApiRoute> routes() {
        return List.of(
                ApiRoute.get("/api/flags", "Flagged documents, most severe first, without their texts.",
                        "Documents", this::flags, ApiParameter.after(), ApiParameter.limit(50, 1000)),
                ApiRoute.get("/api/documents", "Every document as it reads now, by id, without its text.",
                        "Documents", this::all, ApiParameter.after(), ApiParameter.limit(50, 1000)),
                ApiRoute.get("/api/documents/{id}", "A document as it reads now, with what was found in it.",
                        "Document", call -> document(versions(call.path("id")).getLast()), ID),
                ApiRoute.get("/api/documents/{id}/versions", "Every version, oldest first.", "Documents",
                        call -> ApiList.of(versions(call.path("id")).stream()
                                .map(ApiDocuments::document)),
                        ID),
                ApiRoute.get("/api/documents/{id}/captures", "Where each version lies in the archive.",
                        "Captures", call -> ApiList.of(versions(call.path("id")).stream()
                                .map(ApiDocuments::capture)),
                        ID));
    }

    private JsonNode all(ApiCall call) {
        return page(call, store.documents().after(call.text("after").orElse(""), call.limit() + 1),
                stored -> stored.version().documentId());
    }

    private JsonNode flags(ApiCall call) {
        return page(call, store.documents().flagged(call.text("after").map(ApiDocuments::flag),
                call.limit() + 1), ApiDocuments::cursor);
    }

    private static JsonNode page(ApiCall call, List<Stored> rows, Function<Stored, String> cursor) {
        return ApiList.page(rows, call.limit(), cursor, stored -> Stream.of(without(document(stored))));
    }

    private static String cursor(Stored stored) {
        return stored.assessment().map(Assessment::severity).orElse(0) + "."
                + stored.version().seen().toEpochMilli() + "." + stored.version().documentId();
    }

    private static Documents.Flag flag(String cursor) {
        var parts = ApiCall.cursor(cursor, "\\d{1,3}\\.\\d{1,15}\\..+").split("\\.", 3);
        return new Documents.Flag(Integer.parseInt(parts[0]), Instant.ofEpochMilli(Long.parseLong(parts[1])),
                parts[2]);
    }

    private static ObjectNode without(ObjectNode document) {
        document.remove("text");
        return document;
    }

    private List<Stored> versions(String id) {
        var versions = store.documents().versions(id);
        if (versions.isEmpty()) {
            throw ApiProblemException.missing("document", id);
        }
        return versions;
    }

    private static ObjectNode document(Stored stored) {
        var version = stored.version();
        var document = version.document();
        var node = NODES.objectNode().put("id", version.documentId()).put("version", version.number())
                .put("source", version.sourceId()).put("url", version.capture().url().toString())
                .put("title", document.title()).put("published", document.published().orElse(null))
                .put("published_utc", document.publishedUtc().map(Object::toString).orElse(null))
                .put("seen", version.seen().toString()).put("language", document.language().orElse(null))
                .put("copy_of", version.copyOf().orElse(null))
                .put("corrects", version.corrects().orElse(null)).put("text", document.text())
                .put("not_assessed", stored.notAssessed().orElse(null))
                .put("reviewed", stored.reviewed().map(Ruling::label).orElse(null));
        var found = node.putObject("assessment");
        stored.assessment().ifPresentOrElse(assessment -> AssessmentJson.put(found, assessment),
                () -> node.putNull("assessment"));
        return node;
    }

    private static ObjectNode capture(Stored stored) {
        Capture capture = stored.version().capture();
        return NODES.objectNode().put("version", stored.version().number())
                .put("url", capture.url().toString())
                .put("at", capture.at().toString()).put("status", capture.status())
                .put("digest", capture.digest()).put("file", capture.file()).put("offset", capture.offset())
                .put("revisit", capture.revisit());
    }
}
