package lodestone.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lodestone.extract.edgar.Acceptance;
import lodestone.extract.edgar.Submission;
import lodestone.model.Link;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// What EDGAR answers, told apart by its shape: submissions, searches and folders in JSON, Atom of filings,
/// the index of a day or quarter, a filing's index page, a full submission.
final class EdgarListing {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern REFUSED = Pattern.compile(
            "(?i)undeclared automated tool|request rate threshold exceeded|<title>\\s*(?:SEC\\.gov \\| "
                    + ")?(?:file not found|"
                    + "file unavailable|service unavailable|request rate|access denied|error)[^<]*|"
                    + "<Code>(?:NoSuchKey|AccessDenied)</Code>");

    private final Optional<URI> base;
    private final List<String> forms;
    private final EdgarPlace place;

    /// @param forms to take, where a listing holds more than can be handed on; empty takes all
    EdgarListing(Optional<URI> base, List<String> forms) {
        this.base = base;
        this.forms = forms;
        this.place = new EdgarPlace(base);
    }

    ListingRead read(String text) {
        var start = text.stripLeading();
        if (start.startsWith("{")) {
            return json(text);
        }
        if (Submission.looksLike(start.substring(0, Math.min(4096, start.length())))) {
            return submission(new Submission(unwrapped(text)));
        }
        if (start.startsWith("<?xml") || start.startsWith("<feed")) {
            return new FeedListing(base).read(text) instanceof ListingRead.Links found
                    ? new EdgarAtom(base).read(found)
                    : new ListingRead.Unreadable(refused(text).orElse("not a feed of filings"));
        }
        return EdgarIndexFile.looksLike(text) ? new EdgarIndexFile(place, forms).read(text)
                : new EdgarIndexPage(place).read(text)
                        .orElseGet(() -> new ListingRead.Unreadable(refused(text)
                                .orElse("no table of documents")));
    }

    private static Optional<String> refused(String text) {
        var match = REFUSED.matcher(text);
        return match.find() ? Optional.of("EDGAR refused or had nothing: "
                + match.group().replaceAll("<[^>]*>", "").strip()) : Optional.empty();
    }

    private ListingRead json(String text) {
        try {
            return json(JSON.readTree(text));
        } catch (JsonProcessingException broken) {
            return new ListingRead.Unreadable("not EDGAR submissions: " + broken.getOriginalMessage());
        }
    }

    private ListingRead json(JsonNode root) {
        if (root.path("hits").path("hits").isArray()) {
            return new EdgarSearch(place).read(root.path("hits"));
        }
        if (root.path("directory").path("item").isArray()) {
            return new EdgarFolder(place).read(root.path("directory"));
        }
        return new EdgarSubmissions(place).read(root);
    }

    /// The header of a submission as a page for reading holds the same, written as HTML.
    private static String unwrapped(String text) {
        return text.contains("<DOCUMENT>") ? text : Jsoup.parse(text).select("pre").stream()
                .map(Element::wholeText).filter(pre -> pre.contains("<DOCUMENT>")).findFirst().orElse(text);
    }

    private ListingRead submission(Submission submission) {
        var accession = submission.header().first("ACCESSION NUMBER");
        var filing = submission.header().filing();
        var filed = filing.filed().or(() -> filing.accepted().map(Acceptance::day));
        var at = filing.accepted().or(() -> filed.flatMap(Dates::parse));
        var whole = base.or(() -> place.file(filing.cik().orElse(""), accession.orElse(""),
                accession.orElse("") + ".txt"));
        var links = new ArrayList<Link>();
        for (var part : submission.parts()) {
            whole.flatMap(url -> address(url, part.filename())).ifPresent(url -> links.add(new Link(url,
                    part.description(), filed, at, Optional.empty(),
                    accession, List.of(), Optional.of(part.type()), List.of())));
        }
        return new ListingRead.Links(links);
    }

    /// Before 2001 documents had no names: they stand in the text of the whole submission only.
    private static Optional<URI> address(URI whole, String filename) {
        return filename.isEmpty() ? Optional.of(whole) : Addresses.of(Optional.of(whole), filename);
    }
}
