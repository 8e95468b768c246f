package lodestone.demo;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// One story as it was filed: as the filing itself, or as the exhibit of a current report.
///
/// @param number of the filing among those of its filer, oldest first
record Filing(Story story, Actor actor, int number) {

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
        return story.kind().equals("filing") && form.find() ? form.group(1).toUpperCase(Locale.ROOT) : "8-K";
    }

    String items() {
        return form().equals("8-K") ? "7.01,9.01" : "";
    }

    String accession() {
        return "%s-%s-%06d".formatted(actor.cik().orElseThrow(), day().substring(2, 4), number);
    }

    /// The folder of the filing on its host.
    String folder() {
        return "/Archives/edgar/data/" + Long.parseLong(actor.cik().orElseThrow()) + "/"
                + accession().replace("-", "") + "/";
    }

    /// The filing day is a New York day.
    String day() {
        return story.published().atZone(NEW_YORK).toLocalDate().toString();
    }

    List<Part> parts() {
        var stem = actor.id() + "-" + day().replace("-", "");
        var html = page(story.title(), Markup.body(story));
        var parts = new ArrayList<Part>();
        if (story.kind().equals("filing")) {
            parts.add(new Part(1, form(), stem + ".htm", html, true));
        } else {
            parts.add(new Part(1, form(), stem + "-8k.htm", cover(), false));
            parts.add(new Part(2, "EX-99.1", stem + "-ex991.htm", html, true));
        }
        return parts;
    }

    private String cover() {
        var when = LONG_DAY.format(story.published().atZone(NEW_YORK));
        var name = Markup.escape(actor.name());
        return page("FORM 8-K", """
                <p>CURRENT REPORT</p><p>Pursuant to Section 13 or 15(d) of the Securities Exchange Act of 1934</p>
                <p>Date of Report (Date of earliest event reported): %s</p>
                <p><b>%s</b><br>(Exact name of registrant as specified in its charter)</p>
                <h3>Item 7.01 Regulation FD Disclosure.</h3>
                <p>On %s, %s issued a press release. A copy of the press release is furnished as Exhibit 99.1 and is
                incorporated herein by reference.</p>
                <h3>Item 9.01 Financial Statements and Exhibits.</h3>
                <table><tr><td>Exhibit No.</td><td>Description</td></tr><tr><td>99.1</td><td>Press release dated %s</td></tr></table>
                <p>SIGNATURE</p><p>Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has duly
                caused this report to be signed on its behalf by the undersigned hereunto duly authorized.</p>
                """.formatted(when, name, when, name, when));
    }

    private static String page(String heading, String body) {
        return "<html><head><title>" + Markup.escape(heading) + "</title></head>\n<body style=\"font: 10pt Times New Roman\">\n"
                + "<p style=\"text-align:center\"><b>" + Markup.escape(heading) + "</b></p>\n" + body + "</body></html>\n";
    }
}
