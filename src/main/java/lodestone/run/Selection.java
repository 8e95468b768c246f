package lodestone.run;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lodestone.alert.Coverage.Aside;
import lodestone.model.Link;
import lodestone.model.Listing;
import lodestone.model.ListingKind;

/// Which of the documents that a listing announces are wanted.
///
/// @param match found in the address of each
record Selection(Listing listing, Since since, Optional<Pattern> match) {

    Selection(Listing listing, Since since) {
        this(listing, since, listing.match().map(Pattern::compile));
    }

    /// @param aside what is not wanted
    record Selected(List<Link> wanted, Aside aside) {}

    Selected of(List<Link> found) {
        var fates = announced(found).stream().collect(Collectors.groupingBy(this::fate));
        var wanted = fates.getOrDefault(Fate.TAKE, List.of());
        int older = fates.getOrDefault(Fate.OLDER, List.of()).size();
        int all = fates.values().stream().mapToInt(List::size).sum();
        return new Selected(wanted, new Aside(older, all - older - wanted.size(), 0, Optional.empty()));
    }

    /// Each filing once.
    List<Link> announced(List<Link> found) {
        return listing.kind() == ListingKind.EDGAR
                ? FilingDocuments.announced(Link.to(listing.url(), ""), found) : found;
    }

    /// To be taken, or why it is not wanted.
    Fate fate(Link link) {
        return !matches(link) ? Fate.MATCH : !isRecent(link) ? Fate.OLDER : !formWanted(link) ? Fate.FORM
                : !named(link) ? Fate.KEYWORD : Fate.TAKE;
    }

    /// Those that are at an address of the kind that is wanted; a sitemap names every page of its site.
    List<Link> matching(List<Link> found) {
        return found.stream().filter(this::matches).toList();
    }

    private boolean matches(Link link) {
        return match.map(expression -> expression.matcher(link.url().toString()).find()).orElse(true);
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
