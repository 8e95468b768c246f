package lodestone.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lodestone.model.Document;
import lodestone.model.Role;
import lodestone.model.Section;
import org.jsoup.Jsoup;

/// HTML pages and filing exhibits.
final class HtmlReader {

    private static final int LEAD = 600;
    private static final int LEAST = 250;
    private static final int SAMPLES = 12;
    private static final int SAMPLE = 24;

    private HtmlReader() {}

    static Extraction read(RawDocument raw) {
        return read(raw, "");
    }

    /// The same.
    ///
    /// @param called its title, where something better knows it than the page; else empty
    static Extraction read(RawDocument raw, String called) {
        var code = PageCode.of(raw);
        var scan = PageScan.of(code.parsed(raw.url().map(URI::toString).orElse("")), code.sheets());
        var data = new PageData(scan, raw.url(), code);
        var title = called.isEmpty() ? data.title() : called;
        var published = data.published(title);
        var guessed = published.isPresent() ? published : data.guessed();
        var read = Blocks.of(MainText.of(scan.root(), title));
        var stated = data.articleBody().map(HtmlReader::plain).orElse("");
        if (stated.length() > LEAST && !holds(read.text(), stated)) {
            read = new Blocks.Read(stated, List.of());
        }
        if (read.text().isBlank() && !data.description().isBlank()) {
            read = new Blocks.Read(data.description(), List.of());
        }
        if (read.text().isBlank() && scan.headings().stream().anyMatch(box -> box.text().equals(title))) {
            read = new Blocks.Read(title, List.of());
        }
        if (read.text().isBlank()) {
            return new Extraction.NoText("a page without text");
        }
        return new Extraction.Extracted(document(raw, data, title, headed(title, read), published, guessed));
    }

    /// Whether most of what the page states as its article's text is in the text that was found.
    private static boolean holds(String text, String stated) {
        var dense = dense(text);
        var wanted = dense(stated);
        int held = 0;
        for (int i = 0; i < SAMPLES; i++) {
            int at = (wanted.length() - SAMPLE) * i / SAMPLES;
            held += dense.contains(wanted.substring(at, at + SAMPLE)) ? 1 : 0;
        }
        return held * 2 >= SAMPLES;
    }

    private static String dense(String text) {
        var dense = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                dense.append(text.charAt(i));
            }
        }
        return dense.toString();
    }

    private static String plain(String articleBody) {
        return articleBody.contains("<")
                ? Blocks.of(List.of(PageScan.of(Jsoup.parse(articleBody)).root())).text()
                : articleBody.replaceAll("[ \\t\\u00a0]*(?:\\r?\\n\\s*)+", "\n").strip();
    }

    /// The headline belongs to what is read; pages often keep it apart from the text.
    private static Blocks.Read headed(String title, Blocks.Read read) {
        if (title.isEmpty()
                || read.text().substring(0, Math.min(LEAD, read.text().length())).contains(title)) {
            return read;
        }
        int shift = title.length() + 1;
        var tables = read.tables().stream()
                .map(row -> new Section(row.role(), row.name(), row.start() + shift, row.end() + shift))
                .toList();
        return new Blocks.Read(title + "\n" + read.text(), tables);
    }

    private static Document document(RawDocument raw, PageData data, String title, Blocks.Read read,
            Optional<Dates.Found> stated, Optional<Dates.Found> guessed) {
        var text = read.text();
        var line = WireLine.in(text);
        var published = stated.or(() -> Dateline.found(text, line)).or(() -> guessed);
        var sections = new ArrayList<Section>();
        int headline = title.isEmpty() ? -1 : text.indexOf(title);
        if (headline >= 0 && headline < LEAD) {
            sections.add(new Section(Role.HEADLINE, Optional.empty(), headline, headline + title.length()));
        }
        sections.addAll(read.tables());
        sections.sort(java.util.Comparator.comparingInt(Section::start));
        var issuance = Issuance.of(text, line);
        return new Document(raw.url(), title.isEmpty() ? Titles.opening(text) : title,
                published.map(Dates.Found::raw),
                published.map(Dates.Found::utc), data.language().or(() -> Language.of(text)), data.site(),
                data.issuer().or(issuance::issuer), Tickers.in(text), Optional.empty(), text,
                Appendix.apart(text, sections)).withImprint(data.imprint(line))
                .withParties(issuance.parties());
    }
}
