package lodestone.cli;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lodestone.index.ClaimIndex;
import lodestone.index.SearchRequest;
import lodestone.index.query.QueryException;
import lodestone.model.Ruling;
import lodestone.web.FoundCsv;

/// Many searches at once: a CSV with a column `query`, and a row for each hit of each. A query that finds
/// nothing, or cannot be read, has one row that says so.
record Batch(Path file, SearchRequest wish) {

    private static final String QUERY = "query";
    private static final List<String> BEFORE = List.of(QUERY, "found", "rank", "error");

    /// Prints all rows; whether every query could be read.
    boolean print(ClaimIndex index, Streams streams) throws IOException {
        var csv = new FoundCsv(streams.out(), BEFORE);
        boolean read = true;
        try (var in = Files.newBufferedReader(file); var rows = rows(in)) {
            while (rows.hasNext()) {
                var query = Optional.ofNullable(rows.next().get(QUERY)).orElseThrow(() -> new UsageException(
                        file + " has no column " + QUERY + "; its first line names the columns"));
                read &= print(index, csv, query.strip());
            }
        }
        return read;
    }

    private static MappingIterator<Map<String, String>> rows(java.io.Reader in) throws IOException {
        return new CsvMapper().readerForMapOf(String.class).with(CsvSchema.emptySchema().withHeader())
                .with(CsvParser.Feature.TRIM_SPACES).with(CsvParser.Feature.SKIP_EMPTY_LINES).readValues(in);
    }

    private boolean print(ClaimIndex index, FoundCsv csv, String query) throws IOException {
        var row = new LinkedHashMap<String, String>();
        row.put(QUERY, query);
        try {
            var result = index.search(wish.asking(query));
            row.put("found", Long.toString(result.total()));
            var settled = SettledRulings.of(index, result);
            for (int i = 0; i < result.hits().size(); i++) {
                var hit = result.hits().get(i);
                row.put("rank", Integer.toString(i + 1));
                row.put(FoundCsv.REVIEWED, Optional.ofNullable(settled.get(hit.documentId()))
                        .map(Ruling::label).orElse(""));
                csv.row(row, hit);
            }
            if (result.hits().isEmpty()) {
                csv.row(row);
            }
            return true;
        } catch (QueryException fault) {
            row.put("error", fault.getMessage());
            csv.row(row);
            return false;
        }
    }
}
