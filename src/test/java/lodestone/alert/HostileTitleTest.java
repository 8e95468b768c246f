package lodestone.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import lodestone.Samples;
import lodestone.model.Capture;
import lodestone.model.DigestPeriod;
import lodestone.model.Document;
import lodestone.model.Version;
import lodestone.store.Alert;
import lodestone.store.Store;
import lodestone.store.StoreSettings;
import lodestone.store.Stored;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/// A title from outside is a line of text of bounded length in whatever leaves the program.
class HostileTitleTest {

    private static final String MARK = "Corvane";
    private static final int LONGEST = 400;

    @TempDir
    private Path folder;

    static Stream<String> titles() {
        return Stream.of("<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "]]>&<b>",
                "\r\nBcc: victim@example.org\r\n\r\nBody", "\u202Egnitset\u2066 \u200F",
                "y".repeat(10_000), "<" + "\u202E<script>".repeat(1_000), "[click](https://evil.example)",
                "<https://evil.example|click> <!channel>", "\u0000\u001b[2J\ufffe\ud800", " ");
    }

    private static Version version(String title) {
        var v = Samples.version();
        var document = Document.of(Samples.TEXT).withDefaults(MARK + " " + title,
                Optional.of("\u202E2026<b>"), Optional.empty());
        return new Version(v.documentId(), 1, v.sourceId(), document, v.capture(), v.seen(), v.textDigest(),
                0,
                Optional.empty(), Optional.empty());
    }

    private static Digest digest(Version version, DigestPeriod.Kind kind) {
        var entry = new Entry(version, Optional.of(Samples.flagged()), Optional.empty(), List.of("flag"),
                List.of("Magnets"), List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(),
                List.of());
        var noted = new Entry(version, Optional.of(Samples.silent()), Optional.empty(), List.of("watch"),
                List.of("Magnets"), List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(),
                List.of());
        return new Digest(Samples.SEEN, ZoneId.of("UTC"), List.of(entry, noted), List.of(), List.of(),
                List.of(), 1, List.of(), new DigestPeriod(kind, "p", Samples.SEEN, List.of()), List.of(),
                Shown.of(AlertSettings.at(URI.create("http://lodestone.example"))));
    }

    private static void isText(String text) {
        assertThat(text.codePoints().filter(point -> Character.getType(point) == Character.FORMAT
                || (Character.getType(point) == Character.CONTROL && point != '\n'))).isEmpty();
        assertThat(text.lines().filter(line -> line.startsWith("Bcc"))).isEmpty();
        assertThat(text.lines().filter(line -> line.contains(MARK)).mapToInt(String::length).max()
                .orElseThrow()).isLessThan(3 * LONGEST);
    }

    @ParameterizedTest
    @MethodSource("titles")
    void staysText_inFilesAndMail(String title) {
        var digest = digest(version(title), DigestPeriod.Kind.ALERT);
        var text = DigestText.of(digest);
        var html = DigestHtml.of(digest);
        var markdown = DigestMarkdown.of(digest);
        Stream.of(text, html, markdown, digest.subject()).forEach(HostileTitleTest::isText);
        assertThat(digest.subject()).doesNotContain("\n").hasSizeLessThanOrEqualTo(Digest.LONGEST_SUBJECT);
        assertThat(html).doesNotContain("<script").doesNotContain("<img").doesNotContain("<b>\"");
        assertThat(markdown).doesNotContain("<script").doesNotContain("<img").doesNotContain("[click](");
    }

    @ParameterizedTest
    @MethodSource("titles")
    void staysText_inChats(String title) throws Exception {
        var digest = digest(version(title), DigestPeriod.Kind.DAILY);
        var slack = new ObjectMapper().readTree(ChatJson.slack(digest)).path("blocks")
                .findValuesAsText("text");
        assertThat(slack).isNotEmpty().allSatisfy(line -> assertThat(line).hasSizeLessThan(3_000)
                .doesNotContain("<https://evil.example").doesNotContain("<!channel>")
                .doesNotContain("<script")
                .doesNotContain("\u202E").doesNotContain("\r"));
        var teams = new ObjectMapper().readTree(ChatJson.teams(digest)).path("attachments").path(0)
                .path("content").path("body").findValuesAsText("text");
        assertThat(teams).isNotEmpty().allSatisfy(line -> assertThat(line).hasSizeLessThan(3_000)
                .doesNotContain("[click](https").doesNotContain("\u202E").doesNotContain("\r"));
        assertThat(ChatJson.teams(digest)).hasSizeLessThan(28_000);
    }

    @ParameterizedTest
    @MethodSource("titles")
    void staysText_inTheFeed(String title) throws Exception {
        try (var store = Store.open(StoreSettings.sqlite(folder.resolve("store.db")))) {
            var stored = new Stored(withUrl(version(title)), Optional.of(Samples.flagged()),
                    Optional.empty());
            store.documents().save(stored);
            store.alerts().raise(new Alert("flag:d1", "flag", "d1", "", Samples.SEEN));
            var feed = new AtomFeed(store, URI.create("http://lodestone.example")).flags("http://x/f",
                    Samples.SEEN);
            var parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            var entry = (Element) parser.parse(new InputSource(new StringReader(feed)))
                    .getElementsByTagName("entry").item(0);
            assertThat(entry.getElementsByTagName("script").getLength()).isZero();
            assertThat(entry.getElementsByTagName("title").item(0).getTextContent())
                    .contains(MARK).hasSizeLessThan(LONGEST).doesNotContain("\u202E").doesNotContain("\n");
        }
    }

    private static Version withUrl(Version v) {
        var capture = new Capture(URI.create("https://corvane.example/?a=1&b=%22"), v.seen(), 200,
                v.capture().digest(), v.capture().file(), 0, false);
        return new Version(v.documentId(), 1, v.sourceId(), v.document(), capture, v.seen(), v.textDigest(),
                0,
                Optional.empty(), Optional.empty());
    }
}
