package lodestone.extract;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where EDGAR keeps filings, as seen from the address that an answer came from.
///
/// @param base of the answer
record EdgarPlace(Optional<URI> base) {

    private static final URI SEC = URI.create("https://www.sec.gov/");
    private static final Pattern SERVICE = Pattern.compile("(?i)(?:data|efts)\\.sec\\.gov");
    private static final Pattern FOLDER = Pattern.compile("/(\\d{10})(\\d{2})(\\d{6})/");
    static final Pattern ACCESSION = Pattern.compile("\\b(\\d{10}-\\d{2}-\\d{6})\\b");

    /// The host of the archive: searches and submissions come from hosts of their own.
    private URI root() {
        return base.filter(url -> !SERVICE.matcher(String.valueOf(url.getHost())).matches()).orElse(SEC);
    }

    /// An address as an answer writes it.
    Optional<URI> of(String written) {
        return Addresses.of(Optional.of(root()), written);
    }

    /// The page that names a filing's documents. It is the one inside the accession's folder; the older
    /// address without that is refused since autumn 2026. Empty where what EDGAR says makes no address.
    Optional<URI> index(String cik, String accession) {
        return file(cik, accession, accession + "-index.html");
    }

    /// A file in a filing's folder.
    Optional<URI> file(String cik, String accession, String name) {
        return of("/Archives/edgar/data/" + cik.replaceFirst("^0+(?=\\d)", "") + "/"
                + accession.replace("-", "") + "/" + name);
    }

    /// The accession number of the filing whose folder an address leads into.
    static Optional<String> accession(URI url) {
        var match = FOLDER.matcher(String.valueOf(url.getPath()));
        return match.find() ? Optional.of(match.group(1) + "-" + match.group(2) + "-" + match.group(3))
                : Optional.empty();
    }
}
