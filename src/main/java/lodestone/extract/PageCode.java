package lodestone.extract;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/// A page's code as UTF-8, whatever it came in. Most pages come in it, so that nothing is written anew.
///
/// @param utf8 the bytes that are parsed
/// @param ascii each byte as one sign, for looking up what is of ASCII: marks, dates
record PageCode(byte[] utf8, String ascii) {

    private static final int DEEPEST = 400;

    static PageCode of(RawDocument raw) {
        var bytes = raw.bytes();
        if (Decoding.isUtf8(raw)) {
            var code = new PageCode(bytes, new String(bytes, StandardCharsets.ISO_8859_1));
            if (!Mojibake.isPossible(code.ascii)) {
                return code;
            }
        }
        return of(Mojibake.repaired(Decoding.text(raw)));
    }

    static PageCode of(String html) {
        var bytes = html.getBytes(StandardCharsets.UTF_8);
        return new PageCode(bytes, new String(bytes, StandardCharsets.ISO_8859_1));
    }

    /// The page without what costs a parser and is no text, and not deeper than it can bear.
    Document parsed(String base) {
        var parser = Parser.htmlParser();
        parser.setMaxDepth(DEEPEST);
        try (var in = new InputStreamReader(Nesting.bounded(this), StandardCharsets.UTF_8)) {
            return parser.parseInput(in, base);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
