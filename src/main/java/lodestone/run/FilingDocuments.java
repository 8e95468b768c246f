package lodestone.run;

import java.net.URI;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lodestone.extract.edgar.Part;
import lodestone.model.Filing;
import lodestone.model.Link;

/// Which documents of a filing carry words of the issuer: its main document and its press-release exhibits.
final class FilingDocuments {

    private static final Pattern INDEX = Pattern.compile(".*-index\\.html?");
    private static final Pattern WHOLE = Pattern.compile(".*/\\d{10}-\\d{2}-\\d{6}\\.txt");
    private static final Pattern TEXT = Pattern.compile("(?i).*\\.(html?|txt|pdf|xml)");

    private static final Pattern ACCESSION = Pattern.compile("\\d{10}-\\d{2}-\\d{6}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private FilingDocuments() {}

    /// Whether the link leads to a filing's index page, which names its documents.
    static boolean isIndex(Link link) {
        return INDEX.matcher(String.valueOf(link.url().getPath())).matches();
    }

    /// What the listing says of the filing that a document belongs to.
    static Filing announced(Link document) {
        var day = document.published().filter(said -> DAY.matcher(said).matches());
        return new Filing(document.id().filter(id -> ACCESSION.matcher(id).matches()), Optional.empty(),
                Optional.empty(), Optional.empty(), document.form(),
                day, document.publishedUtc().filter(at -> !day.equals(Optional.of(midnight(at)))),
                Optional.empty(), List.of(), List.of(), List.of(), List.of(), Optional.empty());
    }

    /// The day that begins at this moment by UTC; no day for any other moment: then it is a time.
    private static String midnight(Instant at) {
        var time = at.atOffset(ZoneOffset.UTC);
        return time.toLocalTime().equals(LocalTime.MIDNIGHT) ? time.toLocalDate().toString() : "";
    }

    /// What a listing of filings announces, each filing once, however many of its filers and files are
    /// listed; one that is itself a filing announces its documents.
    static List<Link> announced(Link listing, List<Link> found) {
        if (found.stream().noneMatch(FilingDocuments::isIndex)) {
            return worthReading(listing, found);
        }
        var filings = new LinkedHashMap<String, Link>();
        found.forEach(link -> filings.merge(key(link), link, Link::withEnclosuresOf));
        return List.copyOf(filings.values());
    }

    /// Every filer of a filing lists it under an address of its own: the accession number is one.
    static String key(Link filing) {
        return filing.id().filter(id -> ACCESSION.matcher(id).matches()).map("filing:"::concat)
                .orElseGet(() -> filing.url().toString());
    }

    /// The same for each file that was asked for by itself.
    static List<String> keys(Link filing) {
        return Stream.concat(Stream.of(key(filing)),
                filing.enclosures().stream().map(file -> key(filing) + "/" + name(file))).toList();
    }

    private static String name(URI file) {
        var path = String.valueOf(file.getPath());
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// Each address once; empty only if the filing holds nothing that can be read.
    static List<Link> worthReading(Link filing, List<Link> documents) {
        var readable = documents.stream().filter(FilingDocuments::isText).toList();
        var seen = new HashSet<>();
        return Stream.concat(main(filing, readable).stream(), readable.stream()
                .filter(document -> isRelease(document) || isEnclosed(document, filing)))
                .filter(document -> seen.add(document.url()))
                .map(document -> dated(document, filing)).toList();
    }

    /// The document of the filing's own form; else the first, for a letter's form is not the filing's; else
    /// the whole submission.
    private static Optional<Link> main(Link filing, List<Link> readable) {
        var candidates = new ArrayList<>(readable);
        candidates.removeIf(document -> isWhole(document) && document.form().isEmpty());
        return candidates.stream()
                .filter(document -> document.form().isPresent() && document.form().equals(filing.form()))
                .findFirst()
                .or(() -> candidates.stream().findFirst()).or(() -> readable.stream().findFirst());
    }

    /// Whether a search found that file: it is read, whatever it is.
    private static boolean isEnclosed(Link document, Link filing) {
        return filing.enclosures().stream().anyMatch(file -> name(file).equals(name(document.url())));
    }

    private static boolean isRelease(Link document) {
        return document.form().filter(Part::isOwnWords).isPresent();
    }

    private static boolean isWhole(Link document) {
        return WHOLE.matcher(document.url().getPath()).matches();
    }

    private static boolean isText(Link document) {
        return TEXT.matcher(String.valueOf(document.url().getPath())).matches();
    }

    /// An exhibit has no date of its own on the index page: the filing's.
    private static Link dated(Link document, Link filing) {
        return new Link(document.url(), document.title(), document.published().or(filing::published),
                document.publishedUtc().or(filing::publishedUtc), document.summary(),
                filing.id().or(document::id), filing.tickers(), document.form(), document.enclosures());
    }
}
