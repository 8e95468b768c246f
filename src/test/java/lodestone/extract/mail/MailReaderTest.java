package lodestone.extract.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import lodestone.extract.mail.Mail.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Mails taken apart, hostile ones too.
class MailReaderTest {

    private static final String MIXED = """
            Subject: a
            Content-Type: multipart/mixed; boundary="b"

            --b
            Content-Type: text/plain; charset="utf-8"

            Corvane pours metal.
            --b
            Content-Type: application/pdf; name="=?iso-8859-1?Q?caf=E9.pdf?="
            Content-Disposition: attachment
            Content-Transfer-Encoding: base64

            JVBERg==
            --b--
            """;

    private static Reading read(String mail) {
        return MailReader.read(mail.getBytes(StandardCharsets.UTF_8));
    }

    private static Mail mail(String text) {
        return ((Reading.Read) read(text)).mail();
    }

    private static String refusal(String text) {
        return ((Reading.Refused) read(text)).reason();
    }

    @Test
    void keepsWordsApartFromFiles() {
        var mail = mail(MIXED);
        assertThat(mail.words()).singleElement().satisfies(part -> {
            assertThat(part.type()).isEqualTo("text/plain; charset=utf-8");
            assertThat(part.bytes()).asString().isEqualToIgnoringNewLines("Corvane pours metal.");
        });
        assertThat(mail.files()).singleElement().satisfies(part -> {
            assertThat(part.name()).contains("café.pdf");
            assertThat(part.is("application/pdf")).isTrue();
            assertThat(part.bytes()).asString().isEqualTo("%PDF");
        });
    }

    @ParameterizedTest
    @CsvSource({"Re: Fwd: A,A", "=?utf-8?B?w4Q=?=,Ä", "=?nosuch?Q?A?=,A", "Reform,Reform", "Ä,Ä"})
    void readsSubjects(String written, String subject) {
        assertThat(mail("Subject: " + written + "\n\nx").subject()).isEqualTo(subject);
    }

    @Test
    void readsSubjects_ofOldMailers() {
        var bytes = "Subject: café\n\nx".getBytes(Charset.forName("windows-1252"));
        assertThat(((Reading.Read) MailReader.read(bytes)).mail().subject()).isEqualTo("café");
    }

    @Test
    void joinsNamesThatAreWrittenInPieces() {
        var mail = mail("""
                Subject: a
                Content-Type: application/pdf
                Content-Disposition: attachment; filename*0="first quarter "; filename*1="results.pdf"

                x
                """);
        assertThat(mail.files()).extracting(part -> part.name().orElse(""))
                .containsExactly("first quarter results.pdf");
    }

    @Test
    void takesWhatThereIs_cutShort() {
        assertThat(mail(MIXED.substring(0, MIXED.indexOf("pours"))).words()).singleElement()
                .satisfies(part -> assertThat(part.bytes()).asString().isEqualTo("Corvane "));
    }

    @Test
    void refuses_partsTooDeep() {
        var mail = new StringBuilder("Subject: a\n");
        for (int i = 0; i < 10_000; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\n\n--b").append(i)
                    .append('\n');
        }
        assertThat(refusal(mail.toString())).endsWith("parts lie in parts more than 20 deep");
    }

    @Test
    void refuses_tooManyParts() {
        assertThat(refusal("Subject: a\nContent-Type: multipart/mixed; boundary=b\n\n"
                + "--b\n\nx\n".repeat(100_000))).endsWith("it has more than 500 parts");
    }

    @Test
    void refuses_tooManyHeaders() {
        assertThat(refusal("Subject: a\n" + "X: y\n".repeat(100_000) + "\nx")).contains("cannot be read");
    }

    @Test
    void refuses_tooLongAHeader() {
        assertThat(refusal("Subject: " + "a".repeat(5 << 20) + "\n\nx")).contains("cannot be read");
    }

    @Test
    void neverThrows_damaged() {
        var random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            var bytes = MIXED.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 1 + round % 20; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) (random.nextBoolean() ? random.nextInt()
                        : "\n\r:;=?*'\"<>-b".charAt(random.nextInt(13)));
            }
            assertThat(MailReader.read(bytes)).isNotNull();
        }
    }
}
