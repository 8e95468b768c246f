package lodestone.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lodestone.model.Document;
import lodestone.model.Role;
import lodestone.model.Section;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/// HTML pages and filing exhibits.
final class HtmlReader {

    private static final int DEEPEST = 400;
    private static final int LEAD = 600;

    private HtmlReader() {}

    static Extraction read(RawDocument raw) {
        var html = Decoding.text(raw);
        var parser = Parser.htmlParser();
        parser.setMaxDepth(DEEPEST);
        var page = Jsoup.parse(html, raw.url().map(URI::toString).orElse(""), parser);
        var data = new PageData(page);
        var title = data.title();
        var read = Blocks.of(MainText.of(page.body()));
        if (data.articleBody().map(String::length).orElse(0) > 2 * read.text().length()) {
            read = new Blocks.Read(plain(data.articleBody().orElseThrow()), List.of());
        }
        if (read.text().isBlank()) {
            return new Extraction.NoText("a page without text");
        }
        return new Extraction.Extracted(document(raw, data, title, headed(title, read)));
    }

    private static String plain(String articleBody) {
        return articleBody.contains("<") ? Blocks.of(List.of(Jsoup.parse(articleBody).body())).text() : articleBody;
    }

    /// The headline belongs to what is read; pages often keep it apart from the text.
    private static Blocks.Read headed(String title, Blocks.Read read) {
        if (title.isEmpty() || read.text().substring(0, Math.min(LEAD, read.text().length())).contains(title)) {
            return read;
        }
        int shift = title.length() + 1;
        var tables = read.tables().stream()
                .map(row -> new Section(row.role(), row.name(), row.start() + shift, row.end() + shift)).toList();
        return new Blocks.Read(title + "\n" + read.text(), tables);
    }

    private static Document document(RawDocument raw, PageData data, String title, Blocks.Read read) {
        var text = read.text();
        var published = data.published().or(data::writtenDate).or(() -> Dateline.date(text));
        var sections = new ArrayList<Section>();
        int headline = title.isEmpty() ? -1 : text.indexOf(title);
        if (headline >= 0 && headline < LEAD) {
            sections.add(new Section(Role.HEADLINE, Optional.empty(), headline, headline + title.length()));
        }
        sections.addAll(read.tables());
        sections.sort(java.util.Comparator.comparingInt(Section::start));
        return new Document(raw.url(), title.isEmpty() ? text.lines().findFirst().orElse("") : title, published,
                published.flatMap(Dates::parse), data.language().or(() -> Language.of(text)), data.site(),
                data.issuer().or(() -> Dateline.issuer(text)), Tickers.in(text), Optional.empty(), text, sections);
    }
}
