package lodestone.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import lodestone.fetch.FetchOutcome.Fetched;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Servers whose bodies are bad: each ends in time, holds no more than is allowed, with one clear outcome.
class HostileBodiesTest {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n";
    /// 16 MB of the letter a in brotli; Java itself cannot make it.
    private static final byte[] BROTLI_BOMB = Base64.getDecoder()
            .decode("y///P/glwuKxQCD3/i/////wSwDEYRGA7v0f");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Content-Length: 900\\r\\n\\r\\nhello                          | closed before the end
            Content-Length: -5\\r\\n\\r\\nhello                           | ength
            Content-Length: many\\r\\n\\r\\nhello                         | ength
            Content-Length: 99999999999999999999\\r\\n\\r\\nhello         | ength
            Content-Length: 5\\r\\nContent-Length: 6\\r\\n\\r\\nhello     | ength
            Transfer-Encoding: chunked\\r\\n\\r\\n5\\r\\nhello\\r\\n      | closed before the end
            Transfer-Encoding: chunked\\r\\n\\r\\nzz\\r\\nhello\\r\\n     | chunk
            Transfer-Encoding: chunked\\r\\n\\r\\n-5\\r\\nhello\\r\\n     | not HTTP
            Transfer-Encoding: chunked\\r\\n\\r\\n5\\r\\nhelloworld\\r\\n | chunk
            Transfer-Encoding: chunked\\r\\n\\r\\nffffffffffffffffff\\r\\n | chunk
            Transfer-Encoding: gzip\\r\\n\\r\\nhello                      | gzip
            Content-Encoding: zstd\\r\\n\\r\\nhello                       | unknown content coding
            Content-Encoding: gzip, gzip\\r\\n\\r\\nhello                 | unknown content coding
            Content-Encoding: gzip\\r\\n\\r\\nhello                       | GZIP
            Content-Encoding: deflate\\r\\n\\r\\nhello                    | invalid
            Content-Encoding: br\\r\\n\\r\\nhello                         | Brotli
            """)
    void failsClearly(String rest, String reason) throws Exception {
        assertThat(Hostile.failure(out -> Hostile.write(out, OK + rest.translateEscapes())))
                .containsIgnoringCase(reason);
    }

    @Test
    void takesWhatWasAnnounced_moreFollows() throws Exception {
        var outcome = Hostile.outcome("/a",
                out -> Hostile.write(out, OK + "Content-Length: 5\r\n\r\nhelloHTTP/1.1 200 OK\r\n\r\nevil"));
        assertThat(((Fetched) outcome).content()).isEqualTo("hello".getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"204", "205", "206", "100", "304"})
    void takesNoOtherStatusForAnAnswer(int status) throws Exception {
        assertThat(Hostile.failure(out -> Hostile.write(out, "HTTP/1.1 " + status
                + " X\r\nContent-Length: 5\r\nContent-Range: bytes 0-4/9\r\nConnection: close\r\n\r\nhello")))
                .doesNotContain("Fetched").isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            image/png                | hello               | neither text nor PDF
            video/mp4                | hello               | neither text nor PDF
            application/zip          | hello               | neither text nor PDF
            application/vnd.ms-excel | hello               | neither text nor PDF
            text/html                | \\211PNG\\r\\n\\032 | neither text nor PDF
            application/pdf          | PK\\003\\004        | neither text nor PDF
            -                        | GIF89a              | neither text nor PDF
            """)
    void leavesOtherFilesUnread(String type, String start, String reason) throws Exception {
        var sent = new AtomicLong();
        assertThat(Hostile.failure(out -> {
            Hostile.write(out, "HTTP/1.1 200 OK\r\n" + (type == null ? "" : "Content-Type: " + type + "\r\n")
                    + "\r\n" + start.translateEscapes());
            pour(out, sent);
        })).contains(reason);
        assertThat(sent.get()).isLessThan(20L << 20);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/html       | <html>   | 1048576
            image/svg+xml   | <html>   | 1048576
            application/pdf | %PDF-1.7 | 2097152
            text/html       | %PDF-1.7 | 2097152
            application/pdf | <html>   | 1048576
            text/html       | <rss>    | 3145728
            text/xml        | <urlset> | 3145728
            text/plain      | hello    | 3145728
            """)
    void boundsABodyByWhatItIs(String type, String start, long most) throws Exception {
        assertThat(Hostile.failure(out -> {
            Hostile.write(out, "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n" + start);
            pour(out, new AtomicLong());
        })).isEqualTo("larger than " + most + " bytes");
    }

    /// A gigabyte of nothing, made while it is asked for.
    @Test
    void doesNotUnpackABomb() throws Exception {
        assertThat(Hostile.failure(out -> {
            Hostile.write(out, OK.replace("html", "plain") + "Content-Encoding: gzip\r\n\r\n");
            try (var gzip = new GZIPOutputStream(out)) {
                gigabyte(gzip);
            }
        })).isEqualTo("larger than 3145728 bytes");
        assertThat(Hostile.failure(out -> {
            Hostile.write(out, OK + "Content-Encoding: deflate\r\n\r\n");
            try (var deflate = new DeflaterOutputStream(out)) {
                gigabyte(deflate);
            }
        })).isEqualTo("larger than 1048576 bytes");
        assertThat(Hostile.failure(out -> {
            Hostile.write(out, OK + "Content-Encoding: br\r\n\r\n");
            out.write(BROTLI_BOMB);
        })).isEqualTo("larger than 1048576 bytes");
    }

    @Test
    void endsInTime_bodyDrips() throws Exception {
        try (var site = Hostile.site(out -> {
            Hostile.write(out, OK + "\r\n");
            Hostile.drip(out);
        })) {
            assertThat(((FetchOutcome.Failed) Hostile.fetch(site, "/a", Duration.ofMillis(700))).reason())
                    .isEqualTo("no complete answer within 0.7 s");
        }
    }

    private static void pour(OutputStream out, AtomicLong sent) throws IOException {
        var block = "x".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
        while (true) {
            out.write(block);
            sent.addAndGet(block.length);
        }
    }

    private static void gigabyte(OutputStream out) throws IOException {
        var block = new byte[1 << 20];
        for (int i = 0; i < 1024; i++) {
            out.write(block);
        }
    }
}
