package lodestone.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import lodestone.index.QueryException;
import lodestone.index.SearchRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Search past claims.
@Command(name = "search", description = "Search past claims.",
        footer = {"",
            "QUERY is Lucene syntax: words, \"phrases\", AND OR NOT, wild*cards, ranges, and the fields",
            "title issuer ticker kind source published claim stage gap supported verdict severity "
                    + "milestone copy.",
            "Example: lodestone search 'claim:asserts AND gap:metal AND published:[2025-01-01 TO *]'"})
final class SearchCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Main main;

    @Parameters(paramLabel = "QUERY", arity = "1")
    private String query = "";

    @Option(names = "--from", paramLabel = "DATE", description = "Published on that day or later.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Published on that day or earlier.")
    private @Nullable LocalDate to;

    @Option(names = "--issuer", paramLabel = "NAME", description = "Of that issuer.")
    private @Nullable String issuer;

    @Option(names = "--stage", paramLabel = "STAGE", description = "Claiming that stage.")
    private @Nullable String stage;

    @Option(names = "--verdict", paramLabel = "V",
            description = "no-claim, supported, partial or unsupported.")
    private @Nullable String verdict;

    @Option(names = "--kind", paramLabel = "KIND", description = "release, filing, news, opinion or other.")
    private @Nullable String kind;

    @Option(names = "--limit", paramLabel = "N",
            description = "At most that many (default: ${DEFAULT-VALUE}).")
    private int limit = Searching.USUAL_LIMIT;

    @Option(names = "--format", paramLabel = "text|jsonl", description = "Default: ${DEFAULT-VALUE}.")
    private Format format = Format.text;

    @Override
    public Integer call() throws IOException, QueryException {
        if (!Searching.allows(limit)) {
            throw new UsageException("--limit is 1 to " + Searching.MOST + ", not " + limit);
        }
        var root = Objects.requireNonNull(main);
        new Searching(root.home(), root.streams()).print(new SearchRequest(query, Optional.ofNullable(from),
                Optional.ofNullable(to), Optional.ofNullable(issuer), Optional.ofNullable(stage),
                Optional.ofNullable(verdict), Optional.ofNullable(kind), limit), format);
        return 0;
    }
}
