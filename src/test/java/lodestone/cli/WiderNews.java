package lodestone.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lodestone.model.Version;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// The releases of [GrowingNews] in every way in which they come: the company gives some as PDF and edits
/// others in silence when they are older; a regulator lists filings, each with a release as its exhibit; an
/// archive lists the releases that it has page by page. Everywhere but at the company they are copies.
final class WiderNews {

    private static final String EDIT = "other words ";
    private static final int AGENT = 9;
    private static final int PER_PAGE = 5;
    /// A page is edited when so many releases came after it.
    private static final int LATER = 15;

    private final GrowingNews news;

    WiderNews(GrowingNews news) {
        this.news = news;
    }

    /// Watches all of them in that world.
    void in(BadWorld world) throws IOException {
        world.site("company", this::company);
        world.site("wire", (path, out) -> news.answer(path, 3, out));
        world.site("filer", "edgar", this::filer);
        world.site("archive", "json", this::archive);
    }

    /// How many documents that makes on all sites.
    int documents() {
        return news.documents() + 2 * filings() + archived();
    }

    /// How many filings' own documents there are: they copy nothing.
    int filings() {
        return (int) IntStream.range(0, news.published()).filter(WiderNews::isFiled).count();
    }

    private int archived() {
        return (int) IntStream.range(0, news.published()).filter(WiderNews::isArchived).count();
    }

    private static boolean isPdf(int release) {
        return release % 11 == 3;
    }

    private static boolean isFiled(int release) {
        return release % 6 == 1;
    }

    private static boolean isArchived(int release) {
        return release % 4 == 2;
    }

    /// Whether the page that this is of is edited by now.
    boolean isEdited(Version version) {
        return version.sourceId().equals("company")
                && isEdited(GrowingNews.number(version.capture().url().getPath()));
    }

    /// Whether a text is one after it was edited.
    static boolean isEdit(String text) {
        return text.contains(EDIT);
    }

    private boolean isEdited(int release) {
        return release % 5 == 0 && !isPdf(release) && release + LATER < news.published();
    }

    private void company(String path, OutputStream out) throws IOException {
        if (path.equals("/feed")) {
            news.answer(path, 1, out);
            return;
        }
        int release = GrowingNews.number(path);
        var text = GrowingNews.text(release);
        if (isPdf(release)) {
            BadWorld.whole(out, "application/pdf", pdf("Release " + release, text));
        } else {
            BadWorld.whole(out, "text/html", GrowingNews.page(release, 1,
                    isEdited(release) ? text.replaceFirst("word\\d+ word\\d+ ", EDIT) : text));
        }
    }

    private static byte[] pdf(String title, String text) throws IOException {
        try (var pdf = new PDDocument(); var out = new ByteArrayOutputStream()) {
            var page = new PDPage();
            pdf.addPage(page);
            try (var content = new PDPageContentStream(pdf, page)) {
                line(content, 16, 730, title);
                int down = 700;
                for (var words : text.split("(?<=\\G.{60,80}) ", -1)) {
                    line(content, 10, down, words);
                    down -= 13;
                }
            }
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static void line(PDPageContentStream content, int size, int down, String words)
            throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), size);
        content.newLineAtOffset(72, down);
        content.showText(words);
        content.endText();
    }

    private void filer(String path, OutputStream out) throws IOException {
        if (path.equals("/feed")) {
            BadWorld.whole(out, "application/json", submissions());
            return;
        }
        int release = Integer.parseInt(path.replaceFirst(".*/\\d{12}(\\d{6})/.*", "$1"));
        BadWorld.whole(out, "text/html", path.endsWith("-index.html") ? index(release)
                : path.endsWith("main.htm") ? cover(release)
                        : "<html><body><h1>Release " + release + "</h1><p>" + GrowingNews.text(release)
                                + "</p></body></html>");
    }

    private static String index(int release) {
        return """
                <table class="tableFile" summary="Document Format Files">
                <tr><td>1</td><td>8-K</td><td><a href="main.htm">main.htm</a></td><td>8-K</td></tr>
                <tr><td>2</td><td>Release %d</td><td><a href="release.htm">r</a></td><td>EX-99.1</td></tr>
                </table>
                """.formatted(release);
    }

    private static String cover(int release) {
        return "<html><body><p>Filing " + release + "</p><p>Item 8.01. Other Events.</p><p>" + IntStream
                .range(0, 40).mapToObj(i -> "matter" + (release * 1000 + i)).collect(Collectors.joining(" "))
                + ".</p></body></html>";
    }

    private String submissions() {
        var filed = IntStream.range(0, news.published()).filter(WiderNews::isFiled).boxed().toList();
        return "{\"cik\": \"77\", \"name\": \"Corvane\", \"filings\": {\"files\": [], \"recent\": {"
                + "\"accessionNumber\": " + filed.stream().map(release -> "\""
                        + "%010d-25-%06d".formatted(AGENT, release) + "\"").toList()
                + ", \"form\": " + filed.stream().map(_ -> "\"8-K\"").toList() + "}}}";
    }

    /// A JSON Feed, the newest first, a few entries a page.
    private void archive(String path, OutputStream out) throws IOException {
        if (!path.startsWith("/feed")) {
            news.answer(path, 4, out);
            return;
        }
        int page = path.contains("=") ? Integer.parseInt(path.replaceFirst(".*=", "")) : 0;
        var all = IntStream.range(0, news.published()).filter(WiderNews::isArchived).boxed().toList()
                .reversed();
        int from = Math.min(all.size(), page * PER_PAGE);
        int to = Math.min(all.size(), from + PER_PAGE);
        BadWorld.whole(out, "application/json", all.subList(from, to).stream()
                .map(i -> "{\"id\": \"" + i + "\", \"title\": \"Release " + i + "\", \"url\": \"/news/" + i
                        + "\"}")
                .collect(Collectors.joining(",", "{\"version\": \"https://jsonfeed.org/version/1.1\","
                        + (to < all.size() ? "\"next_url\": \"/feed?page=" + (page + 1) + "\"," : "")
                        + "\"items\": [", "]}")));
    }
}
