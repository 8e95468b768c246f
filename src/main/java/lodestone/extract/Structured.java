package lodestone.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a page's JSON-LD says: of its article first, then of anything else in it.
final class Structured {

    /// Pages write line breaks into strings and commas behind last elements.
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();
    private static final Pattern ARTICLE = Pattern
            .compile("Article|Report|PressRelease|BlogPosting|NewsItem");
    private static final Pattern OTHERS = Pattern
            .compile("Comment|Person|Organization|ListItem|Product|Offer|Review");
    private static final Pattern WRAPPING = Pattern.compile("<!--|-->|<!\\[CDATA\\[|\\]\\]>");
    private static final int DEEPEST = 6;

    private final List<JsonNode> articles = new ArrayList<>();
    private final List<JsonNode> others = new ArrayList<>();

    Structured(List<String> scripts) {
        for (var script : scripts) {
            gather(parsed(script), 0);
        }
    }

    private static JsonNode parsed(String json) {
        try {
            boolean wrapped = json.contains("<!") || json.contains("-->") || json.contains("]]>");
            return JSON.readTree(wrapped ? WRAPPING.matcher(json).replaceAll("") : json);
        } catch (JsonProcessingException broken) {
            return MissingNode.getInstance();
        }
    }

    private void gather(JsonNode node, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (node.isObject()) {
            var said = node.path("@type");
            var type = said.isTextual() ? said.textValue() : said.toString();
            if (ARTICLE.matcher(type).find()) {
                articles.add(node);
            } else if (!OTHERS.matcher(type).find()) {
                others.add(node);
            }
            for (var key : List.of("@graph", "mainEntity", "mainEntityOfPage", "itemListElement")) {
                gather(node.path(key), depth + 1);
            }
        } else if (node.isArray()) {
            node.forEach(child -> gather(child, depth + 1));
        }
    }

    /// The text of a field, from the article if it has one.
    Optional<String> text(String field) {
        return texts(articles, field).or(() -> texts(others, field));
    }

    /// The text of a field of the article.
    Optional<String> ofArticle(String field) {
        return texts(articles, field);
    }

    private static Optional<String> texts(List<JsonNode> nodes, String field) {
        return nodes.stream().map(node -> node.path(field)).map(node -> node.isArray() ? node.path(0) : node)
                .filter(JsonNode::isTextual).map(node -> node.asText().strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /// The names of the article's authors.
    List<String> authors() {
        var names = new ArrayList<String>();
        for (var article : articles) {
            var author = article.path("author");
            for (var one : author.isArray() ? author : List.of(author)) {
                var name = one.isTextual() ? one.asText() : one.path("name").asText("");
                if (!name.isBlank() && !names.contains(name.strip())) {
                    names.add(name.strip());
                }
            }
        }
        return List.copyOf(names);
    }

    /// The organisation that wrote the article: for a release its issuer.
    Optional<String> organisation() {
        return articles.stream().map(article -> article.path("author"))
                .map(author -> author.isArray() ? author.path(0) : author)
                .filter(author -> author.path("@type").asText().equals("Organization"))
                .map(author -> author.path("name").asText()).filter(name -> !name.isBlank()).findFirst();
    }

    /// The name of the publisher.
    Optional<String> publisher() {
        return articles.stream().map(article -> article.path("publisher").path("name").asText(""))
                .filter(name -> !name.isBlank()).findFirst();
    }
}
