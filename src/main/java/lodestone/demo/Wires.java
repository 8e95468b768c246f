package lodestone.demo;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import lodestone.model.Listing;
import lodestone.model.ListingKind;
import lodestone.model.Source;
import lodestone.model.SourceKind;

/// Three press-release wires, each with its own dialect of RSS, and a trade paper with an Atom feed.
final class Wires {

    private static final DateTimeFormatter DAY_PATH = DateTimeFormatter.ofPattern("yyyy/MM/dd")
            .withZone(ZoneOffset.UTC);

    /// @param id of its source, of its layout and of its dialect
    /// @param feed path of its feed
    /// @param path of an article
    private record Wire(Outlet outlet, String id, String name, String feed, String path) {}

    private static final List<Wire> ALL = List.of(
            new Wire(Outlet.MERIDIAN, "meridian", "Meridian Newswire", "/meridian/rss/latest.xml",
                    "/meridian/news-release/{day}/2{number}/0/en/{slug}.html"),
            new Wire(Outlet.PARLEY, "parley", "Parley PR Wire", "/parley/rss/latest.xml",
                    "/parley/news-releases/{slug}-302{number}.html"),
            new Wire(Outlet.NORTHFILE, "northfile", "Northfile", "/northfile/rss/latest.xml",
                    "/northfile/release/{number}/{slug}"),
            new Wire(Outlet.COURIER, "courier", "The Magnet Courier", "/courier/feed.atom",
                    "/courier/{day}/{slug}"));

    private final URI host;

    Wires(URI host) {
        this.host = host;
    }

    List<Source> sources() {
        return ALL.stream().map(wire -> source(wire.id, wire.name, host.resolve(wire.feed))).toList();
    }

    /// A wire with one feed.
    static Source source(String id, String name, URI feed) {
        var listing = new Listing(id + "/feed", ListingKind.FEED, feed, Optional.empty(), List.of(),
                List.of(), true, true);
        return new Source(id, name, SourceKind.WIRE, Optional.empty(), true, "invented", true,
                List.of(listing));
    }

    void publish(Edition edition, Press press) {
        ALL.forEach(wire -> publish(wire, edition, press));
    }

    private void publish(Wire wire, Edition edition, Press press) {
        var layout = Layout.named(wire.id);
        var entries = edition.of(wire.outlet).stream()
                .map(story -> entry(wire, story, edition.actor(story))).toList();
        for (var entry : entries) {
            var story = entry.story();
            var name = wire.outlet == Outlet.COURIER ? wire.name : entry.actor().name();
            var shown = new Layout.Shown(story, entry.url(), wire.id, name, edition.related(story));
            press.story(story, entry.url(), Page.html(layout.article(shown), story.published()));
        }
        press.page(host.resolve(wire.feed), feed(wire, entries));
    }

    private Feeds.Entry entry(Wire wire, Story story, Actor actor) {
        return new Feeds.Entry(wire.id, story, actor, url(wire, story), number(story));
    }

    private Page feed(Wire wire, List<Feeds.Entry> entries) {
        var feeds = new Feeds(host);
        Instant newest = entries.getFirst().story().published();
        return wire.outlet == Outlet.COURIER
                ? Page.text(feeds.atom(wire.name, entries), "application/atom+xml", newest)
                : Page.text(feeds.rss(wire.name, entries), "application/rss+xml; charset=utf-8", newest);
    }

    private URI url(Wire wire, Story story) {
        return host.resolve(wire.path.replace("{day}", DAY_PATH.format(story.published()))
                .replace("{number}", String.valueOf(number(story))).replace("{slug}", story.slug()));
    }

    private static int number(Story story) {
        return Math.floorMod(story.id().hashCode(), 1_000_000);
    }
}
