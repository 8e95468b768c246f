package lodestone.config;

/// Something wrong in a file of settings, in words for the person who edits it.
///
/// @param file relative to the home folder, e.g. `sources/corvane.yaml`
/// @param key path of the key, e.g. `listings[0].url`; empty for the file as a whole
/// @param message what was expected and what was found, with the line where it is known
public record Fault(String file, String key, String message) {

    /// One line: `sources/x.yaml: listings[0].url: expected an absolute http(s) address, found "foo"`.
    @Override
    public String toString() {
        return key.isEmpty() ? file + ": " + message : file + ": " + key + ": " + message;
    }
}
