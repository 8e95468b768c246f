package lodestone.demo;

import com.github.tomakehurst.wiremock.common.Json;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The look of a site, and the way it writes dates.
final class Layout {

    private final Template template;
    private final DateTimeFormatter dates;

    private Layout(Template template) {
        this.template = template;
        this.dates = DateTimeFormatter.ofPattern(template.note("item-date"), Locale.US)
                .withZone(ZoneOffset.UTC);
    }

    /// A story as a site shows it.
    ///
    /// @param id of the site's owner
    /// @param related other stories of the owner, whose headlines stand beside the text
    record Shown(Story story, URI url, String id, String name, List<Story> related) {}

    static Layout named(String name) {
        return new Layout(Template.named(name));
    }

    /// The page of one story.
    String article(Shown shown) {
        var fields = fields(shown);
        fields.put("body", Markup.body(shown.story()));
        fields.put("related", shown.related().stream()
                .map(other -> "<li><a href=\"#\">" + Markup.escape(other.title()) + "</a></li>")
                .collect(Collectors.joining()));
        fields.put("json", json(shown));
        return template.fill("article", fields);
    }

    /// The page that lists stories.
    String list(String id, String name, List<Shown> entries) {
        var items = entries.stream().map(shown -> template.fill("item", fields(shown)))
                .collect(Collectors.joining());
        return template.fill("list", Map.of("id", id, "name", Markup.escape(name), "items", items));
    }

    private Map<String, String> fields(Shown shown) {
        var story = shown.story();
        var lead = story.lead();
        var fields = new LinkedHashMap<String, String>();
        fields.put("id", shown.id());
        fields.put("name", Markup.escape(shown.name()));
        fields.put("title", Markup.escape(story.title()));
        fields.put("url", shown.url().getPath());
        fields.put("iso", story.published().toString());
        fields.put("date", dates.format(story.published()));
        fields.put("teaser", Markup.escape(lead.substring(0, Math.min(140, lead.length()))));
        return fields;
    }

    private static String json(Shown shown) {
        var article = new LinkedHashMap<String, Object>();
        article.put("@context", "https://schema.org");
        article.put("@type", "NewsArticle");
        article.put("headline", shown.story().title());
        article.put("datePublished", shown.story().published().toString());
        article.put("author", Map.of("@type", "Organization", "name", shown.name()));
        article.put("mainEntityOfPage", shown.url().toString());
        return Json.write(article).replace("</", "<\\/");
    }
}
