package lodestone.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import lodestone.alert.DigestText;
import lodestone.index.query.QueryException;
import lodestone.model.Source;
import lodestone.run.Inbox;
import lodestone.run.RunReport;
import lodestone.run.RunRequest;
import lodestone.run.RunRequest.Telling;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// One daily run now.
@Command(name = "run",
        description = "One daily run now over sources/; prints the digest and the coverage table.",
        footer = {"",
            "Documents (.html .pdf .txt .eml) in index/inbox/ are taken first and moved to "
                    + "index/inbox/taken/. Without --since it takes what was published in the last 90 "
                    + "days and is not known yet. With it, older pages of the listings are read too; a "
                    + "run that was cut short goes on where it stopped when it is run again with the same "
                    + "date."})
final class RunCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Main main;

    @Option(names = "--source", paramLabel = "ID",
            description = "Only that source or source/listing, or inbox; may be repeated.")
    private List<String> chosen = List.of();

    @Option(names = "--since", paramLabel = "DATE",
            description = "Take what was published on that day or later.")
    private @Nullable LocalDate since;

    @Override
    public Integer call() throws IOException, InterruptedException, QueryException {
        var root = Objects.requireNonNull(main);
        var settings = Settings.read(root.home());
        try (var workspace = Workspace.open(root.home(), settings, Clock.systemUTC());
                var progress = Progressing.on(root.streams())) {
            var report = run(workspace, settings, progress);
            progress.clear();
            print(report, root.streams(), root.home());
            return report.complete() && report.undelivered().isEmpty() ? 0 : 1;
        }
    }

    /// Over everything it is the daily run; over some sources it is for whoever asks.
    private RunReport run(Workspace workspace, Settings settings, Progressing progress)
            throws IOException, InterruptedException {
        var from = Optional.ofNullable(since).map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
        return chosen.isEmpty() ? workspace.duties().request(from, progress)
                : workspace.run().run(new RunRequest(choose(settings.sources()), from, settings.faults(),
                        chosen.contains(Inbox.ID), new Telling.OnRequest()), progress);
    }

    /// The digest, the problems, what it took, and where the files lie.
    static void print(RunReport report, Streams streams, Home home) {
        report.issued().ifPresent(issued -> streams.show(DigestText.of(issued.digest(), streams.screen())));
        if (!report.problems().isEmpty()) {
            streams.out().println("\nDocuments that could not be taken or assessed");
            report.problems().forEach(problem -> streams.out().println("  " + TerminalText.clean(problem)));
        }
        streams.out().println("\n" + report.words());
        report.undelivered().forEach(line -> streams.err().println("not delivered: "
                + TerminalText.clean(line)));
        streams.out().println(report.issued()
                .map(issued -> "Written to " + home.digests().resolve(issued.name()) + ".{txt,md,html,json}")
                .orElse("The digest of this period was written by another program meanwhile."));
        streams.out().flush();
    }

    private List<Source> choose(List<Source> sources) {
        var found = new ArrayList<Source>();
        for (var id : chosen.stream().filter(id -> !id.equals(Inbox.ID)).toList()) {
            var matching = sources.stream().flatMap(source -> narrowed(source, id).stream()).toList();
            if (matching.isEmpty()) {
                throw new UsageException("no source \"" + id + "\"; ./lodestone sources list shows them");
            }
            found.addAll(matching);
        }
        return found;
    }

    private static Optional<Source> narrowed(Source source, String id) {
        if (source.id().equals(id)) {
            return Optional.of(source);
        }
        var listings = source.listings().stream().filter(listing -> listing.id().equals(id)).toList();
        return listings.isEmpty() ? Optional.empty()
                : Optional.of(new Source(source.id(), source.name(), source.kind(),
                        source.company(), source.verified(), source.terms(), source.enabled(), listings));
    }
}
