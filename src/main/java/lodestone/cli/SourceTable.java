package lodestone.cli;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lodestone.alert.TextTable;
import lodestone.model.Listing;
import lodestone.model.Source;
import lodestone.run.History;
import lodestone.store.ListingState;
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
        return TextTable.of(COLUMNS, sources.stream().flatMap(source -> source.listings().stream()
                .map(listing -> row(source, listing, store, now))).toList(), width);
    }

    private static List<String> row(Source source, Listing listing, Store store, Instant now) {
        boolean off = !source.enabled() || !listing.enabled();
        var state = store.listings().get(listing.id());
        return List.of(listing.id(), listing.kind().name().toLowerCase(Locale.ROOT),
                listing.verified() ? "yes" : "no", off ? "disabled" : state.outcome(),
                Integer.toString(state.failures()), cut(state.lastSuccess(), MINUTE, "never"),
                cut(state.lastNewDocument(), DAY, "never"), cut(state.lastChange(), DAY, "never"),
                off ? "" : silent(store, state, now), off ? "" : due(state, now),
                TerminalText.clean(state.reason().orElse("")));
    }

    /// E.g. `3 of 20 d`, or `41 of 26 d!` where that is too long.
    private static String silent(Store store, ListingState state, Instant now) {
        return History.silence(store, state, now).map(silence -> "%d of %d d%s".formatted(silence.days(),
                silence.expected(), silence.tooLong() ? "!" : "")).orElse("");
    }

    private static String due(ListingState state, Instant now) {
        return state.due().filter(at -> at.isAfter(now)).map(at -> cut(Optional.of(at), MINUTE, ""))
                .orElse("now");
    }

    private static String cut(Optional<Instant> at, int length, String otherwise) {
        return at.map(instant -> instant.toString().substring(0, length)).orElse(otherwise);
    }
}
