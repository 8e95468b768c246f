package lodestone.bench;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;

/// A page of a public evaluation set with what its makers say of it.
///
/// @param gold as it stands in the set
record Page(String address, byte[] bytes, JsonNode gold) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

    /// Parses the bytes and no more; how many nodes the page has at its top.
    int parsed() {
        try {
            return Jsoup.parse(new ByteArrayInputStream(bytes), null, "").childNodeSize();
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    /// For extractors that take characters: in the encoding that jsoup finds.
    String html() {
        try {
            var charset = Jsoup.parse(new ByteArrayInputStream(bytes), null, "").charset();
            return new String(bytes, charset == null ? StandardCharsets.UTF_8 : charset);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    /// The pages that a list names, from the first of these folders that holds each.
    static List<Page> listed(Path list, Path... folders) throws IOException {
        var pages = new ArrayList<Page>();
        for (var entry : JSON.readTree(list.toFile()).properties()) {
            var name = entry.getValue().path("file").asText();
            var file = Stream.of(folders).map(folder -> folder.resolve(name)).filter(Files::isRegularFile)
                    .findFirst();
            if (file.isPresent()) {
                pages.add(new Page(entry.getKey(), Files.readAllBytes(file.get()), entry.getValue()));
            }
        }
        return pages;
    }

    /// The packed pages that a list names.
    static List<Page> packed(Path list, Path folder) throws IOException {
        var pages = new ArrayList<Page>();
        for (var entry : JSON.readTree(list.toFile()).properties()) {
            try (var in = new GZIPInputStream(
                    Files.newInputStream(folder.resolve(entry.getKey() + ".html.gz")))) {
                pages.add(new Page(entry.getValue().path("url").asText(), in.readAllBytes(),
                        entry.getValue()));
            }
        }
        return pages;
    }

    /// Folders of one page each, with the text that another extractor is known to find.
    static List<Page> beside(Path folder) throws IOException {
        var pages = new ArrayList<Page>();
        try (var folders = Files.list(folder)) {
            for (var one : folders.filter(path -> Files.isRegularFile(path.resolve("source.html"))).sorted()
                    .toList()) {
                var expected = Jsoup.parse(Files.readString(one.resolve("expected.html"))).wholeText();
                pages.add(new Page("https://page.example/", Files.readAllBytes(one.resolve("source.html")),
                        JSON.createObjectNode().put("articleBody", expected)));
            }
        }
        return pages;
    }
}
