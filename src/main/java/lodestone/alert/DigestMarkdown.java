package lodestone.alert;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lodestone.model.Assessment;

/// A digest as Markdown.
public final class DigestMarkdown {

    private DigestMarkdown() {}

    /// The whole digest.
    public static String of(Digest digest) {
        return Sheet.text(out -> write(digest, out));
    }

    /// The same, piece by piece.
    static void write(Digest digest, Sheet out) {
        out.append(digest.brief() ? "# Lodestone alert · " : "# Lodestone digest · ").append(digest.date())
                .append("\n\n").append(digest.headline());
        out.append("\n\n## Flagged\n\n");
        if (digest.flagged().isEmpty()) {
            out.append("Nothing new is flagged.\n\n");
        }
        var links = digest.shown().links();
        digest.flagged().forEach((issuer, entries) -> group(out, issuer, entries, links));
        list(out, "To note", digest.notableShown(), links);
        digest.more().ifPresent(more -> out.append('[').append(more.words()).append("](<")
                .append(more.link()).append(">)\n\n"));
        plain(out, "News of sources", digest.news().stream().map(SourceNews::words).toList());
        plain(out, "Faults in the configuration", digest.faults());
        plain(out, "Not delivered", digest.troubles());
        if (!digest.brief()) {
            out.append("## Coverage\n\n");
            table(out, CoverageTable.HEAD, CoverageTable.rows(digest));
            uncovered(out, digest.uncovered());
        }
        if (!digest.access().isEmpty()) {
            out.append("\n## Fair access\n\n").append(AccessTable.line(digest)).append("\n\n");
            table(out, AccessTable.HEAD, AccessTable.rows(digest).stream());
        }
        out.append('\n');
        list(out, "Not assessed", digest.notAssessed(), links);
        out.append(escape(digest.scope())).append('\n');
    }

    private static void group(Sheet out, String issuer, List<Entry> entries, Links links) {
        out.append("### ").append(escape(issuer)).append("\n\n");
        for (var entry : entries) {
            entry.assessment().ifPresent(assessment -> flagged(out, entry, assessment, links));
        }
    }

    private static void flagged(Sheet out, Entry entry, Assessment assessment, Links links) {
        var document = entry.version().document();
        out.append("**%d** %s, %s: [%s](<%s>) (%s)%n%n".formatted(assessment.severity(),
                assessment.verdict().label(), assessment.modality().label(), escape(entry.title()),
                entry.version().capture().url(), escape(document.published().orElse("undated"))));
        assessment.claims()
                .forEach(claim -> out.append("> ").append(escape(StageStrip.quote(claim.text()))).append(" `")
                        .append(claim.rule())
                        .append("` [in the page](<").append(links.passage(entry.version().documentId(),
                                claim.start()))
                        .append(">)\n>\n"));
        out.append("\n| stage | level | best evidence | of this issuer so far |\n")
                .append("| --- | --- | --- | --- |\n");
        for (var stage : assessment.stages()) {
            out.append(row(List.of(stage.stage(), Integer.toString(stage.level()), StageStrip.best(stage)
                    .map(best -> escape(StageStrip.quote(best.text())) + " `" + best.milestone() + "`")
                    .orElse("none found in this document"),
                    entry.standing().map(standing -> escape(StageStrip.soFar(standing, stage.stage())))
                            .orElse("issuer unknown"))));
        }
        out.append('\n').append(escape(assessment.explanation())).append("\n\n");
        where(out, entry, links);
        comparisons(out, entry);
    }

    private static void where(Sheet out, Entry entry, Links links) {
        var id = entry.version().documentId();
        out.append("  - [page](<").append(links.document(id)).append(">), [archived](<")
                .append(links.capture(id)).append(">)\n");
        entry.notes().forEach(note -> out.append("  - ").append(escape(note)).append('\n'));
    }

    private static void list(Sheet out, String head, List<Entry> entries, Links links) {
        if (entries.isEmpty()) {
            return;
        }
        out.append("## ").append(head).append("\n\n");
        for (var entry : entries) {
            out.append("- ").append(escape(entry.issuer())).append(": [")
                    .append(escape(entry.title())).append("](<")
                    .append(entry.version().capture().url()).append(">) ")
                    .append(String.join(", ", entry.kinds()))
                    .append(entry.notAssessed().map(reason -> ": " + escape(reason)).orElse("")).append('\n');
            where(out, entry, links);
            comparisons(out, entry);
        }
        out.append('\n');
    }

    private static void comparisons(Sheet out, Entry entry) {
        entry.corrects().ifPresent(earlier -> out.append("  - corrects: <")
                .append(earlier.capture().url()).append(">\n"));
        for (var comparison : entry.comparisons()) {
            out.append("  - ").append(escape(comparison.words())).append('\n');
            for (var change : comparison.shown()) {
                out.append("    - ").append(change.added() ? "added: " : "removed: ")
                        .append(escape(StageStrip.quote(change.sentence()))).append('\n');
            }
            comparison.more().ifPresent(more -> out.append("    - ").append(more).append('\n'));
        }
        entry.findings().forEach(line -> out.append("  - findings: ").append(escape(line)).append('\n'));
    }

    private static void plain(Sheet out, String head, List<String> lines) {
        if (!lines.isEmpty()) {
            out.append("## ").append(head).append("\n\n");
            lines.forEach(line -> out.append("- ").append(escape(line)).append('\n'));
            out.append('\n');
        }
    }

    private static void uncovered(Sheet out, List<Coverage> rows) {
        for (var row : rows) {
            out.append("\n- not covered: ").append(escape(row.listingId() + ", " + row.trouble()));
        }
        out.append('\n');
    }

    private static void table(Sheet out, List<String> head, Stream<List<String>> rows) {
        out.append(row(head)).append(row(head.stream().map(_ -> "---").toList()));
        rows.forEach(cells -> out.append(row(cells)));
    }

    private static String row(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /// Text from outside that starts no markup, no link and no HTML.
    static String escape(String text) {
        return DigestText.clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                .replaceAll("([\\\\`*_\\[\\]#!])", "\\\\$1");
    }
}
