package lodestone.cli;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lodestone.alert.TextTable;
import lodestone.model.Source;
import lodestone.run.Watched;
import lodestone.store.Store;

/// What is watched and how it stands, a line a listing.
final class SourceTable {

    private static final List<TextTable.Column> COLUMNS = List.of(TextTable.left("listing"),
            TextTable.left("kind").spare(4), TextTable.left("verified").spare(3), TextTable.left("state"),
            TextTable.right("failures").spare(6), TextTable.left("last success").spare(5),
            TextTable.left("last new"), TextTable.left("last change").spare(7),
            TextTable.right("silent").spare(1),
            TextTable.left("due").spare(2), TextTable.left("reason"));
    private static final int DAY = "2026-01-01".length();
    private static final int MINUTE = "2026-01-01T00:00".length();

    private SourceTable() {}

    /// @param width of the screen; 0 for any
    static String text(List<Source> sources, Store store, Instant now, int width) {
        return TextTable.of(COLUMNS, Watched.all(sources, store, now).map(one -> row(one, now)).toList(),
                width);
    }

    private static List<String> row(Watched watched, Instant now) {
        var listing = watched.listing();
        var state = watched.state();
        return List.of(listing.id(), listing.kind().name().toLowerCase(Locale.ROOT),
                listing.verified() ? "yes" : "no", watched.words(),
                Integer.toString(state.failures()), cut(state.lastSuccess(), MINUTE, "never"),
                cut(state.lastNewDocument(), DAY, "never"), cut(state.lastChange(), DAY, "never"),
                silent(watched), watched.isOff() ? "" : cut(watched.due(now), MINUTE, "now"),
                TerminalText.clean(state.reason().orElse("")));
    }

    /// E.g. `3 of 20 d`, or `41 of 26 d!` where that is too long.
    private static String silent(Watched watched) {
        return watched.silence().map(silence -> "%d of %d d%s".formatted(silence.days(),
                silence.expected(), silence.tooLong() ? "!" : "")).orElse("");
    }

    private static String cut(Optional<Instant> at, int length, String otherwise) {
        return at.map(instant -> instant.toString().substring(0, length)).orElse(otherwise);
    }
}
