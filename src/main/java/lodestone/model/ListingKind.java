package lodestone.model;

/// The format in which a listing announces its documents.
public enum ListingKind {
    /// RSS, Atom or RDF.
    FEED,
    /// An HTML news page whose links a CSS selector picks.
    PAGE,
    /// An XML sitemap.
    SITEMAP,
    /// SEC EDGAR: submissions JSON, Atom of current filings, filing index pages, full submissions.
    EDGAR
}
