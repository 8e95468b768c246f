package lodestone.web;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.staticfiles.Location;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lodestone.web.access.Access;
import lodestone.web.access.Needs;
import lodestone.web.access.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Serves the pages until closed.
public final class Server implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);

    private final Frame frame;
    private final WebSettings settings;
    private final Access access;
    private final Javalin javalin;

    /// A server over those parts; nothing listens before [#start].
    public Server(WebSettings settings, WebParts parts) {
        this.settings = settings;
        this.access = new Access(settings.access(), parts.store(), parts.clock());
        this.frame = new Frame(parts.store(), parts.clock());
        this.javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.staticFiles.add(files -> {
                files.hostedPath = "/static";
                files.directory = "/lodestone/web";
                files.location = Location.CLASSPATH;
            });
            settings.tls().ifPresent(tls -> config.jetty.addConnector(
                    (server, http) -> Encryption.connector(server, http, settings, tls)));
            config.routes.before(new SafeHeaders(settings)::guard);
            access.gate().on(config.routes);
            groups(parts).forEach(group -> group.addTo(config.routes));
            config.routes.error(HttpStatus.NOT_FOUND, this::missing);
            config.routes.exception(RefusedException.class, this::refused);
            config.routes.exception(Exception.class, this::failed);
        });
    }

    private List<PageGroup> groups(WebParts parts) {
        return List.of(new TodayPages(frame, parts), new DocumentPages(frame, parts),
                new ArchivedPages(frame, parts), new SearchPages(frame, parts),
                new WatchPages(frame, parts), new SourcePages(frame, parts), new DraftPages(frame, parts),
                new CompanyPages(frame, parts), new QueuePages(frame, parts), new ReviewTables(parts),
                new DecisionPages(frame, parts), new RunsPages(frame, parts),
                new SignInPages(frame, access, path -> home().resolve(path)),
                new SettingsPages(frame, parts, access, settings.effective(), path -> home().resolve(path)),
                new AuditPages(frame, parts.store()), new Api(parts),
                new FeedPages(parts));
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
        return home();
    }

    /// Where it listens.
    int port() {
        return javalin.port();
    }

    /// What it answers, e.g. `post /sign-in`, each with what it needs of whoever asks.
    Map<String, Optional<Needs>> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream().map(parsed -> parsed.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .collect(Collectors.toMap(
                        endpoint -> endpoint.method.name().toLowerCase(Locale.ROOT) + " " + endpoint.path,
                        Needs::named));
    }

    private URI home() {
        return settings.entrance(javalin.port());
    }

    /// Where the first admin chooses a name and a password; empty if there is an admin. It is worth something
    /// once, for a day; an older one is worth nothing any more. Ask after [#start].
    public Optional<URI> firstRunLink() {
        return access.accounts().firstAdmin().map(home()::resolve);
    }

    /// Whatever ends in that status gets its words here.
    private void missing(Context context) {
        if (Api.asked(context)) {
            Api.missing(context);
        } else {
            frame.missing(context);
        }
    }

    private void refused(RefusedException refused, Context context) {
        if (Api.asked(context)) {
            Api.refused(refused, context);
        } else {
            frame.refused(refused, context);
        }
    }

    private void failed(Exception fault, Context context) {
        LOG.error("request path={}", context.path(), fault);
        if (Api.asked(context)) {
            Api.tell(context, HttpStatus.INTERNAL_SERVER_ERROR, "This could not be done; the log says why.");
            return;
        }
        context.status(HttpStatus.INTERNAL_SERVER_ERROR).contentType("text/plain; charset=utf-8")
                .result("This page could not be made; the log says why.\n");
    }

    @Override
    public void close() {
        javalin.stop();
        access.close();
    }
}
