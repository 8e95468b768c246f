package lodestone.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import lodestone.alert.AtomFeed;
import lodestone.model.Watch;
import lodestone.store.Store;

/// Feeds for programs that read news: all flags, and the matches of each watch.
final class FeedPages implements PageGroup {

    private static final String ATOM = "application/atom+xml; charset=utf-8";

    private final Store store;
    private final List<Watch> watches;

    FeedPages(WebParts parts) {
        this.store = parts.store();
        this.watches = parts.watches();
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/feeds/flags.atom", context -> context.contentType(ATOM)
                .result(feed(context).flags(context.url(), Instant.EPOCH)));
        routes.get("/feeds/watches/{id}.atom", this::watch);
    }

    private void watch(Context context) {
        var id = context.pathParam("id");
        watches.stream().filter(watch -> watch.id().equals(id)).findFirst().ifPresentOrElse(
                watch -> context.contentType(ATOM)
                        .result(feed(context).watch(id, watch.name(), context.url(), Instant.EPOCH)),
                () -> context.status(HttpStatus.NOT_FOUND));
    }

    /// The pages are where the feed was asked for.
    private AtomFeed feed(Context context) {
        return new AtomFeed(store, URI.create(context.scheme() + "://" + context.host()));
    }
}
