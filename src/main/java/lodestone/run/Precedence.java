package lodestone.run;

import java.util.Locale;
import lodestone.model.Document;
import lodestone.model.ListingKind;
import lodestone.model.Source;

/// Of two copies of one day, which speaks for the release: SOURCES C9. Best first.
enum Precedence {
    EXHIBIT(0),
    ISSUER(1),
    WIRE(2),
    EXCHANGE(3),
    AGGREGATOR(4);

    private final int rank;

    Precedence(int rank) {
        this.rank = rank;
    }

    /// The lowest speaks; stored with a document's trace.
    int rank() {
        return rank;
    }

    static Precedence of(Source source, ListingKind listing, Document document) {
        if (listing == ListingKind.EDGAR) {
            return EXHIBIT;
        }
        return switch (source.kind()) {
            case COMPANY -> ISSUER;
            case REGULATOR -> EXCHANGE;
            case WIRE -> carriesAnother(source, document) ? AGGREGATOR : WIRE;
        };
    }

    /// Whether the dateline names a wire that is not the source.
    private static boolean carriesAnother(Source source, Document document) {
        var own = letters(source.name() + source.id());
        return document.imprint().wire().filter(wire -> !own.contains(letters(wire))).isPresent();
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
