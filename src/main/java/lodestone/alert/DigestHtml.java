package lodestone.alert;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import lodestone.model.Assessment;

/// A digest as one HTML page that mail clients render too: tables, inline styles, no script, nothing loaded.
public final class DigestHtml {

    private static final String CELL = "padding:3px 10px 3px 0;text-align:left;vertical-align:top;";
    private static final String CLAIM = "background:#fde9d9;border-bottom:2px solid #b4540a;";
    private static final String MUTED = "color:#5c6570;";

    private DigestHtml() {}

    /// The whole page.
    public static String of(Digest digest) {
        return Sheet.text(out -> write(digest, out));
    }

    /// The same, piece by piece.
    static void write(Digest digest, Sheet out) {
        out.append("""
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width,initial-scale=1">
                <title>%1$s · %2$s</title></head>
                <body style="margin:0;background:#ffffff;color:#1d2329;font:15px/1.5 Georgia,serif">
                <div style="max-width:860px;margin:0 auto;padding:24px">
                <h1 style="font-size:24px;margin:0">%1$s · %3$s</h1>
                <p style="margin:4px 0 20px">%4$s</p>
                """.formatted(digest.brief() ? "Lodestone alert" : "Lodestone digest", digest.day(),
                digest.date(), escape(digest.headline())));
        var links = digest.shown().links();
        if (digest.flagged().isEmpty() && !digest.brief()) {
            out.append("<p>Nothing new is flagged.</p>\n");
        }
        digest.flagged().forEach((issuer, entries) -> group(out, issuer, entries, links));
        list(out, "To note", digest.notableShown(), links);
        digest.more().ifPresent(more -> line(out, anchor(more.link(), escape(more.words()))));
        plain(out, "News of sources", digest.news(), SourceNews::words);
        plain(out, "Sources not covered", digest.uncovered(), row -> row.listingId() + ": " + row.trouble());
        plain(out, "Faults in the configuration", digest.faults(), line -> line);
        plain(out, "Not delivered", digest.troubles(), line -> line);
        if (!digest.brief()) {
            coverage(out, digest);
        }
        list(out, "Not assessed", digest.notAssessed(), links);
        out.append("<p style=\"").append(MUTED).append("\">").append(escape(digest.scope()))
                .append("</p>\n</div></body></html>\n");
    }

    private static void group(Sheet out, String issuer, List<Entry> entries, Links links) {
        heading(out, issuer);
        for (var entry : entries) {
            entry.assessment().ifPresent(assessment -> flagged(out, entry, assessment, links));
        }
    }

    private static void flagged(Sheet out, Entry entry, Assessment assessment, Links links) {
        out.append("<div style=\"margin:0 0 22px\"><p style=\"margin:0\"><b>").append(assessment.severity())
                .append("</b> ").append(assessment.verdict().label()).append(", ")
                .append(assessment.modality().label()).append(" · ").append(link(entry))
                .append("<br><span style=\"")
                .append(MUTED).append("\">")
                .append(escape(entry.version().document().published().orElse("undated")))
                .append(" · ").append(escape(entry.version().sourceId())).append(watches(entry))
                .append("</span><br>").append(where(entry, links)).append("</p>\n");
        for (var claim : assessment.claims()) {
            out.append("<p style=\"margin:6px 0\"><span style=\"").append(CLAIM).append("\">")
                    .append(anchor(links.passage(entry.version().documentId(), claim.start()),
                            escape(StageStrip.quote(claim.text()))))
                    .append("</span> <small style=\"")
                    .append(MUTED)
                    .append("\">").append(escape(claim.rule())).append("</small></p>\n");
        }
        stages(out, entry, assessment);
        out.append("<p style=\"margin:6px 0\">").append(escape(assessment.explanation())).append("</p>\n");
        comparisons(out, entry);
        out.append("</div>\n");
    }

    private static void stages(Sheet out, Entry entry, Assessment assessment) {
        out.append("<table style=\"border-collapse:collapse;font-size:14px\">\n");
        for (var stage : assessment.stages()) {
            boolean gap = assessment.gaps().contains(stage.stage());
            var here = StageStrip.best(stage)
                    .map(best -> StageStrip.quote(best.text()) + " [" + best.milestone() + "]")
                    .orElse("none found in this document");
            var soFar = entry.standing().map(standing -> StageStrip.soFar(standing, stage.stage()))
                    .orElse("issuer unknown");
            out.append("<tr>").append(cell("td", "", escape(stage.stage()) + (gap
                    ? " (claimed, no evidence)" : ""))).append(cell("td", "", "" + stage.level()))
                    .append(cell("td", "", escape(here) + "<br><span style=\"" + MUTED + "\">so far: "
                            + escape(soFar) + "</span>"))
                    .append("</tr>\n");
        }
        out.append("</table>\n");
    }

