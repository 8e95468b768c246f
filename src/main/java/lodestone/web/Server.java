package lodestone.web;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import io.javalin.http.staticfiles.Location;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.util.List;
import lodestone.web.access.Gate;
import lodestone.web.access.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Serves the pages until closed.
public final class Server implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; "
            + "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    private final Frame frame;
    private final WebSettings settings;
    private final AllowedHosts hosts;
    private final Javalin javalin;

    /// A server over those parts; nothing listens before [#start].
    public Server(WebSettings settings, WebParts parts) {
        this.settings = settings;
        this.hosts = AllowedHosts.of(settings.host());
        this.frame = new Frame(parts.store(), parts.clock());
        this.javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.staticFiles.add(files -> {
                files.hostedPath = "/static";
                files.directory = "/lodestone/web";
                files.location = Location.CLASSPATH;
            });
            config.routes.before(this::guard);
            new Gate(settings.access()).on(config.routes);
            groups(parts).forEach(group -> group.addTo(config.routes));
            config.routes.error(HttpStatus.NOT_FOUND, frame::missing);
            config.routes.exception(RefusedException.class, frame::refused);
            config.routes.exception(Exception.class, this::failed);
        });
    }

    private List<PageGroup> groups(WebParts parts) {
        return List.of(new TodayPages(frame, parts.store()), new DocumentPages(frame, parts),
                new ArchivedPages(frame, parts), new SearchPages(frame, parts),
                new WatchPages(frame, parts), new SourcePages(frame, parts), new DraftPages(frame, parts),
                new CompanyPages(frame, parts), new QueuePages(frame, parts),
                new DecisionPages(frame, parts), new RunsPages(frame, parts));
    }

    /// Listens and returns the first page's address.
    ///
    /// @throws IllegalStateException naming the port, if it cannot be had
    public URI start() {
        try {
            javalin.start(settings.host(), settings.port());
        } catch (JavalinBindException taken) {
            throw new IllegalStateException("port " + settings.port() + " of " + settings.host()
                    + " cannot be had; another program may be using it: name another one (web.port in "
                    + "config/lodestone.yaml, or --port)", taken);
        }
        return URI.create("http://" + settings.host() + ":" + javalin.port() + "/");
    }

    /// Sets the headers of every answer, and refuses whoever came by another name: a page elsewhere can make
    /// a browser call its own name with our address, and would then read what it gets.
    private void guard(Context context) {
        context.header("Content-Security-Policy", POLICY).header(Header.X_CONTENT_TYPE_OPTIONS, "nosniff")
                .header(Header.X_FRAME_OPTIONS, "DENY").header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header(Header.CACHE_CONTROL, "no-cache");
        if (!hosts.allow(context.header(Header.HOST))) {
            context.status(HttpStatus.MISDIRECTED_REQUEST).contentType("text/plain; charset=utf-8")
                    .result("This server answers only to " + settings.host() + " and localhost.\n");
            context.skipRemainingHandlers();
        }
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
