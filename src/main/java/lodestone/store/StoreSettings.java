package lodestone.store;

import java.nio.file.Path;
import java.util.Optional;

/// Which database.
///
/// @param url a JDBC URL: `jdbc:sqlite:FILE` or `jdbc:postgresql:…`
public record StoreSettings(String url, Optional<String> user, Optional<String> password) {

    /// The embedded default.
    public static StoreSettings sqlite(Path file) {
        return new StoreSettings("jdbc:sqlite:" + file, Optional.empty(), Optional.empty());
    }
}
