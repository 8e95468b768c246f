package lodestone.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import lodestone.extract.ListingRead;
import lodestone.extract.ListingReader;
import lodestone.extract.RawDocument;
import lodestone.model.ListingKind;

/// Every recorded answer through `links`: what the files hold by their marks comes out, and what is no
/// listing is told.
record EdgarLinksPart(Recorded recorded, Table table, Path scratch) {

    private record Count(long files, long given, long found, long refused) {

        Count plus(Count other) {
            return new Count(files + other.files, given + other.given, found + other.found,
                    refused + other.refused);
        }
    }

    void run() throws IOException, InterruptedException {
        var counts = new EnumMap<Recorded.Kind, Count>(Recorded.Kind.class);
        var answers = recorded.answers();
        for (var answer : answers) {
            counts.merge(answer.kind(), count(answer), Count::plus);
        }
        counts.forEach((kind, count) -> table.kept("links: " + kind.label(), count.given(), count.found(),
                count.files() + " files, " + count.refused() + " told to be no listing"));
        command(answers, counts.values().stream().mapToLong(Count::given).sum(),
                counts.values().stream().mapToLong(Count::refused).sum());
    }

    private Count count(Recorded.Answer answer) {
        long given = answer.kind().count(answer.text());
        var raw = new RawDocument(answer.body(), Optional.of(answer.type()),
                Optional.of(URI.create(answer.url())),
                Optional.empty());
        return switch (new ListingReader().read(ListingKind.EDGAR, raw, Optional.empty())) {
            case ListingRead.Links links -> {
                if (given != links.links().size()) {
                    table.kept("links: " + answer.name(), given, links.links().size(), "");
                }
                yield new Count(1, given, links.links().size(), 0);
            }
            case ListingRead.Unreadable _ -> new Count(1, given, 0, 1);
        };
    }

    /// The command itself over all files at once.
    private void command(List<Recorded.Answer> answers, long given, long refused)
            throws IOException, InterruptedException {
        var args = new ArrayList<>(List.of("links", "--kind", "edgar"));
        answers.forEach(answer -> args.add(recorded.folder().resolve(answer.name()).toString()));
        var ran = Program.lodestone(scratch, args.toArray(String[]::new)).run().expect(refused == 0 ? 0 : 1);
        table.kept("links: the command over all " + answers.size() + " files", given, ran.lines().size(),
                String.format(java.util.Locale.ROOT, "%.1f s; %s", ran.seconds(), ran.heap()));
        table.kept("links: lines that tell of a file that is no listing", refused,
                ran.err().lines().filter(line -> line.startsWith("lodestone links: ")).count(),
                "exit code 1");
    }
}
