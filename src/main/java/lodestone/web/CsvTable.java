package lodestone.web;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/// A table as CSV with a header. What a spreadsheet would take for a formula begins with an apostrophe.
final class CsvTable {

    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\t\r].*");

    private CsvTable() {}

    /// Answers with the table.
    static void send(Context context, List<String> columns, List<List<String>> rows) throws IOException {
        context.contentType("text/csv; charset=utf-8").result(of(columns, rows));
    }

    static String of(List<String> columns, List<List<String>> rows) throws IOException {
        var schema = CsvSchema.builder().addColumns(columns, CsvSchema.ColumnType.STRING).build()
                .withHeader();
        return new CsvMapper().writer(schema).writeValueAsString(
                rows.stream().map(row -> row.stream().map(CsvTable::safe).toList()).toList());
    }

    static String safe(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }
}
