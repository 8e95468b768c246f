package lodestone.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import lodestone.index.Grain;
import lodestone.index.Order;
import lodestone.index.SearchRequest;
import lodestone.index.SearchRequest.Filters;
import lodestone.index.query.QueryException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Search past claims.
@Command(name = "search", description = "Search past claims.",
        footer = {"",
            "QUERY: words, \"phrases\", AND OR NOT, a NEAR/5 b, wild*cards, fuzzy~1, ranges, "
                    + "and the fields text title issuer ticker kind source wire form lang published seen "
                    + "claim modality stage level level.STAGE status holder milestone gap supported "
                    + "unshown verdict flagged severity reviewed id url copy copy_of corrects sentence.",
            "lodestone search 'claim:asserts gap:metal published:[2025-01-01 TO *]'",
            "lodestone search 'mine-to-magnet unshown:separation'   said before its issuer had shown it",
            "lodestone search 'stage:separation level:>=2 issuer:\"Corvane\"'",
            "lodestone search 'sentence:(magnet pilot NOT plan*)' --sort date"})
final class SearchCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Main main;

    @Parameters(paramLabel = "QUERY", arity = "0..1")
    private @Nullable String query;

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

    @Option(names = "--sort", converter = Orders.class, paramLabel = "relevance|date|severity",
            description = "The order of hits (default: relevance).")
    private Order order = Order.RELEVANCE;

    @Option(names = "--sentences", description = "Find single sentences: all of the query must hold of one.")
    private boolean sentences;

    @Option(names = "--after", paramLabel = "CURSOR", description = "The page behind that cursor.")
    private @Nullable String after;

    @Option(names = "--semantic",
            description = "Also find what means the same in other words; what is quoted, denied or of a "
                    + "field must hold. One page, by relevance. Takes semantic: true in "
                    + "config/lodestone.yaml. Not for watches, which search by words.")
    private boolean semantic;

    @Option(names = "--as-of", paramLabel = "DATE",
            description = "Only what was in the archive at the end of that day, as it then read; each hit "
                    + "with the verdict of the rules then and now.")
    private @Nullable LocalDate asOf;

    @Option(names = "--facets", description = "Count what was found by issuer, stage, verdict, kind, source, "
            + "form and month.")
    private boolean facets;

    @Option(names = "--format", paramLabel = "text|jsonl|csv", description = "Default: ${DEFAULT-VALUE}.")
    private SearchFormat format = SearchFormat.text;

    @Option(names = "--like", paramLabel = "ID",
            description = "Sentences of others that claim in words like those of that document's claim.")
    private @Nullable String like;

    @Option(names = "--batch", paramLabel = "FILE",
            description = "Ask every query of a CSV with a column query; print a CSV of the hits.")
    private @Nullable Path batch;

    @Override
    public Integer call() throws IOException, QueryException {
        if (!Searching.allows(limit)) {
            throw new UsageException("--limit is 1 to " + Searching.MOST + ", not " + limit);
        }
        if (semantic && query == null) {
            throw new UsageException("--semantic goes with a QUERY");
        }
        if (Stream.of(query, like, batch).filter(Objects::nonNull).count() != 1) {
            throw new UsageException("name one QUERY, or --like ID, or --batch FILE");
        }
        var root = Objects.requireNonNull(main);
        var filters = new Filters(Optional.ofNullable(from), Optional.ofNullable(to),
                Optional.ofNullable(issuer), Optional.ofNullable(stage), Optional.ofNullable(verdict),
                Optional.ofNullable(kind));
        var request = new SearchRequest(Objects.requireNonNullElse(query, ""), filters,
                sentences ? Grain.SENTENCE : Grain.DOCUMENT, order,
                limit, Optional.ofNullable(after), Optional.ofNullable(asOf), facets);
        var searching = new Searching(root.home(), root.streams());
        if (batch != null) {
            return searching.print(new Batch(batch, request)) ? 0 : 1;
        }
        if (like != null) {
            searching.printLike(like, limit, format);
            return 0;
        }
        if (semantic) {
            searching.printByMeaning(request, format);
        } else {
            searching.print(request, format);
        }
        return 0;
    }

    private static final class Orders implements ITypeConverter<Order> {
        @Override
        public Order convert(String word) {
            return Order.valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
