package lodestone.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import lodestone.index.ClaimIndex;
import lodestone.index.SearchRequest;
import lodestone.index.SearchResult;
import lodestone.index.query.QueryException;
import lodestone.store.ThenAndNow;
import lodestone.web.FoundCsv;
import lodestone.web.FoundJson;
import lodestone.web.ThenAndNowFields;

/// Searches the index of a home and prints what is found.
record Searching(Home home, Streams streams) {

    /// How many hits are shown unless told otherwise.
    static final int USUAL_LIMIT = 20;
    /// How many hits may be asked for.
    static final int MOST = 10_000;

    static boolean allows(int limit) {
        return limit >= 1 && limit <= MOST;
    }

    void print(SearchRequest request, SearchFormat format) throws IOException, QueryException {
        try (var index = ClaimIndex.openReadOnly(home.lucene())) {
            var result = index.search(request);
            print(index, result, format, request.asOf().map(day -> verdicts(result, day)).orElse(Map.of()));
        }
    }

    /// What was said of each hit at the end of that day, and is said now.
    private Map<String, ThenAndNow> verdicts(SearchResult result, LocalDate day) {
        try (var store = Settings.read(home).reading()) {
            return ThenAndNowFields.of(result, day, store.assessments());
        }
    }

    /// What is found by meaning too.
    void printByMeaning(SearchRequest request, SearchFormat format) throws IOException, QueryException {
        try (var index = ClaimIndex.openReadOnly(home.lucene())) {
            print(index, index.searchByMeaning(request), format, Map.of());
        }
    }

    /// Claims of others in words like those of that document's.
    void printLike(String documentId, int limit, SearchFormat format) throws IOException {
        try (var index = ClaimIndex.openReadOnly(home.lucene())) {
            print(index, index.like(documentId, limit).orElseThrow(() -> new UsageException(
                    "no document \"" + documentId + "\", or it claims nothing")), format, Map.of());
        }
    }

    private void print(ClaimIndex index, SearchResult result, SearchFormat format,
            Map<String, ThenAndNow> verdicts) throws IOException {
        var settled = SettledRulings.of(index, result);
        switch (format) {
            case text -> streams.show(
                    new FoundText(result, index.size(), streams.colour(), verdicts, settled).text());
            case jsonl -> FoundJson.objects(result, verdicts, settled)
                    .forEach(line -> streams.out().println(JsonLines.line(line)));
            case csv -> FoundCsv.print(streams.out(), result, verdicts, settled);
        }
    }

    /// Asks every query of a file; whether all could be read.
    boolean print(Batch batch) throws IOException {
        try (var index = ClaimIndex.openReadOnly(home.lucene())) {
            return batch.print(index, streams);
        }
    }
}
