package lodestone.cli;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import lodestone.alert.AssessmentJson;
import lodestone.index.ClaimIndex;
import lodestone.index.Hit;
import lodestone.index.QueryException;
import lodestone.index.SearchRequest;
import lodestone.index.SearchResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Search past claims.
@Command(name = "search", description = "Search past claims.",
        footer = {"", "QUERY is Lucene syntax: words, \"phrases\", AND OR NOT, wild*cards, ranges, and the fields",
            "title issuer ticker kind source published claim stage gap supported verdict severity milestone copy.",
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

    @Option(names = "--verdict", paramLabel = "V", description = "no-claim, supported, partial or unsupported.")
    private @Nullable String verdict;

    @Option(names = "--kind", paramLabel = "KIND", description = "release, filing, news, opinion or other.")
    private @Nullable String kind;

    @Option(names = "--limit", paramLabel = "N", description = "At most that many (default: ${DEFAULT-VALUE}).")
    private int limit = 20;

    @Option(names = "--format", paramLabel = "text|jsonl", description = "Default: ${DEFAULT-VALUE}.")
    private Format format = Format.text;

    @Override
    public Integer call() throws IOException, QueryException {
        if (limit < 1 || limit > 10_000) {
            throw new UsageException("--limit is 1 to 10000, not " + limit);
        }
        var root = Objects.requireNonNull(main);
        var streams = root.streams();
        try (var index = ClaimIndex.openReadOnly(root.home().lucene())) {
            var result = index.search(new SearchRequest(query, Optional.ofNullable(from), Optional.ofNullable(to),
                    Optional.ofNullable(issuer), Optional.ofNullable(stage), Optional.ofNullable(verdict),
                    Optional.ofNullable(kind), limit));
            if (format == Format.jsonl) {
                result.hits().forEach(hit -> streams.out().println(json(hit)));
            } else {
                streams.out().print(people(result, index.size(), streams.colour()));
            }
        }
        return 0;
    }

    private static String json(Hit hit) {
        var node = JsonLines.object();
        node.put("id", hit.documentId());
        node.put("score", hit.score());
        node.put("title", hit.title());
        node.put("issuer", hit.issuer().orElse(null));
        node.put("url", hit.url().toString());
        node.put("published_utc", hit.published().map(Instant::toString).orElse(null));
        node.put("kind", hit.kind());
        node.put("claim", hit.claim());
        node.put("verdict", hit.verdict());
        node.put("severity", hit.severity());
        node.set("gaps", AssessmentJson.strings(hit.gaps()));
        var passages = node.putArray("passages");
        for (var passage : hit.passages()) {
            var one = passages.addObject().put("text", passage.text()).put("start", passage.start())
                    .put("end", passage.end());
            var marks = one.putArray("marks");
            passage.marks().forEach(mark -> marks.addObject().put("start", mark.start()).put("end", mark.end()));
        }
        return JsonLines.line(node);
    }

    private static String people(SearchResult result, long size, boolean colour) {
        var out = new StringBuilder();
        for (var hit : result.hits()) {
            out.append("%s  %s  %s%n".formatted(hit.documentId(), hit.published().map(at -> at.toString()
                    .substring(0, 10)).orElse("undated   "), TerminalText.clean(hit.title())));
            out.append("    %s · claim %s · %s%s%n".formatted(TerminalText.clean(hit.issuer().orElse("unknown issuer")),
                    hit.claim(), hit.verdict(), hit.gaps().isEmpty() ? "" : ", none for " + String.join(", ", hit.gaps())));
            hit.passages().stream().limit(2).forEach(passage ->
                    out.append("    … ").append(TerminalText.marked(passage, colour)).append('\n'));
        }
        return out.append("%s%d of %d found; %d documents searched%n".formatted(result.hits().isEmpty() ? "" : "\n",
                result.hits().size(), result.total(), size)).toString();
    }
}
