package lodestone.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/// A wire's feed and its release pages.
final class WirePages implements Site.Pages {

    private final Map<String, Texts.Text> texts = new LinkedHashMap<>();

    void add(Texts.Text text) {
        texts.put("/release/" + text.id() + ".html", text);
    }

    long size() {
        return texts.size();
    }

    Site open() throws IOException {
        return new Site(this);
    }

    @Override
    public Site.Page page(String address) {
        if (address.equals("/feed.xml")) {
            return Site.Page.of("application/rss+xml", feed());
        }
        var text = texts.get(address);
        return text == null ? Site.Page.NONE : Site.Page.of("text/html", html(text));
    }

    private String feed() {
        var feed = new StringBuilder(
                "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>Wire</title>");
        texts.forEach((address, text) -> feed.append("<item><title>").append(escaped(text.title()))
                .append("</title><link>").append(address).append("</link><guid isPermaLink=\"false\">")
                .append(text.id()).append("</guid><pubDate>").append(date(text))
                .append("</pubDate></item>\n"));
        return feed.append("</channel></rss>\n").toString();
    }

    private static String date(Texts.Text text) {
        var day = LocalDate.parse(text.published().substring(0, 10));
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(day.atTime(12, 0).atOffset(ZoneOffset.UTC));
    }

    static String html(Texts.Text text) {
        var page = new StringBuilder(
                "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(text.title()))
                .append("</title><meta property=\"article:published_time\" content=\"")
                .append(text.published(), 0, 10).append("\"></head><body><article>\n");
        for (var block : text.text().split("\n\n")) {
            page.append("<p>").append(escaped(block)).append("</p>\n");
        }
        return page.append("</article></body></html>\n").toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
