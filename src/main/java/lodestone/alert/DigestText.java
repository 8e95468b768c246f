package lodestone.alert;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lodestone.model.Assessment;
import lodestone.model.Claim;
import lodestone.record.CompanyRecord;

/// A digest for the terminal and for plain-text mail.
public final class DigestText {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}]+");

    private final Sheet out;
    private final Terminal terminal;
    private final Links links;

    private DigestText(Sheet out, Terminal terminal, Links links) {
        this.out = out;
        this.terminal = terminal;
        this.links = links;
    }

    /// The whole digest, ending in a newline; no colour, no control character.
    public static String of(Digest digest) {
        return of(digest, Terminal.none());
    }

    /// The same for a screen: claims and evidence stand out, the table fits.
    public static String of(Digest digest, Terminal terminal) {
        return Sheet.text(out -> write(digest, terminal, out));
    }

    /// The same, piece by piece.
    static void write(Digest digest, Terminal terminal, Sheet out) {
        new DigestText(out, terminal, digest.shown().links()).write(digest);
    }

    private void write(Digest digest) {
        out.append(digest.brief() ? "Lodestone alert · " : "Lodestone digest · ").append(digest.date())
                .append('\n').append(digest.headline()).append("\n\n");
        digest.flagged().forEach((issuer, entries) -> group(issuer, entries));
        if (digest.flagged().isEmpty() && !digest.brief()) {
            out.append("Nothing new is flagged.\n\n");
        }
        list("To note", digest.notableShown());
        digest.more().ifPresent(more -> out.append(more.words()).append(": ").append(more.link())
                .append("\n\n"));
        lines("News of sources", digest.news(), SourceNews::words);
        lines("Sources not covered", digest.uncovered(), DigestText::uncovered);
        lines("Faults in the configuration", digest.faults(), line -> line);
        lines("Not delivered", digest.troubles(), line -> line);
        if (!digest.brief()) {
            out.append("Coverage\n");
            CoverageTable.write(digest, terminal.columns(), out);
            out.append('\n');
        }
        if (!digest.access().isEmpty()) {
            out.append("Fair access\n  ").append(AccessTable.line(digest)).append('\n')
                    .append(AccessTable.text(digest, terminal.columns())).append('\n');
        }
        list("Not assessed", digest.notAssessed());
        out.append(digest.scope()).append('\n');
    }

    private void group(String issuer, List<Entry> entries) {
        out.append(clean(issuer)).append('\n');
        for (var entry : entries) {
            entry.assessment().ifPresent(assessment -> flagged(entry, assessment));
        }
    }

    private void flagged(Entry entry, Assessment assessment) {
        var document = entry.version().document();
        out.append("  %3d  %s, %s · %s%n".formatted(assessment.severity(), assessment.verdict().label(),
                assessment.modality().label(), entry.title()));
        out.append("       %s · %s · %s%s%n".formatted(clean(document.published().orElse("undated")),
                entry.version().sourceId(), entry.version().capture().url(), reasons(entry)));
        where(entry);
        strongest(assessment).ifPresent(claim -> out.append("       claims     ")
                .append(terminal.claim("“" + clean(StageStrip.quote(claim.text())) + "”")).append(" [")
                .append(claim.rule()).append("]\n"));
        evidence(assessment);
        out.append("       none for ").append(String.join(", ", assessment.gaps())).append('\n');
        entry.standing().ifPresent(this::standing);
        entry.alsoAt().forEach(url -> out.append("       also at    ").append(url).append('\n'));
        comparisons(entry);
        out.append("       ").append(clean(assessment.explanation())).append("\n\n");
    }

    private void standing(CompanyRecord record) {
        var unseen = StageStrip.unseen(record);
        record.stages().stream().filter(stage -> !unseen.contains(stage.stage()))
                .forEach(stage -> out.append("       so far     %s, %s%n".formatted(stage.stage(),
                        clean(StageStrip.soFar(record, stage.stage())))));
        if (!unseen.isEmpty()) {
            out.append("       so far     ").append(record.none()).append(" for ")
                    .append(String.join(", ", unseen)).append('\n');
        }
    }

    private void where(Entry entry) {
        var id = entry.version().documentId();
        var page = links.document(id, entry.assessment().flatMap(DigestText::strongest));
        out.append("       page       ").append(page).append("\n       archived   ").append(links.capture(id))
                .append('\n');
        entry.notes().forEach(note -> out.append("       ! ").append(clean(note)).append('\n'));
    }

    private void evidence(Assessment assessment) {
        for (var stage : StageStrip.reported(assessment)) {
            StageStrip.best(stage).ifPresent(best -> out.append("       %-10s %d  %s [%s, %s]%n".formatted(
                    stage.stage(), stage.level(),
                    terminal.evidence("“" + clean(StageStrip.quote(best.text())) + "”"),
                    best.milestone(), best.status().label())));
        }
    }

    private static java.util.Optional<Claim> strongest(Assessment assessment) {
        return assessment.claims().stream().max(java.util.Comparator.comparing(Claim::modality));
    }

    private void list(String head, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        out.append(head).append('\n');
        for (var entry : entries) {
            out.append("  %s: %s%s%n       %s%n".formatted(clean(entry.issuer()),
                    entry.title(), reasons(entry),
                    entry.version().capture().url()));
            where(entry);
            entry.notAssessed().ifPresent(reason -> out.append("       ").append(clean(reason)).append('\n'));
            comparisons(entry);
        }
        out.append('\n');
    }

    private <T> void lines(String head, List<T> rows, Function<T, String> words) {
        if (!rows.isEmpty()) {
            out.append(head).append('\n');
            rows.forEach(row -> out.append("  ").append(clean(words.apply(row))).append('\n'));
            out.append('\n');
        }
    }

    private static String uncovered(Coverage row) {
        return row.listingId() + ": " + row.trouble();
    }

    private void compared(Comparison comparison) {
        out.append("       ").append(clean(comparison.words())).append('\n');
        comparison.shown().forEach(change -> out.append(change(change)));
        comparison.more().ifPresent(more -> out.append("       … ").append(more).append('\n'));
    }

    private void comparisons(Entry entry) {
        entry.corrects().ifPresent(earlier -> out.append("       corrects   ")
                .append(earlier.capture().url()).append('\n'));
        entry.comparisons().forEach(this::compared);
        entry.findings().forEach(line -> out.append("       ~ ").append(clean(line)).append('\n'));
    }

    private static String change(Change change) {
        return "       " + (change.added() ? "+ " : "- ") + clean(StageStrip.quote(change.sentence())) + "\n";
    }

    private static String reasons(Entry entry) {
        var words = entry.kinds().stream().filter(kind -> !kind.equals("flag") && !kind.equals("watch"))
                .collect(Collectors.toList());
        entry.watches().forEach(watch -> words.add("watch “" + watch + "”"));
        return words.isEmpty() ? "" : " · " + String.join(", ", words);
    }

    /// Text from outside as one line: cleaned, and at most so many characters.
    static String shortened(String text, int most) {
        var line = clean(text);
        return line.length() <= most ? line : line.substring(0, most - 1) + "…";
    }

    /// Text from outside without control characters or direction overrides, so that it cannot rewrite the
    /// screen.
    static String clean(String text) {
        return CONTROL.matcher(text).replaceAll(" ").strip();
    }
}
