package lodestone.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import lodestone.model.Document;

/// Instants as people read them.
public final class Dates {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter
            .ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Dates() {}

    /// E.g. `29 April 2025, 23:40 UTC`.
    public static String readable(Instant at) {
        return MINUTE.format(at);
    }

    /// Its day, UTC, e.g. `2025-04-29`.
    static String day(Instant at) {
        return at.toString().substring(0, "2025-04-29".length());
    }

    /// To the minute, UTC, e.g. `2025-04-29 23:40`.
    static String minute(Instant at) {
        return at.toString().substring(0, "2025-04-29T23:40".length()).replace('T', ' ');
    }

    /// When the document says it was published; a bare day without a time of day.
    public static String readable(Document document) {
        return document.publishedUtc()
                .map(at -> at.getEpochSecond() % 86_400 == 0 ? DAY.format(at) : MINUTE.format(at))
                .or(document::published).orElse("undated");
    }
}
