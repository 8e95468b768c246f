package lodestone.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lodestone.alert.AssessmentJson;
import lodestone.archive.Archive;
import lodestone.model.Capture;
import lodestone.model.Version;
import lodestone.store.Store;
import lodestone.store.Stored;

/// Everything that a finding rests on, in one ZIP that can be checked years later without this program: the
/// archive's records, each version's text and findings with the version of the rules, what people decided,
/// what they link to against it and what the issuer replied, digests of all files, and a small program that
/// checks them.
public final class Bundle {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Store store;
    private final Archive archive;

    public Bundle(Store store, Archive archive) {
        this.store = store;
        this.archive = archive;
    }

    /// Writes the ZIP of all versions of that document; false, and nothing written, if there is none. The
    /// same store and archive give the same bytes.
    ///
    /// @throws IOException naming the capture, if a record cannot be read
    public boolean write(String documentId, OutputStream out) throws IOException {
        var versions = store.documents().versions(documentId);
        if (versions.isEmpty()) {
            return false;
        }
        var files = new LinkedHashMap<String, byte[]>();
        files.put("README.txt", resource("README.txt"));
        files.put("Verify.java", resource("Verify.java"));
        var review = BundleReview.of(store, documentId);
        files.put("document.json", bytes(about(versions, review.withheld()).toPrettyString() + "\n"));
        for (var stored : versions) {
            version(files, stored);
        }
        put(files, "decisions.jsonl", review.decisionLines());
        put(files, "replies.jsonl", review.replyLines());
        var captures = captures(documentId, versions);
        review.captures().forEach(captures::add);
        files.put("captures.tsv", bytes(table(captures)));
        files.put("archive.warc.gz", records(captures));
        BundleZip.write(files, versions.getLast().version().seen(), out);
        return true;
    }

    private static void version(Map<String, byte[]> files, Stored stored) {
        var version = stored.version();
        var folder = "version-" + version.number() + "/";
        files.put(folder + "text.txt", bytes(version.document().text()));
        files.put(folder + "text.sha256", bytes(version.textDigest() + "\n"));
        stored.assessment().ifPresent(assessment -> {
            var findings = JSON.createObjectNode().put("id", version.documentId())
                    .put("version", version.number());
            AssessmentJson.put(findings, assessment);
            files.put(folder + "findings.json", bytes(findings.toPrettyString() + "\n"));
            files.put(folder + "quotes.tsv", bytes(BundleQuotes.of(assessment)));
        });
    }

    private static void put(Map<String, byte[]> files, String name, String lines) {
        if (!lines.isEmpty()) {
            files.put(name, bytes(lines));
        }
    }

    private static ObjectNode about(List<Stored> versions, int withheld) {
        var newest = versions.getLast().version();
        var about = JSON.createObjectNode().put("id", newest.documentId())
                .put("title", newest.document().title())
                .put("issuer", newest.document().issuer().orElse(null))
                .put("published", newest.document().published().orElse(null))
                .put("published_utc", newest.document().publishedUtc().map(Instant::toString).orElse(null))
                .put("url", newest.capture().url().toString()).put("source", newest.sourceId())
                .put("copy_of", newest.copyOf().orElse(null)).put("corrects", newest.corrects().orElse(null))
                .put("decisions_withheld", withheld);
        var all = about.putArray("versions");
        versions.forEach(stored -> all.addObject().put("version", stored.version().number())
                .put("seen", stored.version().seen().toString())
                .put("text_digest", stored.version().textDigest())
                .put("capture_digest", stored.version().capture().digest())
                .put("chain", stored.assessment().map(found -> found.chain()).orElse(null))
                .put("chain_version", stored.assessment().map(found -> found.chainVersion()).orElse(null))
                .put("not_assessed", stored.notAssessed().orElse(null)));
        return about;
    }

    /// Of every version, of the last visit and of each that found nothing; each once.
    private Set<Capture> captures(String documentId, List<Stored> versions) {
        var captures = new LinkedHashSet<Capture>();
        versions.stream().map(Stored::version).map(Version::capture).forEach(captures::add);
        store.absences().lastSeen(documentId).ifPresent(captures::add);
        captures.addAll(store.absences().of(documentId));
        return captures;
    }

    private static String table(Set<Capture> captures) {
        var out = new StringBuilder("at\tstatus\tdigest\turl\tfile\toffset\n");
        captures.forEach(capture -> out.append("%s\t%d\t%s\t%s\t%s\t%d%n".formatted(capture.at(),
                capture.status(), capture.digest(), capture.url(), capture.file(), capture.offset())));
        return out.toString();
    }

    private byte[] records(Set<Capture> captures) throws IOException {
        var seen = new ArrayList<List<byte[]>>();
        var out = new ByteArrayOutputStream();
        for (var capture : captures) {
            try {
                seen.add(archive.records(capture));
            } catch (IOException damaged) {
                throw new IOException("the capture of " + capture.at() + " in " + capture.file()
                        + " cannot be read: " + damaged.getMessage(), damaged);
            }
        }
        for (var records : seen) {
            for (var one : records) {
                out.write(one);
            }
        }
        return out.toByteArray();
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = Objects.requireNonNull(Bundle.class.getResourceAsStream("/lodestone/bundle/" + name),
                name)) {
            return in.readAllBytes();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
