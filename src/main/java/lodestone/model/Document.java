package lodestone.model;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The main text of a page, filing, PDF or plain text, with what could be read about it.
///
/// @param published date or time as the document states it, with its zone where stated
/// @param publishedUtc the same as an instant; a bare date is midnight UTC
/// @param language ISO 639-1
/// @param site the publishing site's name
/// @param issuer the company whose words these are, where the document or its source names it
/// @param tickers `EXCHANGE:SYMBOL`
/// @param text blocks separated by newlines; never altered after extraction
/// @param sections in text order, may be empty when nobody has looked yet
/// @param imprint what it says of its publication; nothing in documents stored by earlier releases
/// @param pageStarts for each page the first unit of the text that is from it or a later one; empty where
/// there are no pages
/// @param parties companies that issue it together with the issuer
/// @param filing what is known of the filing that it was filed with
public record Document(
        Optional<URI> url,
        String title,
        Optional<String> published,
        Optional<Instant> publishedUtc,
        Optional<String> language,
        Optional<String> site,
        Optional<String> issuer,
        List<String> tickers,
        Optional<DocumentKind> kind,
        String text,
        List<Section> sections,
        Imprint imprint,
        List<Integer> pageStarts,
        List<String> parties,
        Optional<Filing> filing) {

    public Document {
        // Nor has it parties.
        parties = List.copyOf(Objects.requireNonNullElse(parties, List.<String>of()));
        // What was stored before pages were counted has none.
        pageStarts = List.copyOf(Objects.requireNonNullElse(pageStarts, List.<Integer>of()));
        imprint = Objects.requireNonNullElse(imprint, Imprint.NONE);
        tickers = List.copyOf(tickers);
        sections = List.copyOf(sections);
        for (var section : sections) {
            if (section.end() > text.length()) {
                throw new IllegalArgumentException("section beyond text: " + section);
            }
        }
    }

    /// One that says nothing more of its publication.
    public Document(Optional<URI> url, String title, Optional<String> published,
            Optional<Instant> publishedUtc, Optional<String> language, Optional<String> site,
            Optional<String> issuer, List<String> tickers, Optional<DocumentKind> kind, String text,
            List<Section> sections) {
        this(url, title, published, publishedUtc, language, site, issuer, tickers, kind, text, sections,
                Imprint.NONE);
    }

    /// One without pages.
    public Document(Optional<URI> url, String title, Optional<String> published,
            Optional<Instant> publishedUtc, Optional<String> language, Optional<String> site,
            Optional<String> issuer, List<String> tickers, Optional<DocumentKind> kind, String text,
            List<Section> sections, Imprint imprint) {
        this(url, title, published, publishedUtc, language, site, issuer, tickers, kind, text, sections,
                imprint, List.of());
    }

    /// One that has one issuer and was not filed.
    public Document(Optional<URI> url, String title, Optional<String> published,
            Optional<Instant> publishedUtc, Optional<String> language, Optional<String> site,
            Optional<String> issuer, List<String> tickers, Optional<DocumentKind> kind, String text,
            List<Section> sections, Imprint imprint, List<Integer> pageStarts) {
        this(url, title, published, publishedUtc, language, site, issuer, tickers, kind, text, sections,
                imprint, pageStarts, List.of(), Optional.empty());
    }

    /// The page that a unit of the text is from, 1 for the first; empty where there are no pages.
    public Optional<Integer> page(int offset) {
        int page = 0;
        while (page < pageStarts.size() && pageStarts.get(page) <= offset) {
            page++;
        }
        return page == 0 ? Optional.empty() : Optional.of(page);
    }

    /// A text of which nothing else is known.
    public static Document of(String text) {
        return new Document(Optional.empty(), "", Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), List.of(), Optional.empty(), text, List.of());
    }

    /// The same with the given sections.
    public Document withSections(List<Section> found) {
        return new Document(url, title, published, publishedUtc, language, site, issuer, tickers, kind, text,
                found, imprint, pageStarts, parties, filing);
    }

    /// The same with the given issuer.
    public Document withIssuer(String name) {
        return new Document(url, title, published, publishedUtc, language, site, Optional.of(name), tickers,
                kind, text, sections, imprint, pageStarts, parties, filing);
    }

    /// The same with the given parties.
    public Document withParties(List<String> names) {
        return new Document(url, title, published, publishedUtc, language, site, issuer, tickers, kind, text,
                sections, imprint, pageStarts, names, filing);
    }

    /// The same as filed with that filing.
    public Document withFiling(Filing known) {
        return new Document(url, title, published, publishedUtc, language, site, issuer, tickers, kind, text,
                sections, imprint, pageStarts, parties, Optional.of(known));
    }

    /// The same with the given kind.
    public Document withKind(DocumentKind known) {
        return new Document(url, title, published, publishedUtc, language, site, issuer, tickers,
                Optional.of(known), text, sections, imprint, pageStarts, parties, filing);
    }

    /// The same as published at that time.
    public Document withPublishedUtc(Optional<Instant> known) {
        return new Document(url, title, published, known, language, site, issuer, tickers, kind, text,
                sections, imprint, pageStarts, parties, filing);
    }

    /// The same as published then.
    ///
    /// @param raw as it is written
    public Document withPublished(Optional<String> raw, Optional<Instant> utc) {
        return new Document(url, title, raw, utc, language, site, issuer, tickers, kind, text, sections,
                imprint, pageStarts, parties, filing);
    }

    /// The same with what it says of its publication.
    public Document withImprint(Imprint found) {
        return new Document(url, title, published, publishedUtc, language, site, issuer, tickers, kind, text,
                sections, found, pageStarts, parties, filing);
    }

    /// The same with the given title and publication time, where the document itself states none.
    public Document withDefaults(String otherTitle, Optional<String> otherPublished,
            Optional<Instant> otherUtc) {
        return new Document(url, title.isBlank() ? otherTitle : title, published.or(() -> otherPublished),
                publishedUtc.or(() -> otherUtc), language, site, issuer, tickers, kind, text, sections,
                imprint, pageStarts, parties, filing);
    }
}
