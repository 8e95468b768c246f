package lodestone.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lodestone.index.ClaimIndex;
import lodestone.index.SearchResult;
import lodestone.index.query.QueryException;
import lodestone.model.Ruling;
import lodestone.store.ReviewCases;

/// Search: `/search`, and what it found as `/search.csv` and `/search.jsonl`.
final class SearchPages implements PageGroup {

    private static final int PAGE = 20;
    /// Hits of one file; more are asked for by `after`.
    private static final int MOST = 1_000;

    private final Frame frame;
    private final ClaimIndex index;
    private final RecentSearches recent;
    private final ReviewCases cases;
    private final List<String> stages;

    SearchPages(Frame frame, WebParts parts) {
        this.frame = frame;
        this.index = parts.index();
        this.recent = new RecentSearches(index);
        this.cases = parts.store().cases();
        this.stages = parts.chain().stages();
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/search", this::search);
        routes.get("/search.csv", context -> export(context, "text/csv; charset=utf-8", this::csv));
        routes.get("/search.jsonl",
                context -> export(context, "application/jsonl; charset=utf-8",
                        result -> FoundJson.lines(result, settled(result))));
    }

    private void search(Context context) throws IOException {
        var form = SearchForm.of(context);
        frame.show(context, "search.jte", frame.page(context, title(form), Menu.SEARCH), view(form));
    }

    private static String title(SearchForm form) {
        return form.value("q").isEmpty() ? "Search" : form.value("q") + " · Search";
    }

    private SearchView view(SearchForm form) throws IOException {
        try {
            var result = form.blank() ? Optional.<SearchResult>empty()
                    : Optional.of(recent.found(form, form.request(PAGE).countingFacets()));
            return new SearchView(form, result, result.map(this::settled).orElse(Map.of()),
                    Optional.empty(), stages, index.size(), index.knowsMeaning());
        } catch (QueryException fault) {
            return new SearchView(form, Optional.empty(), Map.of(),
                    Optional.of(fault(form.value("q"), fault)),
                    stages, index.size(), index.knowsMeaning());
        }
    }

    private Map<String, Ruling> settled(SearchResult result) {
        return FoundJson.settled(result, cases);
    }

    private static SearchView.Fault fault(String query, QueryException fault) {
        int at = fault.character().orElse(query.length());
        if (fault.character().isEmpty() || at > query.length()) {
            return new SearchView.Fault(String.valueOf(fault.getMessage()), query, "", "");
        }
        int end = Math.min(query.length(), at + 1);
        return new SearchView.Fault(String.valueOf(fault.getMessage()), query.substring(0, at),
                at == end ? " " : query.substring(at, end), query.substring(end));
    }

    private interface Writer {
        String text(SearchResult result) throws IOException;
    }

    private void export(Context context, String type, Writer writer) throws IOException {
        try {
            var form = SearchForm.of(context);
            var found = form.found(index, form.request(MOST));
            context.contentType(type).result(writer.text(found));
            found.next().ifPresent(cursor -> context.header("X-Next-Cursor", cursor));
        } catch (QueryException fault) {
            context.status(HttpStatus.BAD_REQUEST).contentType("text/plain; charset=utf-8")
                    .result(String.valueOf(fault.getMessage()) + "\n");
        }
    }

    private String csv(SearchResult result) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            FoundCsv.print(out, result, Map.of(), settled(result));
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
