package lodestone.demo;

import java.net.URI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// RSS and Atom in the dialects of the wires, with their ways to write a date.
final class Feeds {

    private static final DateTimeFormatter WITHOUT_SECONDS = dates("EEE, dd MMM yyyy HH:mm 'GMT'",
            ZoneOffset.UTC);
    private static final DateTimeFormatter OFFSET = dates("EEE, dd MMM yyyy HH:mm:ss Z", ZoneOffset.UTC);
    private static final DateTimeFormatter NEW_YORK = dates("EEE, dd MMM yyyy HH:mm:ss zzz",
            ZoneId.of("America/New_York"));

    private final URI host;
    private final Template template = Template.named("feeds");

    Feeds(URI host) {
        this.host = host;
    }

    /// @param dialect id of the wire
    record Entry(String dialect, Story story, Actor actor, URI url, int number) {}

    private static DateTimeFormatter dates(String pattern, ZoneId zone) {
        return DateTimeFormatter.ofPattern(pattern, Locale.US).withZone(zone);
    }

    String rss(String name, List<Entry> entries) {
        return template.fill("rss", Map.of("name", name, "host", host.toString(), "items", items(entries)));
    }

    String atom(String name, List<Entry> entries) {
        return template.fill("atom", Map.of("name", name, "items", items(entries),
                "updated", entries.getFirst().story().published().toString()));
    }

    /// A web page at the address of a feed.
    String notAFeed() {
        return template.fill("not-a-feed", Map.of());
    }

    private String items(List<Entry> entries) {
        return entries.stream().map(entry -> template.fill(entry.dialect, fields(entry)))
                .collect(Collectors.joining());
    }

    private Map<String, String> fields(Entry entry) {
        var story = entry.story;
        var fields = new LinkedHashMap<String, String>();
        fields.put("id", story.id());
        fields.put("title", Markup.escape(story.title()));
        fields.put("lead", Markup.escape(story.lead()));
        fields.put("issuer", Markup.escape(entry.actor.name()));
        fields.put("url", Markup.escape(entry.url.toString()));
        fields.put("number", String.valueOf(entry.number));
        fields.put("iso", story.published().toString());
        fields.put("without-seconds", WITHOUT_SECONDS.format(story.published()));
        fields.put("offset", OFFSET.format(story.published()));
        fields.put("new-york", newYork(story));
        fields.put("categories", entry.actor.tickers().stream()
                .map(ticker -> template.fill("category", Map.of("host", host.toString(), "ticker", ticker)))
                .collect(Collectors.joining()));
        return fields;
    }

    /// In winter this wire writes `EST`, in summer an offset.
    private static String newYork(Story story) {
        var named = NEW_YORK.format(story.published());
        return named.endsWith("EST") ? named : OFFSET.format(story.published());
    }
}
