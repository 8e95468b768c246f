package lodestone.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lodestone.index.ClaimIndex;
import lodestone.index.Grain;
import lodestone.index.Order;
import lodestone.index.SearchRequest;
import lodestone.index.SearchRequest.Filters;
import lodestone.index.SearchResult;
import lodestone.index.query.QueryException;

/// What stands in the fields of the search form, as it was typed.
///
/// @param values of the fields that are filled
public record SearchForm(Map<String, String> values) {

    private static final List<String> FIELDS = List.of("q", "from", "to", "issuer", "stage", "verdict",
            "kind", "sort", "grain", "as_of", "semantic", "after");

    public SearchForm {
        values = Map.copyOf(values);
    }

    /// The fields of that request.
    static SearchForm of(Context context) {
        var values = new LinkedHashMap<String, String>();
        for (var field : FIELDS) {
            Fields.asked(context, field).ifPresent(typed -> values.put(field, typed));
        }
        return new SearchForm(values);
    }

    /// What was typed into that field; blank if nothing.
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /// Whether nothing at all is asked.
    public boolean blank() {
        return values.isEmpty();
    }

    /// Whether more than the query is asked.
    public boolean narrowed() {
        return values.keySet().stream().anyMatch(field -> !field.equals("q"));
    }

    /// Whether single sentences are asked for.
    public boolean sentences() {
        return value("grain").equals("sentence");
    }

    /// Whether what means the same in other words is asked for too.
    public boolean byMeaning() {
        return value("semantic").equals("true");
    }

    /// The address of the same search with that field changed, on its first page.
    public String with(String field, String value) {
        var changed = new LinkedHashMap<>(values);
        changed.remove("after");
        if (value.isEmpty()) {
            changed.remove(field);
        } else {
            changed.put(field, value);
        }
        return new SearchForm(changed).at("/search");
    }

    /// The same search behind that cursor.
    public String after(String cursor) {
        var changed = new LinkedHashMap<>(values);
        changed.put("after", cursor);
        return new SearchForm(changed).at("/search");
    }

    /// The same search at another address, e.g. `/search.csv`.
    public String at(String path) {
        var query = FIELDS.stream().filter(values::containsKey)
                .map(field -> field + "=" + URLEncoder.encode(value(field), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    /// What the index is asked.
    ///
    /// @throws QueryException naming the field that cannot be read
    SearchRequest request(int limit) throws QueryException {
        var filters = new Filters(day("from"), day("to"), optional("issuer"), optional("stage"),
                optional("verdict"), optional("kind"));
        return new SearchRequest(value("q"), filters, sentences() ? Grain.SENTENCE : Grain.DOCUMENT, order(),
                limit, optional("after"), asOf(), false);
    }

    /// What the index finds for it.
    ///
    /// @param request of this form
    /// @throws QueryException also if meaning is asked for and the index knows none
    SearchResult found(ClaimIndex index, SearchRequest request) throws IOException, QueryException {
        if (!byMeaning()) {
            return index.search(request);
        }
        if (!index.knowsMeaning()) {
            throw new QueryException("semantic: this index holds no vectors of its sentences; they take "
                    + "semantic: true in config/lodestone.yaml and one ./lodestone reindex");
        }
        return index.searchByMeaning(request);
    }

    /// As of which day, if any, it asks.
    Optional<LocalDate> asOf() throws QueryException {
        return day("as_of");
    }

    private Order order() throws QueryException {
        for (var order : Order.values()) {
            if (order.label().equals(values.getOrDefault("sort", Order.RELEVANCE.label()))) {
                return order;
            }
        }
        throw new QueryException("sort: relevance, date or severity, not \"" + value("sort") + "\"");
    }

    private Optional<String> optional(String field) {
        return Optional.ofNullable(values.get(field));
    }

    private Optional<LocalDate> day(String field) throws QueryException {
        try {
            return optional(field).map(LocalDate::parse);
        } catch (DateTimeParseException typed) {
            throw new QueryException(field.replace('_', ' ').toLowerCase(Locale.ROOT)
                    + ": a day is written 2026-03-02, not \"" + value(field) + "\"");
        }
    }
}
