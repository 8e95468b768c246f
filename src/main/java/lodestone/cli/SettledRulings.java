package lodestone.cli;

import java.util.Map;
import lodestone.index.SearchResult;
import lodestone.model.Ruling;
import lodestone.store.Store;
import lodestone.web.FoundJson;
import org.jspecify.annotations.Nullable;

/// What reviewers settled on what searches find; nothing where there is no store beside the index.
final class SettledRulings implements AutoCloseable {

    private final @Nullable Store store;

    private SettledRulings(@Nullable Store store) {
        this.store = store;
    }

    static SettledRulings of(Home home) {
        var settings = Settings.read(home);
        return new SettledRulings(Store.exists(settings.store()) ? settings.reading() : null);
    }

    /// By document.
    Map<String, Ruling> on(SearchResult result) {
        return store == null ? Map.of() : FoundJson.settled(result, store.cases());
    }

    @Override
    public void close() {
        if (store != null) {
            store.close();
        }
    }
}
