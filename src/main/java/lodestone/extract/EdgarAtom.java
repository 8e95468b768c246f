package lodestone.extract;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lodestone.extract.ListingRead.Older;
import lodestone.model.Link;

/// Atom of EDGAR's filings: the newest of all filers, and those of one.
final class EdgarAtom {

    private static final Pattern CURRENT = Pattern.compile("(?i)[?&]action=getcurrent\\b");
    private static final Pattern COUNT = Pattern.compile("(?<=[?&]count=)\\d{1,4}");
    private static final Pattern START = Pattern.compile("(?<=[?&]start=)\\d{1,6}");
    /// As many as EDGAR shows where nobody says.
    private static final int USUAL = 40;

    private final Optional<URI> base;

    EdgarAtom(Optional<URI> base) {
        this.base = base;
    }

    ListingRead read(ListingRead.Links found) {
        var links = found.links().stream().map(EdgarAtom::filing).toList();
        return new ListingRead.Links(links, found.older().isEmpty() ? older(found.links()) : found.older());
    }

    private static Link filing(Link link) {
        var accession = EdgarPlace.ACCESSION.matcher(link.id().orElse("") + " " + link.url());
        int dash = link.title().indexOf(" - ");
        return new Link(link.url(), link.title(), link.published(), link.publishedUtc(), link.summary(),
                accession.find() ? Optional.of(accession.group(1)) : link.id(), link.tickers(),
                dash > 0 ? Optional.of(link.title().substring(0, dash)) : Optional.empty(),
                link.enclosures());
    }

    /// A filer's list names its next page; that of all filers counts on without a word, as long as its pages
    /// are full.
    private List<Older> older(List<Link> links) {
        var current = base.map(URI::toString).filter(url -> CURRENT.matcher(url).find());
        int count = current.flatMap(url -> number(COUNT, url)).orElse(USUAL);
        if (current.isEmpty() || links.size() < count) {
            return List.of();
        }
        int start = number(START, current.get()).orElse(0) + count;
        var match = START.matcher(current.get());
        var next = match.find() ? match.replaceFirst(String.valueOf(start))
                : current.get() + "&start=" + start;
        return List.of(new Older(URI.create(next), FeedPages.oldest(links), true));
    }

    private static Optional<Integer> number(Pattern pattern, String url) {
        var match = pattern.matcher(url);
        return match.find() ? Optional.of(Integer.valueOf(match.group())) : Optional.empty();
    }
}
