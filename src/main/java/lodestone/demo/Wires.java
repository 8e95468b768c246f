package lodestone.demo;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import lodestone.model.Listing;
import lodestone.model.ListingKind;
import lodestone.model.Source;
import lodestone.model.SourceKind;

/// Three press-release wires, each with its own dialect of RSS, and a trade paper with an Atom feed.
final class Wires {

    private static final DateTimeFormatter WITHOUT_SECONDS =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm 'GMT'", Locale.US).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter OFFSET =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.US).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter NEW_YORK =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss zzz", Locale.US)
                    .withZone(ZoneId.of("America/New_York"));
    private static final DateTimeFormatter DAY_PATH =
            DateTimeFormatter.ofPattern("yyyy/MM/dd").withZone(ZoneOffset.UTC);

    /// @param id of its source and of its layout
    private record Wire(Outlet outlet, String id, String name) {}

    private static final List<Wire> ALL = List.of(
            new Wire(Outlet.MERIDIAN, "meridian", "Meridian Newswire"),
            new Wire(Outlet.PARLEY, "parley", "Parley PR Wire"),
            new Wire(Outlet.NORTHFILE, "northfile", "Northfile"),
            new Wire(Outlet.COURIER, "courier", "The Magnet Courier"));

    private final URI host;

    Wires(URI host) {
        this.host = host;
    }

    List<Source> sources() {
        return ALL.stream().map(wire -> source(wire.id, wire.name, feed(wire))).toList();
    }

    /// A wire with one feed.
    static Source source(String id, String name, URI feed) {
        var listing = new Listing(id + "/feed", ListingKind.FEED, feed, Optional.empty(), List.of(), List.of(), true, true);
        return new Source(id, name, SourceKind.WIRE, Optional.empty(), true, "invented", true, List.of(listing));
    }

    void publish(Edition edition, Press press) {
        for (var wire : ALL) {
            var layout = Layout.named(wire.id);
            var stories = edition.of(wire.outlet);
            for (var story : stories) {
                var url = url(wire, story);
                var name = wire.outlet == Outlet.COURIER ? wire.name : edition.actor(story).name();
                press.story(story, url, Page.html(
                        layout.article(new Layout.Shown(story, url, wire.id, name, edition.related(story))),
                        story.published()));
            }
            var newest = stories.isEmpty() ? Instant.EPOCH : stories.getFirst().published();
            press.page(feed(wire), wire.outlet == Outlet.COURIER
                    ? Page.text(atom(wire, stories), "application/atom+xml", newest)
                    : Page.text(rss(wire, stories, edition), "application/rss+xml; charset=utf-8", newest));
        }
    }

    private URI feed(Wire wire) {
        return host.resolve("/" + wire.id + "/" + (wire.outlet == Outlet.COURIER ? "feed.atom" : "rss/latest.xml"));
    }

    private URI url(Wire wire, Story story) {
        int number = Math.floorMod(story.id().hashCode(), 1_000_000);
        return host.resolve(switch (wire.outlet) {
            case MERIDIAN -> "/meridian/news-release/" + DAY_PATH.format(story.published()) + "/2" + number + "/0/en/"
                    + story.slug() + ".html";
            case PARLEY -> "/parley/news-releases/" + story.slug() + "-302" + number + ".html";
            case NORTHFILE -> "/northfile/release/" + number + "/" + story.slug();
            case COURIER, COMPANY, FILING_OFFICE -> "/courier/" + DAY_PATH.format(story.published()) + "/" + story.slug();
        });
    }

    private String rss(Wire wire, List<Story> stories, Edition edition) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel><title>%s</title><link>%s</link><description>Latest releases</description>
                """.formatted(wire.name, host)
                + stories.stream().map(story -> item(wire, story, edition.actor(story)))
                        .collect(Collectors.joining()) + "</channel></rss>\n";
    }

    private String item(Wire wire, Story story, Actor actor) {
        var url = Markup.escape(url(wire, story).toString());
        var common = "<item><title>" + Markup.escape(story.title()) + "</title><link>" + url + "</link>";
        return common + switch (wire.outlet) {
            case MERIDIAN -> meridian(story, actor, url);
            case PARLEY -> "<guid>" + url + "</guid><description>" + Markup.escape(story.lead())
                    + "</description><pubDate>" + (winter(story) ? NEW_YORK : OFFSET).format(story.published())
                    + "</pubDate><dc:publisher>" + wire.name + "</dc:publisher><dc:contributor>"
                    + Markup.escape(actor.name()) + "</dc:contributor>";
            case NORTHFILE, COURIER, COMPANY, FILING_OFFICE -> "<guid isPermaLink=\"false\">" + story.id()
                    + "</guid><description>" + Markup.escape(story.lead()) + "</description><pubDate>"
                    + OFFSET.format(story.published()) + "</pubDate>";
        } + "</item>\n";
    }

    private String meridian(Story story, Actor actor, String url) {
        var categories = actor.tickers().stream()
                .map(ticker -> "<category domain=\"" + host.resolve("/meridian/rss/stock") + "\">" + ticker + "</category>")
                .collect(Collectors.joining());
        return "<guid isPermaLink=\"true\">" + url + "</guid><description><![CDATA[<p>"
                + Markup.escape(story.lead()).replace("]]>", "]] >") + "</p>]]></description><pubDate>"
                + WITHOUT_SECONDS.format(story.published()) + "</pubDate>" + categories
                + "<dc:identifier>2" + Math.floorMod(story.id().hashCode(), 1_000_000)
                + "</dc:identifier><dc:language>en</dc:language>";
    }

    /// New York is five hours behind then, and this wire writes `EST`.
    private static boolean winter(Story story) {
        return NEW_YORK.format(story.published()).endsWith("EST");
    }

    private String atom(Wire wire, List<Story> stories) {
        var entries = stories.stream().map(story -> """
                <entry><title>%s</title><link rel="alternate" href="%s"/><id>tag:courier.example,2026:%s</id>
                <published>%s</published><updated>%s</updated><summary>%s</summary></entry>
                """.formatted(Markup.escape(story.title()), Markup.escape(url(wire, story).toString()), story.id(),
                story.published(), story.published(), Markup.escape(story.lead()))).collect(Collectors.joining());
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom"><title>%s</title><id>tag:courier.example,2026:feed</id>
                <updated>%s</updated>
                """.formatted(wire.name, stories.getFirst().published()) + entries + "</feed>\n";
    }
}
