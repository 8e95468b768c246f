package lodestone.run;

import java.util.List;
import java.util.Locale;
import lodestone.model.Link;
import lodestone.model.Listing;
import lodestone.model.ListingKind;

/// Which of the documents that a listing announces are wanted.
record Selection(Listing listing, Since since) {

    List<Link> of(List<Link> found) {
        var announced = listing.kind() == ListingKind.EDGAR
                ? FilingDocuments.announced(Link.to(listing.url(), ""), found) : found;
        return announced.stream().filter(this::wanted).toList();
    }

    private boolean wanted(Link link) {
        return link.publishedUtc().map(at -> !at.isBefore(since.from())).orElse(true) && formWanted(link)
                && named(link);
    }

    private boolean formWanted(Link link) {
        return listing.forms().isEmpty() || link.form().map(listing.forms()::contains).orElse(true);
    }

    private boolean named(Link link) {
        if (listing.keywords().isEmpty()) {
            return true;
        }
        var words = (link.title() + " " + link.summary().orElse("")).toLowerCase(Locale.ROOT);
        return listing.keywords().stream()
                .anyMatch(keyword -> words.contains(keyword.toLowerCase(Locale.ROOT)));
    }
}
