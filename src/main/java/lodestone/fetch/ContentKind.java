package lodestone.fetch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a body is, by how it begins; what it is said to be decides only where that shows nothing.
enum ContentKind {
    PAGE,
    PDF,
    /// Feeds, sitemaps (packed ones too), JSON, plain text.
    TEXT;

    /// How much of the beginning is looked at.
    static final int LOOKED_AT = 1024;

    private static final Pattern NEVER_TEXT = Pattern.compile(
            "(image|audio|video|font|model)/(?!svg).*|application/(zip|x-zip.*|x-rar.*|vnd\\.rar|x-7z.*|x-tar"
                    + "|msword|vnd\\.(ms-|openxmlformats|oasis|android).*|x-shockwave-flash|java-archive"
                    + "|wasm|x-msdownload|rtf)");
    private static final Pattern PAGE_START = Pattern
            .compile("(\u00ef\u00bb\u00bf)?\\s*+(?><!--.*?-->\\s*+|<\\?xml[^>]*>\\s*+)*+"
                    + "<(!doctype\\s+html|html|head|body)\\b.*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern FEED_START = Pattern
            .compile("(\u00ef\u00bb\u00bf)?\\s*+(<\\?xml|<(rss|feed|rdf:|urlset|sitemap)|\\{|\\[).*",
                    Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    /// How files begin that hold neither text nor PDF.
    private static final List<String> OTHER_FILES = List.of("\u0089PNG", "GIF8", "\u00ff\u00d8\u00ff",
            "PK\u0003\u0004", "RIFF", "\u007fELF", "MZ\u0090", "Rar!",
            "7z\u00bc\u00af", "\u00d0\u00cf\u0011\u00e0",
            "ID3", "OggS", "wOFF", "wOF2", "\u0000\u0000\u0001\u0000", "\u0000asm");

    /// False for a media type that is never read, whatever the body.
    static boolean mayBeRead(Optional<String> contentType) {
        return !NEVER_TEXT.matcher(mediaType(contentType)).matches();
    }

    /// Empty for what holds neither text nor PDF.
    ///
    /// @param start up to [#LOOKED_AT] bytes, content coding removed
    static Optional<ContentKind> of(Optional<String> contentType, byte[] start) {
        var text = new String(start, 0, Math.min(start.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        if (OTHER_FILES.stream().anyMatch(text::startsWith) || text.startsWith("ftyp", 4)) {
            return Optional.empty();
        }
        if (PAGE_START.matcher(text).matches()) {
            return Optional.of(PAGE);
        }
        if (text.contains("%PDF-")) {
            return Optional.of(PDF);
        }
        boolean page = mediaType(contentType).contains("html") && !FEED_START.matcher(text).matches();
        return Optional.of(page ? PAGE : TEXT);
    }

    private static String mediaType(Optional<String> contentType) {
        var type = contentType.orElse("");
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }
}
