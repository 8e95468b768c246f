package lodestone.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import lodestone.archive.Archive;
import lodestone.archive.Content;
import lodestone.model.Version;
import lodestone.store.Store;
import lodestone.store.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the archive holds of a document: `/documents/ID/original`, as it was received, and
/// `/documents/ID/bundle.zip`. A page from outside gets an origin of its own and may neither run scripts nor
/// load anything.
final class ArchivedPages implements PageGroup {

    private static final Logger LOG = LoggerFactory.getLogger(ArchivedPages.class);
    private static final String SHUT_OFF = "sandbox; default-src 'none'; style-src 'unsafe-inline'; "
            + "img-src data:; font-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([\\w.:-]{1,40})");
    private static final Pattern HTML = Pattern.compile("(?i)\\s*(text/html|application/xhtml\\+xml).*");
    private static final Pattern PLAIN = Pattern.compile("(?i)\\s*text/plain.*");

    private final Frame frame;
    private final Store store;
    private final Archive archive;

    ArchivedPages(Frame frame, WebParts parts) {
        this.frame = frame;
        this.store = parts.store();
        this.archive = parts.archive();
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/documents/{id}/original", this::original);
        routes.get("/documents/{id}/bundle.zip", this::bundle);
    }

    private void original(Context context) {
        var version = DocumentViews.version(store.documents().versions(context.pathParam("id")),
                DocumentPages.number(context.queryParam("version"))).map(Stored::version);
        if (version.isEmpty()) {
            context.status(HttpStatus.NOT_FOUND);
            return;
        }
        try {
            send(context, version.get(), archive.content(version.get().capture()));
        } catch (IOException | UncheckedIOException damaged) {
            LOG.error("document={} capture={}", version.get().documentId(), version.get().capture(), damaged);
            context.status(HttpStatus.INTERNAL_SERVER_ERROR);
            frame.show(context, "message.jte", frame.page(context, "Cannot be read", Menu.NONE),
                    new MessageView("The archive's record of it is damaged or missing; lodestone verify says "
                            + "more."));
        }
    }

    private static void send(Context context, Version version, Content content) {
        var type = type(content);
        context.header("Content-Security-Policy", SHUT_OFF).header(Header.X_FRAME_OPTIONS, "SAMEORIGIN")
                .header("X-DNS-Prefetch-Control", "off").header("Referrer-Policy", "no-referrer")
                .contentType(type).result(content.body());
        if (!type.startsWith("text/")) {
            context.header("Content-Disposition", "attachment; filename=\""
                    + version.documentId().replaceAll("[^\\w-]", "") + ending(content) + "\"");
        }
    }

    /// What a browser may make of it: a page, a text, or a file to keep.
    private static String type(Content content) {
        var charset = CHARSET.matcher(content.type());
        var named = charset.find() ? "; charset=" + charset.group(1) : "";
        if (HTML.matcher(content.type()).matches()) {
            return "text/html" + named;
        }
        return PLAIN.matcher(content.type()).matches() ? "text/plain" + named : "application/octet-stream";
    }

    private static String ending(Content content) {
        return content.type().startsWith("application/pdf") ? ".pdf" : ".bin";
    }

    /// Made in a file first: an answer that has begun could not say any more that a record is damaged.
    private void bundle(Context context) throws IOException {
        var id = context.pathParam("id");
        var file = Files.createTempFile("bundle", ".zip");
        try {
            boolean made;
            try (var out = Files.newOutputStream(file)) {
                made = new Bundle(store, archive).write(id, out);
            }
            if (made) {
                context.contentType("application/zip").header("Content-Disposition",
                        "attachment; filename=\"evidence-" + id.replaceAll("[^\\w-]", "") + ".zip\"")
                        .result(Files.readAllBytes(file));
            } else {
                context.status(HttpStatus.NOT_FOUND);
            }
        } finally {
            Files.delete(file);
        }
    }
}
