package lodestone.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.Optional;
import org.jsoup.nodes.Element;

/// The address from which an element's links are meant: `xml:base` of all that is around it.
final class BaseAddress {

    /// Beyond this nesting no feed means anything; it bounds the work on one that is never closed.
    private static final int DEEPEST = 32;

    private BaseAddress() {}

    /// @param base of the whole feed
    static Optional<URI> of(Element element, Optional<URI> base) {
        var named = new ArrayList<String>();
        var at = element;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            if (at.hasAttr("xml:base")) {
                named.add(at.attr("xml:base"));
            }
            at = at.parent();
        }
        var found = base;
        for (var address : named.reversed()) {
            var outer = found;
            found = Addresses.of(outer, address).or(() -> outer);
        }
        return found;
    }
}
