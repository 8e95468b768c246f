package lodestone.cli;

import java.io.IOException;
import java.util.Objects;
import lodestone.index.ClaimIndex;
import lodestone.index.query.QueryException;
import lodestone.index.SearchRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Saved searches.
@Command(name = "watches", description = "Saved searches.", synopsisSubcommandLabel = "list|test")
final class WatchesCommand implements Runnable {

    @ParentCommand
    private @Nullable Main main;

    @Override
    public void run() {
        throw new UsageException("name list or test");
    }

    @Command(name = "list",
            description = "Every watch of config/watches.yaml and how much of the archive it matches.")
    int list() throws IOException, QueryException {
        var root = Objects.requireNonNull(main);
        var settings = Settings.read(root.home());
        try (var index = ClaimIndex.openReadOnly(root.home().lucene())) {
            for (var watch : settings.watches()) {
                var found = index.search(SearchRequest.of(watch.query(), 1)).total();
                root.streams().out().printf("%-28s %6d  %s%n    %s%n", watch.id(), found, watch.name(),
                        watch.query());
            }
        }
        settings.faults().forEach(fault -> root.streams().err().println(fault));
        return settings.faults().isEmpty() ? 0 : 1;
    }

    @Command(name = "test", description = "What a query would have matched in the archive, newest ten shown.")
    int test(@Parameters(paramLabel = "QUERY") String query) throws IOException, QueryException {
        var root = Objects.requireNonNull(main);
        try (var index = ClaimIndex.openReadOnly(root.home().lucene())) {
            var result = index.search(SearchRequest.of(query, 10));
            for (var hit : result.hits()) {
                root.streams().out().println(hit.documentId() + "  " + hit.published().map(at -> at.toString()
                        .substring(0, 10)).orElse("undated   ") + "  " + TerminalText.clean(hit.title()));
            }
            root.streams().out().println(result.total() + " of " + index.size() + " documents match");
        }
        return 0;
    }
}
