package lodestone.run;

import java.util.List;
import lodestone.model.Link;

/// Which documents of a filing carry words of the issuer: its press-release exhibits, else its main document.
final class FilingDocuments {

    private FilingDocuments() {}

    static List<Link> worthReading(Link filing, List<Link> documents) {
        var releases = documents.stream().filter(FilingDocuments::isRelease).toList();
        if (!releases.isEmpty()) {
            return releases.stream().map(release -> dated(release, filing)).toList();
        }
        var form = filing.form().orElse("");
        return documents.stream().filter(document -> document.form().map(form::equals).orElse(false))
                .filter(FilingDocuments::isText).limit(1).map(main -> dated(main, filing)).toList();
    }

    private static boolean isRelease(Link document) {
        return document.form().map(form -> form.startsWith("EX-99")).orElse(false) && isText(document);
    }

    private static boolean isText(Link document) {
        return String.valueOf(document.url().getPath()).matches("(?i).*\\.(htm|html|txt|pdf)");
    }

    /// An exhibit has no date of its own on the index page: the filing's.
    private static Link dated(Link document, Link filing) {
        return new Link(document.url(), document.title(), document.published().or(filing::published),
                document.publishedUtc().or(filing::publishedUtc), document.summary(), filing.id(),
                filing.tickers(),
                document.form(), document.enclosures());
    }
}
