package lodestone.demo;

import com.github.tomakehurst.wiremock.common.Json;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lodestone.model.JsonPointers;
import lodestone.model.Listing;
import lodestone.model.ListingKind;

/// Companies that list their news for programs: one by the interface of a weblog, one by a sitemap.
final class Syndication {

    private static final String BY_INTERFACE = "yarrabin";
    private static final String BY_SITEMAP = "lualamba";
    private static final JsonPointers POSTS = JsonPointers.of(Map.of("entries", "", "url", "/link", "title",
            "/title/rendered", "published", "/date_gmt", "modified", "/modified_gmt", "id", "/id"));

    private final URI host;

    Syndication(URI host) {
        this.host = host;
    }

    /// How to read that company's news; empty for one that has a news page only.
    Optional<Listing> listing(Actor actor) {
        return switch (actor.id()) {
            case BY_INTERFACE -> Optional.of(listing(actor, ListingKind.JSON, posts(), Optional.of(POSTS)));
            case BY_SITEMAP -> Optional.of(listing(actor, ListingKind.SITEMAP, sitemap(), Optional.empty()));
            default -> Optional.empty();
        };
    }

    private static Listing listing(Actor actor, ListingKind kind, URI url, Optional<JsonPointers> json) {
        return new Listing(actor.id() + "/news", kind, url, Optional.empty(), Optional.empty(), json,
                List.of(), List.of(), true, true);
    }

    /// Puts out what such a company shows.
    void publish(Actor actor, List<Layout.Shown> shown, Press press) {
        var newest = shown.stream().map(entry -> entry.story().published()).max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        switch (actor.id()) {
            case BY_INTERFACE ->
                press.page(posts(), Page.text(posts(shown), "application/json; charset=utf-8", newest));
            case BY_SITEMAP -> press.page(sitemap(), Page.text(sitemap(shown), "application/xml", newest));
            default -> {
            }
        }
    }

    private URI posts() {
        return host.resolve("/" + BY_INTERFACE + "/wp-json/wp/v2/posts");
    }

    private URI sitemap() {
        return host.resolve("/" + BY_SITEMAP + "/sitemap.xml");
    }

    private static String posts(List<Layout.Shown> shown) {
        return Json.write(shown.stream().map(Syndication::post).toList());
    }

    /// Times without a zone, as that interface writes them.
    private static Map<String, Object> post(Layout.Shown shown) {
        var post = new LinkedHashMap<String, Object>();
        post.put("id", shown.story().id());
        post.put("date_gmt", shown.story().published().toString().replace("Z", ""));
        post.put("link", shown.url().toString());
        post.put("title", Map.of("rendered", Markup.escape(shown.story().title())));
        return post;
    }

    private static String sitemap(List<Layout.Shown> shown) {
        var xml = new StringBuilder("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        for (var entry : shown) {
            xml.append("<url><loc>").append(Markup.escape(entry.url().toString())).append("</loc><lastmod>")
                    .append(entry.story().published()).append("</lastmod></url>\n");
        }
        return xml.append("</urlset>\n").toString();
    }
}
