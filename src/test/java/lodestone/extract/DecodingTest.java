package lodestone.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DecodingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            windows-1252 | text/html; charset=ISO-8859-1 |                              | “Örebro” – 5 €
            windows-1251 |                               | <meta charset=windows-1251>  | Горнодобыча
            windows-31j  |                               | <meta charset="Shift_JIS">   | ネオジム①
            GB18030      |                               | <?xml encoding="gb2312"?>    | 稀土磁铁镕
            UTF-8        | text/html; charset=latin1     |                              | “Örebro” – 5 €
            UTF-8        | text/html                     | <meta charset=iso-8859-1>    | séparation
            UTF-8        |                               | <meta charset=utf-16>        | séparation
            UTF-8        |                               | <meta charset=no-such-thing> | séparation
            windows-1252 |                               |                              | séparation – 5 €
            """)
    void readsWhatIsMeant(String charset, String header, String head, String text) {
        var html = (head == null ? "" : head) + text;
        var raw = new RawDocument(html.getBytes(Charset.forName(charset)), Optional.ofNullable(header),
                Optional.empty(), Optional.empty());

        assertThat(Decoding.text(raw)).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, efbbbf", "UTF-16BE, feff", "UTF-16LE, fffe"})
    void believesAByteOrderMarkAboveAll(String charset, String mark) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(java.util.HexFormat.of().parseHex(mark));
        bytes.writeBytes("“Örebro”".getBytes(Charset.forName(charset)));
        var raw = new RawDocument(bytes.toByteArray(), Optional.of("text/html; charset=windows-1251"),
                Optional.empty(), Optional.empty());

        assertThat(Decoding.text(raw)).isEqualTo("“Örebro”");
    }

    @Test
    void readsUtf8WithAStrayByte() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("<meta charset=utf-8>séparation ".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xff);
        var raw = new RawDocument(bytes.toByteArray(), Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(Decoding.text(raw)).startsWith("<meta charset=utf-8>séparation ").endsWith("ÿ");
    }
}
