package lodestone.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import lodestone.alert.FindingsDiff;
import lodestone.record.Records;
import lodestone.review.Standings;
import lodestone.store.Store;
import lodestone.store.Stored;
import lodestone.store.Trace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// One document with everything known of it.
@Command(name = "show", description = "One document with its claims, evidence, gaps, versions and captures.")
final class ShowCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Main main;

    @Parameters(paramLabel = "ID", description = "The id that search and the digest print.")
    private String id = "";

    @Option(names = "--as-of", paramLabel = "DATE",
            description = "As it stood at the end of that day (UTC), by the rules of that day, with what the "
                    + "present ones say.")
    private @Nullable LocalDate asOf;

    @Override
    public Integer call() throws IOException {
        var root = Objects.requireNonNull(main);
        var settings = Settings.read(root.home());
        try (var store = settings.reading()) {
            var all = store.documents().versions(id);
            var versions = all.stream().filter(this::stood).toList();
            if (versions.isEmpty()) {
                throw new UsageException(
                        all.isEmpty() ? "no document \"" + id + "\"" : id + " was first seen "
                                + all.getFirst().version().seen());
            }
            root.streams().show(page(store, versions, root.streams().colour()));
        }
        return 0;
    }

    private boolean stood(Stored stored) {
        return asOf == null
                || stored.version().seen().isBefore(Records.endOf(asOf));
    }

    /// That version, as the rules of the day assessed it.
    private Stored then(Store store, Stored stored) {
        if (asOf == null) {
            return stored;
        }
        var made = store.assessments().before(stored, Records.endOf(asOf));
        return stored.assessed(made.assessment(), made.notAssessed());
    }

    private String page(Store store, List<Stored> versions, boolean colour) {
        var newest = then(store, versions.getLast());
        var document = newest.version().document();
        var out = new StringBuilder();
        out.append(TerminalText.clean(document.title())).append('\n');
        line(out, "issuer", document.issuer().orElse("unknown"));
        line(out, "published", document.published().orElse("undated"));
        line(out, "source", newest.version().sourceId());
        line(out, "url", newest.version().capture().url().toString());
        store.documents().alsoAt(newest.version().documentId())
                .forEach(url -> line(out, "also at", url.toString()));
        document.filing().ifPresent(filing -> FilingText.lines(filing)
                .forEach((name, value) -> line(out, name, value)));
        if (!document.parties().isEmpty()) {
            line(out, "parties", String.join("; ", document.parties()));
        }
        family(store, newest, out);
        VersionLines.of(store, versions).forEach(line -> out.append("  ").append(TerminalText.clean(line))
                .append('\n'));
        if (asOf != null) {
            store.assessments().thenAndNow(id, Records.endOf(asOf))
                    .ifPresent(both -> out.append("  ").append(ThenAndNowText.line(both)).append('\n'));
        }
        decisions(store, newest.version().documentId(), out);
        out.append('\n');
        newest.notAssessed().ifPresent(reason -> out.append("Not assessed: ").append(reason).append('\n'));
        newest.assessment().ifPresent(assessment -> out.append(
                new AssessmentText(colour, words()).of(newest.version().documentId(), document,
                        assessment)));
        return out.toString();
    }

    /// What the chain calls its milestones; a document is shown beside a faulty chain too.
    private UnaryOperator<String> words() {
        try {
            return Settings.chain(Objects.requireNonNull(main).home())::words;
        } catch (FaultyHomeException faulty) {
            return UnaryOperator.identity();
        }
    }

    /// What reviewers decided, as far as who asks may see it.
    private static void decisions(Store store, String id, StringBuilder out) {
        store.cases().of(id).ifPresent(one -> Standings.visible(one.standing().state(), one.basis(),
                store.cases().decisions(id), Optional.of(ReviewCommand.reviewer(null)))
                .forEach(decision -> line(out, "decided", decision.ruling().label() + ", "
                        + decision.reason().label() + ", by " + decision.reviewer() + " at "
                        + decision.at() + " on version " + decision.basis().version()
                        + (decision.stands() ? "" : ", taken back") + (decision.note().isBlank() ? ""
                                : ": " + decision.note()))));
    }

    /// Copies, corrections, and what a correction changes in the findings.
    private static void family(Store store, Stored shown, StringBuilder out) {
        var id = shown.version().documentId();
        shown.version().copyOf().ifPresent(other -> line(out, "copy of", other));
        store.traces().group(id).stream().map(Trace.Kept::id).filter(other -> !other.equals(id))
                .forEach(other -> line(out, "copy", other));
        shown.version().corrects().ifPresent(other -> {
            line(out, "corrects", other);
            store.documents().byId(other).ifPresent(earlier -> differ(earlier, shown, out));
        });
        for (var other : store.traces().correctionsOf(id)) {
            line(out, "corrected", "by " + other);
            store.documents().byId(other).ifPresent(later -> differ(shown, later, out));
        }
    }

    private static void differ(Stored earlier, Stored later, StringBuilder out) {
        FindingsDiff.between(earlier.assessment(), later.assessment())
                .forEach(finding -> line(out, "", finding));
    }

    private static void line(StringBuilder out, String name, String value) {
        out.append("  %-10s %s%n".formatted(name, TerminalText.clean(value)));
    }
}
