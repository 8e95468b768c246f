package lodestone.demo;

import com.github.tomakehurst.wiremock.common.Json;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The look of a site: the sections of one file in `layouts/`, with `{{fields}}` to fill.
final class Layout {

    private static final Pattern SECTION = Pattern.compile("(?m)^=== ([a-z-]+) ?(.*)\n");
    private static final Pattern FIELD = Pattern.compile("\\{\\{(\\w+)}}");

    private final Map<String, String> sections;
    private final DateTimeFormatter dates;

    private Layout(Map<String, String> sections, DateTimeFormatter dates) {
        this.sections = sections;
        this.dates = dates;
    }

    /// A story as a site shows it.
    ///
    /// @param id of the site's owner
    /// @param related other stories of the owner, whose headlines stand beside the text
    record Shown(Story story, URI url, String id, String name, List<Story> related) {}

    static Layout named(String name) {
        var text = Fiction.resource("layouts/" + name + ".html");
        var sections = new HashMap<String, String>();
        var dates = DateTimeFormatter.ISO_LOCAL_DATE;
        var heading = SECTION.matcher(text);
        int start = 0;
        var open = "";
        while (heading.find()) {
            sections.put(open, text.substring(start, heading.start()));
            open = heading.group(1);
            start = heading.end();
            if (!heading.group(2).isBlank()) {
                dates = DateTimeFormatter.ofPattern(heading.group(2), Locale.US);
            }
        }
        sections.put(open, text.substring(start));
        return new Layout(Map.copyOf(sections), dates.withZone(ZoneOffset.UTC));
    }

    /// The page of one story.
    String article(Shown shown) {
        var fields = fields(shown);
        fields.put("body", Markup.body(shown.story()));
        fields.put("related", shown.related().stream()
                .map(other -> "<li><a href=\"#\">" + Markup.escape(other.title()) + "</a></li>")
                .collect(Collectors.joining()));
        fields.put("json", json(shown));
        return fill("article", fields);
    }

    /// The page that lists stories.
    String list(String id, String name, List<Shown> entries) {
        var items = entries.stream().map(shown -> fill("item", fields(shown))).collect(Collectors.joining());
        return fill("list", Map.of("id", id, "name", Markup.escape(name), "items", items));
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

    private String fill(String section, Map<String, String> fields) {
        var template = Optional.ofNullable(sections.get(section)).orElseThrow();
        return FIELD.matcher(template).replaceAll(field ->
                Matcher.quoteReplacement(fields.getOrDefault(field.group(1), "")));
    }
}
