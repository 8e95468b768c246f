package lodestone.model;

/// The format in which a listing announces its documents.
public enum ListingKind {
    /// RSS, Atom, RDF or JSON Feed.
    FEED,
    /// An HTML news page whose links a CSS or XPath selector picks.
    PAGE,
    /// An XML sitemap, or an index of them.
    SITEMAP,
    /// SEC EDGAR: submissions JSON, Atom of current filings, filing index pages, full submissions.
    EDGAR,
    /// The answer of a JSON API, read by [JsonPointers].
    JSON
}
