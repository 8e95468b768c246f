package lodestone.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import io.javalin.http.staticfiles.Location;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import lodestone.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Serves the read-only pages until closed.
public final class Server implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri "
            + "'none'; form-action 'self'; frame-ancestors 'none'";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Pages pages;
    private final WebSettings settings;
    private final AllowedHosts hosts;
    private final Javalin javalin;

    /// A server over that store; nothing listens before [#start].
    public Server(WebSettings settings, Store store, Clock clock) {
        this.settings = settings;
        this.hosts = AllowedHosts.of(settings.host());
        this.pages = new Pages(store, clock);
        this.javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.staticFiles.add(files -> {
                files.hostedPath = "/static";
                files.directory = "/lodestone/web";
                files.location = Location.CLASSPATH;
            });
            config.routes.before(this::guard);
            config.routes.get("/", context -> html(context, "today.jte", pages.today()));
            config.routes.get("/documents/{id}", this::document);
            config.routes.error(HttpStatus.NOT_FOUND, this::missing);
            config.routes.exception(Exception.class, this::failed);
        });
    }

    /// Listens and returns the first page's address.
    public URI start() {
        javalin.start(settings.host(), settings.port());
        return URI.create("http://" + settings.host() + ":" + javalin.port() + "/");
    }

    private void document(Context context) {
        var view = pages.document(context.pathParam("id"));
        if (view.isPresent()) {
            html(context, "document.jte", view.get());
        } else {
            context.status(HttpStatus.NOT_FOUND);
        }
    }

    private void html(Context context, String template, Object view) {
        var output = new StringOutput();
        templates.render(template, Map.of("view", view), output);
        context.contentType("text/html; charset=utf-8").result(output.toString());
    }

    /// Sets the headers of every answer, and refuses whoever came by another name: a page elsewhere can make
    /// a browser call its own name with our address, and would then read what it gets.
    private void guard(Context context) {
        context.header("Content-Security-Policy", POLICY).header(Header.X_CONTENT_TYPE_OPTIONS, "nosniff")
                .header(Header.X_FRAME_OPTIONS, "DENY").header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header(Header.CACHE_CONTROL, "no-cache");
        if (!hosts.allow(context.header(Header.HOST))) {
            context.status(HttpStatus.MISDIRECTED_REQUEST).contentType("text/plain; charset=utf-8")
                    .result("This server answers only to " + settings.host() + " and localhost.\n");
            context.skipRemainingHandlers();
        }
    }

    private void missing(Context context) {
        html(context, "message.jte", new MessageView("No such page",
                "Nothing lies at this address. A document's address changes when the archive is made anew.",
                pages.scope()));
    }

    private void failed(Exception fault, Context context) {
        LOG.error("request path={}", context.path(), fault);
        context.status(HttpStatus.INTERNAL_SERVER_ERROR).contentType("text/plain; charset=utf-8")
                .result("This page could not be made; the log says why.\n");
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
