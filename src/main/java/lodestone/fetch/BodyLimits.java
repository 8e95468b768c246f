package lodestone.fetch;

/// How much is taken of a body, by what the body turns out to be; in bytes, before and after its content
/// coding is removed.
///
/// @param page of HTML
/// @param pdf of a PDF
/// @param any of anything else (feeds, sitemaps, plain text), and the most of all three
/// @param cut whether what is beyond is left unread; otherwise the whole answer is refused for it
public record BodyLimits(long page, long pdf, long any, boolean cut) {

    /// The beginning of whatever comes, up to so many bytes.
    static BodyLimits start(long bytes) {
        return new BodyLimits(bytes, bytes, bytes, true);
    }

    long of(ContentKind kind) {
        return Math.min(any, switch (kind) {
            case PAGE -> page;
            case PDF -> pdf;
            case TEXT -> any;
        });
    }
}
