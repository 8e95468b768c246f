package lodestone.run;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lodestone.alert.Coverage.Aside;
import lodestone.model.Link;
import lodestone.model.Listing;
import lodestone.model.ListingKind;

/// Which of the documents that a listing announces are wanted.
record Selection(Listing listing, Since since) {

    /// @param aside what is not wanted
    record Selected(List<Link> wanted, Aside aside) {}

    Selected of(List<Link> found) {
        var announced = listing.kind() == ListingKind.EDGAR
                ? FilingDocuments.announced(Link.to(listing.url(), ""), found) : found;
        var recent = announced.stream().filter(this::isRecent).toList();
        var wanted = recent.stream().filter(link -> formWanted(link) && named(link)).toList();
        return new Selected(wanted,
                new Aside(announced.size() - recent.size(), recent.size() - wanted.size(), 0,
                        Optional.empty()));
    }

    private boolean isRecent(Link link) {
        return link.publishedUtc().map(at -> !at.isBefore(since.from())).orElse(true);
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