    private static String where(Entry entry, Links links) {
        var id = entry.version().documentId();
        return anchor(links.document(id), "page") + " · " + anchor(links.capture(id), "archived")
                + entry.notes().stream().map(note -> "<br><b>" + escape(note) + "</b>")
                        .reduce("", String::concat);
    }

    private static String anchor(String address, String html) {
        return "<a style=\"color:#1d4f91\" href=\"" + escape(address) + "\">" + html + "</a>";
    }

    private static void list(Sheet out, String head, List<Entry> entries, Links links) {
        if (entries.isEmpty()) {
            return;
        }
        heading(out, head);
        for (var entry : entries) {
            out.append("<p style=\"margin:0 0 8px\">").append(escape(entry.issuer())).append(": ")
                    .append(link(entry))
                    .append(" <span style=\"").append(MUTED).append("\">")
                    .append(escape(String.join(", ", entry.kinds()))).append(watches(entry))
                    .append("</span><br>")
                    .append(where(entry, links))
                    .append(entry.notAssessed().map(reason -> "<br>" + escape(reason)).orElse(""))
                    .append("</p>\n");
            comparisons(out, entry);
        }
    }

    private static void comparisons(Sheet out, Entry entry) {
        entry.corrects().ifPresent(earlier -> line(out, "<b>corrects</b> "
                + escape(earlier.capture().url().toString())));
        for (var comparison : entry.comparisons()) {
            line(out, "<span style=\"" + MUTED + "\">" + escape(comparison.words()) + "</span>");
            comparison.shown()
                    .forEach(change -> line(out, (change.added() ? "<b>added</b> " : "<b>removed</b> ")
                            + escape(StageStrip.quote(change.sentence()))));
            comparison.more().ifPresent(more -> line(out, more));
        }
        entry.findings().forEach(finding -> line(out, "<b>findings</b> " + escape(finding)));
    }

    private static void line(Sheet out, String html) {
        out.append("<p style=\"margin:0 0 4px\">").append(html).append("</p>\n");
    }

    private static <T> void plain(Sheet out, String head, List<T> rows, Function<T, String> words) {
        if (!rows.isEmpty()) {
            heading(out, head);
            rows.forEach(row -> line(out, escape(words.apply(row))));
        }
    }

    private static void coverage(Sheet out, Digest digest) {
        heading(out, "Coverage");
        table(out, CoverageTable.HEAD, CoverageTable.rows(digest));
        if (!digest.access().isEmpty()) {
            heading(out, "Fair access");
            out.append("<p style=\"margin:0 0 4px\">").append(escape(AccessTable.line(digest)))
                    .append("</p>\n");
            table(out, AccessTable.HEAD, AccessTable.rows(digest).stream());
        }
    }

    private static void table(Sheet out, List<String> head, Stream<List<String>> rows) {
        out.append("<div style=\"overflow-x:auto\"><table style=\"border-collapse:collapse;"
                + "font-size:13px\">\n");
        cells(out, "th", head);
        rows.forEach(row -> cells(out, "td", row));
        out.append("</table></div>\n");
    }

    private static void cells(Sheet out, String tag, List<String> cells) {
        out.append("<tr>");
        for (var cell : cells) {
            out.append(cell(tag, "white-space:nowrap;", escape(cell)));
        }
        out.append("</tr>\n");
    }

    private static String cell(String tag, String style, String html) {
        return "<" + tag + " style=\"" + CELL + style + "\">" + html + "</" + tag + ">";
    }

    private static void heading(Sheet out, String text) {
        out.append("<h2 style=\"font-size:18px;margin:24px 0 8px\">").append(escape(text)).append("</h2>\n");
    }

    private static String link(Entry entry) {
        return anchor(entry.version().capture().url().toString(),
                escape(entry.title()));
    }

    private static String watches(Entry entry) {
        return entry.watches().isEmpty() ? "" : " · watch " + escape(String.join(", ", entry.watches()));
    }

    /// Text from outside as HTML text or attribute value.
    static String escape(String text) {
        return DigestText.clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                .replace("\"", "&quot;").replace("'", "&#39;");
    }
}
