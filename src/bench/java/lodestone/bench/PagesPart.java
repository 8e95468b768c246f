package lodestone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lodestone.extract.StatedDay;
import lodestone.model.Document;

/// Main text, titles and dates on public evaluation sets, beside the JVM's other extractors in the same run;
/// and our speed against bare parsing of the same bytes, which no reader of pages can do without.
///
/// @param folder with checkouts of any of `trafilatura`, `article-extraction-benchmark`, `readability` and
/// `htmldate`, as their makers publish them
record PagesPart(Path folder, Table table) {

    private static final int PAIRS = 5;
    private static final int TIMED = 200;
    private static final int WARM = 10;

    void run() throws Exception {
        if (has("article-extraction-benchmark")) {
            var set = folder.resolve("article-extraction-benchmark");
            var pages = Page.packed(set.resolve("ground-truth.json"), set.resolve("html"));
            shingles("article-extraction-benchmark", pages);
            speed("article-extraction-benchmark", pages);
        }
        if (has("readability")) {
            shingles("readability's test pages", Page.beside(folder.resolve("readability/test/test-pages")));
        }
        if (has("trafilatura")) {
            var tests = folder.resolve("trafilatura/tests");
            var pages = Page.listed(tests.resolve("evaldata.json"), tests.resolve("cache"),
                    tests.resolve("eval"));
            pieces(pages);
            titles(pages);
            speed("trafilatura", pages);
        }
        if (has("htmldate")) {
            dates(folder.resolve("htmldate/tests"));
        }
    }

    private boolean has(String set) {
        return Files.isDirectory(folder.resolve(set));
    }

    private void shingles(String set, List<Page> pages) throws Exception {
        for (var extractor : Extractor.values()) {
            var score = new TextScore();
            for (var page : pages) {
                score.shingles(page.gold().path("articleBody").asText(), text(extractor, page));
            }
            table.told("main text, " + set + ": " + extractor.label(), score.ofShingles(),
                    pages.size() + " pages, F1 of runs of four words");
        }
        var headless = new TextScore();
        for (var page : pages) {
            headless.shingles(page.gold().path("articleBody").asText(),
                    Extractor.document(page).map(PagesPart::withoutHeadline).orElse(""));
        }
        table.told("main text, " + set + ": lodestone without its headline", headless.ofShingles(),
                pages.size() + " pages; the set's texts have none");
    }

    private static String withoutHeadline(Document document) {
        var head = document.title() + "\n";
        return document.text().startsWith(head) ? document.text().substring(head.length()) : document.text();
    }

    private void pieces(List<Page> pages) throws Exception {
        for (var extractor : Extractor.values()) {
            var score = new TextScore();
            for (var page : pages) {
                score.pieces(page.gold().path("with"), page.gold().path("without"), text(extractor, page));
            }
            table.told("main text, trafilatura: " + extractor.label(), score.ofPieces(),
                    pages.size() + " pages, F1 of pieces with and without");
        }
    }

    /// An extractor that fails on a page has found nothing there.
    private static String text(Extractor extractor, Page page) {
        try {
            return extractor.text(page);
        } catch (Exception failed) {
            return "";
        }
    }

    private void titles(List<Page> pages) {
        var score = new TextScore();
        int asked = 0;
        for (var page : pages) {
            var title = page.gold().path("title");
            if (title.isTextual() && !title.asText().isBlank()) {
                asked++;
                var found = Extractor.document(page).map(Document::title);
                score.answer(found.isPresent(), found.filter(title.asText()::equals).isPresent());
            }
        }
        table.told("titles, trafilatura: lodestone", score.share(), asked + " pages, letter for letter");
    }

    private void dates(Path tests) throws IOException {
        var pages = new ArrayList<Page>();
        for (var list : List.of("eval_mediacloud_2020.json", "eval_default.json")) {
            pages.addAll(Page.listed(tests.resolve(list), tests.resolve("test_set"), tests.resolve("cache"),
                    tests.resolve("eval")));
        }
        var score = new TextScore();
        for (var page : pages) {
            var day = Extractor.document(page).flatMap(StatedDay::of).map(Object::toString);
            score.answer(day.isPresent(), day.filter(page.gold().path("date").asText()::equals).isPresent());
        }
        table.told("dates, htmldate: lodestone", score.ofPieces(),
                pages.size() + " pages, F1 by the set's own measure, addresses not given");
    }

    private void speed(String set, List<Page> pages) throws Exception {
        var timed = pages.subList(0, Math.min(TIMED, pages.size()));
        var sink = new long[1];
        for (int i = 0; i < WARM; i++) {
            timed.forEach(page -> sink[0] += Extractor.document(page).hashCode() + page.parsed());
        }
        var ratio = Pairs.measure(PAIRS,
                Pairs.cpu(() -> timed.forEach(page -> sink[0] += Extractor.document(page).hashCode())),
                Pairs.cpu(() -> timed.forEach(page -> sink[0] += page.parsed())));
        double thousands = timed.size() * 1000.0;
        table.ratio("speed, " + set + ": reading / Jsoup.parse", ratio, String.format(Locale.ROOT,
                "%d pages, %.0f a second against %.0f", timed.size(), thousands / ratio.oursMillis(),
                thousands / ratio.theirsMillis()));
    }
}
