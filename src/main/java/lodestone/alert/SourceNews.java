package lodestone.alert;

/// That a listing fell silent, can no longer be read, or announced what never came: told once an episode.
///
/// @param kind `silent`, `broken`, `blocked`, `gone`, `changed-shape`, `lost`, `gap`
/// @param text the facts, e.g. `silent for 41 days, …`
public record SourceNews(String listingId, String kind, String text) {

    /// In one line.
    String words() {
        return listingId + ": " + text;
    }
}
