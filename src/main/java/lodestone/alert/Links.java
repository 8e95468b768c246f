package lodestone.alert;

import java.net.URI;
import java.util.Optional;
import lodestone.model.Claim;
import lodestone.model.Query;

/// Where readers of a digest find more.
///
/// @param address of the pages
public record Links(URI address) {

    /// The document's page.
    public String document(String id) {
        return base() + "/documents/" + Query.encoded(id);
    }

    /// The same, at the passage that begins there.
    public String passage(String id, int start) {
        return document(id) + "#c" + start;
    }

    /// The document's page, at the claim if there is one.
    String document(String id, Optional<Claim> claim) {
        return claim.map(one -> passage(id, one.start())).orElseGet(() -> document(id));
    }

    /// What the archive holds of it, as it was received.
    public String capture(String id) {
        return document(id) + "/original";
    }

    /// What that search finds.
    public String search(String query) {
        return base() + "/search?q=" + Query.encoded(query);
    }

    private String base() {
        var text = address.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
