package lodestone.cli;

import java.io.IOException;
import java.util.List;
import lodestone.index.ClaimIndex;
import lodestone.index.SearchRequest;
import lodestone.index.SearchResult;
import lodestone.index.query.QueryException;

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
            print(index, index.search(request), format);
        }
    }

    /// Claims of others in words like those of that document's.
    void printLike(String documentId, int limit, SearchFormat format) throws IOException {
        try (var index = ClaimIndex.openReadOnly(home.lucene())) {
            print(index, index.like(documentId, limit).orElseThrow(() -> new UsageException(
                    "no document \"" + documentId + "\", or it claims nothing")), format);
        }
    }

    private void print(ClaimIndex index, SearchResult result, SearchFormat format) throws IOException {
        switch (format) {
            case text -> streams.show(new FoundText(result, index.size(), streams.colour()).text());
            case jsonl -> streams.out().print(FoundJson.lines(result));
            case csv -> new FoundCsv(streams.out(), List.of()).print(result);
        }
    }

    /// Asks every query of a file; whether all could be read.
    boolean print(Batch batch) throws IOException {
        try (var index = ClaimIndex.openReadOnly(home.lucene())) {
            return batch.print(index, streams);
        }
    }
}
