package lodestone.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One story as it was filed: as the filing itself, or as the exhibit of a current report.
///
/// @param number of the filing among those of its filer, oldest first
/// @param template of its pages
record Filing(Story story, Actor actor, int number, Template template) {

    private static final Pattern FORM = Pattern.compile("(?i)form (10-K|10-Q|8-K)");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);

    /// A document of the filing.
    ///
    /// @param story whether it carries the words of the story
    record Part(int sequence, String type, String file, String html, boolean story) {}

    /// A release is furnished with an 8-K; anything else names its form in the headline.
    String form() {
        var form = FORM.matcher(story.title());
        return isReport() && form.find() ? form.group(1).toUpperCase(Locale.ROOT) : "8-K";
    }

    private boolean isReport() { return story.kind().equals("filing"); }

    String items() {
        return form().equals("8-K") ? "7.01,9.01" : "";
    }

    String accession() {
        return "%s-%s-%06d".formatted(cik(), day().substring(2, 4), number);
    }

    private String cik() {
        return actor.cik().orElseThrow();
    }

    /// The path of the filing on its host.
    String folder() {
        return "/Archives/edgar/data/" + Long.parseLong(cik()) + "/" + accession().replace("-", "") + "/";
    }

    Instant published() {
        return story.published();
    }

    /// The filing day is a New York day.
    String day() {
        return published().atZone(NEW_YORK).toLocalDate().toString();
    }

    List<Part> parts() {
        var stem = actor.id() + "-" + day().replace("-", "");
        var words = page(story.title(), Markup.body(story));
        return isReport()
                ? List.of(new Part(1, form(), stem + ".htm", words, true))
                : List.of(new Part(1, form(), stem + "-8k.htm", cover(), false),
                        new Part(2, "EX-99.1", stem + "-ex991.htm", words, true));
    }

    /// The page that lists the parts.
    String index() {
        var fields = fields();
        fields.put("rows", parts().stream().map(part -> template.fill("row", Map.of(
                "sequence", String.valueOf(part.sequence), "type", part.type, "folder", folder(),
                "file", part.file, "size", String.valueOf(part.html.length()))))
                .collect(Collectors.joining()));
        return template.fill("index", fields);
    }

    /// What its templates ask for.
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", Markup.escape(actor.name()));
        fields.put("cik", cik());
        fields.put("form", form());
        fields.put("accession", accession());
        fields.put("day", day());
        fields.put("date", LONG_DAY.format(published().atZone(NEW_YORK)));
        fields.put("filed", published().toString());
        return fields;
    }

    private String cover() {
        return page("FORM 8-K", template.fill("cover", fields()));
    }

    private String page(String title, String body) {
        return template.fill("document", Map.of("title", Markup.escape(title), "body", body));
    }
}
