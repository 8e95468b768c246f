package lodestone.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;

/// What a page says about itself: JSON-LD first, then meta elements, then its visible marks.
final class PageData {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> DATE_META = List.of("meta[property=article:published_time]",
            "meta[itemprop=datePublished]", "meta[name=date]", "meta[name=DC.date.issued]", "meta[name=pubdate]",
            "meta[name=publish-date]", "meta[property=og:published_time]", "meta[name=dcterms.created]");

    private final Document page;
    private final JsonNode article;

    PageData(Document page) {
        this.page = page;
        this.article = article(page);
    }

    private static JsonNode article(Document page) {
        for (var script : page.select("script[type=application/ld+json]")) {
            var found = article(parsed(script.data()), 0);
            if (!found.isMissingNode()) {
                return found;
            }
        }
        return MissingNode.getInstance();
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            return MissingNode.getInstance();
        }
    }

    private static JsonNode article(JsonNode node, int depth) {
        if (node.isObject() && node.path("@type").toString().matches(".*(Article|Report|PressRelease|BlogPosting).*")) {
            return node;
        }
        var children = node.isArray() ? node : node.path("@graph");
        for (var child : children) {
            var found = depth < 4 ? article(child, depth + 1) : MissingNode.getInstance();
            if (!found.isMissingNode()) {
                return found;
            }
        }
        return MissingNode.getInstance();
    }

    String title() {
        var heads = page.select("h1");
        var head = heads.size() == 1 ? heads.first() : null;
        return ld("headline").or(() -> Optional.ofNullable(head).map(h1 -> h1.text().strip()).filter(t -> !t.isEmpty()))
                .or(() -> meta("meta[property=og:title]")).map(this::withoutSite)
                .orElseGet(() -> withoutSite(page.title().strip()));
    }

    /// Without ` | Site` or ` - Site` at its end.
    private String withoutSite(String title) {
        int bar = Math.max(title.lastIndexOf(" | "), Math.max(title.lastIndexOf(" - "), title.lastIndexOf(" – ")));
        if (bar < 12) {
            return title;
        }
        var end = title.substring(bar + 3);
        boolean named = site().map(site -> site.equalsIgnoreCase(end)).orElse(false);
        return named || title.charAt(bar + 1) == '|' ? title.substring(0, bar).strip() : title;
    }

    Optional<String> published() {
        return ld("datePublished").or(() -> DATE_META.stream().flatMap(query -> meta(query).stream()).findFirst())
                .or(() -> Optional.ofNullable(page.selectFirst("time[datetime]")).map(time -> time.attr("datetime")))
                .filter(date -> Dates.parse(date).isPresent());
    }

    /// A date that is only written on the page.
    Optional<String> writtenDate() {
        var place = page.selectFirst("time, [class*=date], [class*=Date], [id*=date]");
        return Optional.ofNullable(place).flatMap(element -> Dates.find(element.text())).map(Dates.Found::raw);
    }

    Optional<String> language() {
        var root = page.selectFirst("html");
        var said = root == null ? "" : root.attr("lang");
        return said.length() >= 2 ? Optional.of(said.substring(0, 2).toLowerCase(java.util.Locale.ROOT)) : Optional.empty();
    }

    Optional<String> site() {
        return meta("meta[property=og:site_name]");
    }

    Optional<String> issuer() {
        var author = article.path("author").isArray() ? article.path("author").path(0) : article.path("author");
        return Optional.of(author).filter(node -> node.path("@type").asText().equals("Organization"))
                .map(node -> node.path("name").asText()).filter(name -> !name.isBlank());
    }

    Optional<String> articleBody() {
        return ld("articleBody");
    }

    private Optional<String> ld(String field) {
        return Optional.of(article.path(field)).filter(JsonNode::isTextual).map(node -> node.asText().strip())
                .filter(text -> !text.isEmpty());
    }

    private Optional<String> meta(String query) {
        return Optional.ofNullable(page.selectFirst(query)).map(element -> element.attr("content").strip())
                .filter(text -> !text.isEmpty());
    }
}
