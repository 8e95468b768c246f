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

    /// Without the password, wherever it stands.
    @Override
    public String toString() {
        return "StoreSettings[url=" + url.replaceAll("(?i)(password=)[^&]*", "$1***") + ", user=" + user
                + ", password=" + password.map(_ -> "***") + "]";
    }
}
