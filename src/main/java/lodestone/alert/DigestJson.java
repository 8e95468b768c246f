package lodestone.alert;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lodestone.alert.Coverage.Silence;
import lodestone.model.Capture;
import lodestone.model.HostDay;
import lodestone.model.Version;
import lodestone.record.CompanyRecord;
import org.jspecify.annotations.Nullable;

/// A digest as one JSON object; absent values are null, times UTC.
public final class DigestJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectMapper ROWS = new ObjectMapper()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET, JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM)
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);

    private DigestJson() {}

    /// The whole digest on one line.
    public static String text(Digest digest) {
        var out = new StringWriter();
        try {
            write(digest, out, false);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toString();
    }

    /// Writes the same row by row.
    ///
    /// @param indented over many lines
    static void write(Digest digest, Writer out, boolean indented) throws IOException {
        var writer = indented ? ROWS.writerWithDefaultPrettyPrinter() : ROWS.writer();
        try (var json = writer.createGenerator(out)) {
            json.writeStartObject();
            fields(json, head(digest));
            rows(json, "coverage", digest.coverage(), DigestJson::coverage);
            rows(json, "access", digest.access(), DigestJson::access);
            fields(json, foot(digest));
            json.writeEndObject();
        }
    }

    private static void fields(JsonGenerator json, ObjectNode node) throws IOException {
        for (var field : node.properties()) {
            json.writeFieldName(field.getKey());
            json.writeTree(field.getValue());
        }
    }

    private static <T> void rows(JsonGenerator json, String name, List<T> rows, Function<T, ObjectNode> node)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (var row : rows) {
            json.writeTree(node.apply(row));
        }
        json.writeEndArray();
    }

    /// The whole digest.
    static ObjectNode of(Digest digest) {
        var node = head(digest);
        var coverage = node.putArray("coverage");
        digest.coverage().forEach(row -> coverage.add(coverage(row)));
        var access = node.putArray("access");
        digest.access().forEach(day -> access.add(access(day)));
        return node.setAll(foot(digest));
    }

    private static ObjectNode head(Digest digest) {
        var node = NODES.objectNode();
        node.put("generated", digest.generated().toString());
        node.put("day", digest.day().toString());
        node.put("zone", digest.zone().getId());
        node.put("period", digest.period().key());
        node.set("missed", AssessmentJson.strings(digest.period().missed()));
        node.put("headline", digest.headline());
        node.put("documents", digest.corpus());
        var entries = node.putArray("entries");
        digest.entries().forEach(entry -> entries.add(entry(entry, digest.shown().links())));
        var news = node.putArray("news");
        digest.news().forEach(one -> news.addObject().put("listing", one.listingId()).put("kind", one.kind())
                .put("text", one.text()));
        return node;
    }

    private static ObjectNode foot(Digest digest) {
        var node = NODES.objectNode();
        node.set("faults", AssessmentJson.strings(digest.faults()));
        node.set("undelivered", AssessmentJson.strings(digest.troubles()));
        node.put("scope", digest.scope());
        return node;
    }

    private static ObjectNode entry(Entry entry, Links links) {
        var version = entry.version();
        var node = NODES.objectNode();
        node.put("id", version.documentId());
        node.put("version", version.number());
        node.put("source", version.sourceId());
        node.put("url", version.capture().url().toString());
        node.put("page", links.document(version.documentId()));
        node.put("title", version.document().title());
        node.put("published", version.document().published().orElse(null));
        node.put("published_utc", version.document().publishedUtc().map(Instant::toString).orElse(null));
        node.put("capture", version.capture().digest());
        node.set("alerts", AssessmentJson.strings(entry.kinds()));
        node.set("watches", AssessmentJson.strings(entry.watches()));
        node.set("also_at", AssessmentJson.strings(entry.alsoAt().stream().map(URI::toString).toList()));
        node.put("not_assessed", entry.notAssessed().orElse(null));
        var comparisons = node.putArray("comparisons");
        entry.comparisons().forEach(comparison -> comparisons.add(comparison(comparison)));
        node.set("changes", changes(entry.comparisons().stream()
                .filter(one -> one.kind().equals("edit") || one.kind().equals("correction"))
                .flatMap(one -> one.changes().stream()).toList()));
        node.set("findings", AssessmentJson.strings(entry.findings()));
        node.put("corrects", entry.corrects().map(Version::documentId).orElse(null));
        node.set("notes", AssessmentJson.strings(entry.notes()));
        node.set("standing", entry.standing().<JsonNode>map(DigestJson::standing).orElse(NODES.nullNode()));
        node.set("assessment", assessment(entry));
        return node;
    }

    private static ObjectNode standing(CompanyRecord record) {
        var node = NODES.objectNode().put("issuer", record.issuer()).put("as_of", record.asOf().toString())
                .put("documents", record.documents());
        var stages = node.putObject("stages");
        record.stages().forEach(stage -> stages.putObject(stage.stage()).put("level", stage.level())
                .put("text", stage.best().map(best -> best.evidence().text()).orElse(null))
                .put("document", stage.best().map(best -> best.document().documentId()).orElse(null))
                .put("date", stage.best().map(best -> best.document().day().toString()).orElse(null))
                .put("holder", stage.best().map(best -> best.evidence().holder().label()).orElse(null)));
        return node;
    }

    private static ObjectNode comparison(Comparison comparison) {
        var node = NODES.objectNode().put("kind", comparison.kind());
        node.set("first", capture(comparison.first()));
        node.set("second", capture(comparison.second()));
        node.set("changes", changes(comparison.changes()));
        return node;
    }

    private static ObjectNode capture(Capture capture) {
        return NODES.objectNode().put("url", capture.url().toString()).put("at", capture.at().toString())
                .put("status", capture.status()).put("digest", capture.digest()).put("file", capture.file())
                .put("offset", capture.offset());
    }

    private static ArrayNode changes(List<Change> changes) {
        var array = NODES.arrayNode();
        changes.forEach(change -> array.addObject().put("added", change.added()).put("sentence",
                change.sentence()));
        return array;
    }

    private static JsonNode assessment(Entry entry) {
        if (entry.assessment().isEmpty()) {
            return NODES.nullNode();
        }
        var node = NODES.objectNode();
        AssessmentJson.put(node, entry.assessment().get());
        return node;
    }

    private static ObjectNode access(HostDay day) {
        var waits = day.waited();
        return NODES.objectNode().put("host", day.host()).put("day", day.day().toString())
                .put("requests", day.requests()).put("not_modified", day.notModified())
                .put("bytes", day.bytes()).put("waited_pace_ms", waits.pace().toMillis())
                .put("waited_crawl_delay_ms", waits.crawlDelay().toMillis())
                .put("waited_retry_after_ms", waits.retryAfter().toMillis())
                .put("waited_back_off_ms", waits.backOff().toMillis()).put("refused", day.refused());
    }

    private static ObjectNode coverage(Coverage row) {
        return NODES.objectNode().put("source", row.sourceId()).put("listing", row.listingId())
                .put("outcome", row.outcome().label()).put("reason", row.reason().orElse(null))
                .put("announced", row.announced()).put("new", row.fresh()).put("changed", row.changed())
                .put("copies", row.copies()).put("flagged", row.flagged()).put("unread", row.unread())
                .put("older", row.aside().older()).put("unwanted", row.aside().unwanted())
                .put("owed", row.aside().owed()).put("gap_since", text(row.aside().gap()))
                .put("requests", row.requests()).put("bytes", row.bytes())
                .put("waited_ms", row.waited().toMillis())
                .put("last_new", text(row.lastNew())).put("failures", row.health().failures())
                .put("last_success", text(row.health().lastSuccess()))
                .put("last_change", text(row.health().lastChange()))
                .put("due", text(row.health().due())).put("silent", row.silent())
                .put("silent_days", row.health().silence().map(Silence::days).orElse(null))
                .put("expected_silence_days", row.health().silence().map(Silence::expected).orElse(null))
                .put("longest_gap_days", row.health().silence().map(Silence::longest).orElse(null));
    }

    private static @Nullable String text(Optional<Instant> at) {
        return at.map(Instant::toString).orElse(null);
    }
}
