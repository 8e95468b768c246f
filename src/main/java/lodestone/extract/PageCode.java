package lodestone.extract;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/// A page's code as UTF-8, whatever it came in. Most pages come in it, so that nothing is written anew.
final class PageCode {

    private static final int DEEPEST = 400;

    private final byte[] utf8;
    private final StyleSheets sheets = new StyleSheets();

    private PageCode(byte[] utf8) {
        this.utf8 = utf8;
    }

    static PageCode of(RawDocument raw) {
        return Decoding.isUtf8(raw) && !Mojibake.isPossible(raw.bytes()) ? new PageCode(raw.bytes())
                : of(Mojibake.repaired(Decoding.text(raw)));
    }

    static PageCode of(String html) {
        return new PageCode(html.getBytes(StandardCharsets.UTF_8));
    }

    /// Each byte as one sign, for looking up what is of ASCII, such as dates; written anew for each call.
    String ascii() {
        return ascii(0, utf8.length);
    }

    private String ascii(int from, int to) {
        return new String(utf8, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /// What stands around each place where these words of ASCII stand.
    ///
    /// @param before how much of what stands before their begin
    /// @param after how much of what follows it
    Stream<String> around(String words, int before, int after) {
        return IntStream.iterate(next(words, 0), at -> at < utf8.length, at -> next(words, at + 1))
                .mapToObj(at -> ascii(Math.max(0, at - before), Math.min(utf8.length, at + after)));
    }

    private int next(String words, int from) {
        int at = Utf8.next(utf8, from, words.charAt(0));
        while (at < utf8.length && !Utf8.holds(utf8, at, words)) {
            at = Utf8.next(utf8, at + 1, words.charAt(0));
        }
        return at;
    }

    /// The page without what costs a parser and is no text, and not deeper than it can bear.
    Document parsed(String base) {
        var parser = Parser.htmlParser();
        parser.setMaxDepth(DEEPEST);
        return parser.parseInput(Trimming.of(utf8, sheets), base);
    }

    /// What the page's own style sheets hide; known once it has been parsed.
    StyleSheets sheets() {
        return sheets;
    }
}
