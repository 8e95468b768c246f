package lodestone.web;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lodestone.index.Hit;
import lodestone.index.SearchResult;
import lodestone.model.Ruling;
import lodestone.store.ThenAndNow;

/// What was found as CSV with a header. What a spreadsheet would take for a formula begins with an
/// apostrophe.
public final class FoundCsv {

    /// The column of what reviewers settled.
    public static final String REVIEWED = "reviewed";

    private static final List<String> COLUMNS = List.of("id", "published_utc", "issuer", "title", "kind",
            "claim", "verdict", "severity", "gaps", "url", "passage", "start", "end", "page",
            REVIEWED);

    private final PrintStream out;
    private final ObjectWriter rows;

    /// @param before columns that stand before those of a hit
    public FoundCsv(PrintStream out, List<String> before) {
        this.out = out;
        var columns = new ArrayList<>(before);
        columns.addAll(COLUMNS);
        var schema = CsvSchema.builder().addColumns(columns, CsvSchema.ColumnType.STRING).build();
        this.rows = new CsvMapper().writer(schema);
        out.println(String.join(",", columns));
    }

    /// Prints a whole result; as of a day, behind the verdicts of then and now.
    ///
    /// @param settled by reviewers, by document
    public static void print(PrintStream out, SearchResult result, Map<String, ThenAndNow> verdicts,
            Map<String, Ruling> settled) throws IOException {
        var before = verdicts.values().stream().findFirst().map(ThenAndNowFields::columns)
                .map(columns -> List.copyOf(columns.keySet())).orElse(List.of());
        var csv = new FoundCsv(out, before);
        for (var hit : result.hits()) {
            var more = new LinkedHashMap<String, String>();
            Optional.ofNullable(verdicts.get(hit.documentId())).map(ThenAndNowFields::columns)
                    .ifPresent(more::putAll);
            Optional.ofNullable(settled.get(hit.documentId()))
                    .ifPresent(ruling -> more.put(REVIEWED, ruling.label()));
            csv.row(more, hit);
        }
    }

    /// A hit behind the values of the columns before.
    ///
    /// @param more these, and under [#REVIEWED] what reviewers settled, where they did
    public void row(Map<String, String> more, Hit hit) throws IOException {
        var row = new LinkedHashMap<>(more);
        row.put("id", hit.documentId());
        row.put("published_utc", hit.published().map(Instant::toString).orElse(""));
        row.put("issuer", hit.issuer().orElse(""));
        row.put("title", hit.title());
        row.put("kind", hit.kind());
        row.put("claim", hit.claim());
        row.put("verdict", hit.verdict());
        row.put("severity", Integer.toString(hit.severity()));
        row.put("gaps", String.join(" ", hit.gaps()));
        row.put("url", hit.url().toString());
        row.put("page", hit.page());
        hit.passages().stream().findFirst().ifPresent(passage -> {
            row.put("passage", passage.text());
            row.put("start", Integer.toString(passage.start()));
            row.put("end", Integer.toString(passage.end()));
        });
        row(row);
    }

    /// A row without a hit.
    public void row(Map<String, String> values) throws IOException {
        var safe = new LinkedHashMap<String, String>();
        values.forEach((column, value) -> safe.put(column, CsvTable.safe(value)));
        out.print(rows.writeValueAsString(safe));
    }
}
