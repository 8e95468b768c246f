package lodestone.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import lodestone.model.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Mails as documents.
class MailDocumentTest {

    private static final String HEAD = """
            From: Corvane Investor Relations <ir@corvane.example>
            To: you@example.org
            Date: Tue, 3 Mar 2026 18:05:00 -0500
            MIME-Version: 1.0
            """;
    private static final String PLAIN = HEAD + """
            Subject: Fwd: Corvane pours =?utf-8?Q?its_first_metal_=E2=80=93_at?=
             =?utf-8?Q?_Gallows_Mesa?=
            Content-Type: text/plain; charset=iso-8859-1
            Content-Transfer-Encoding: quoted-printable

            Corvane Rare Earths, Inc. today poured metal at its caf=E9 of a plant, and =
            sold it.
            """;

    private final DocumentReader reader = new DocumentReader();

    @AfterEach
    void close() {
        reader.close();
    }

    private static RawDocument raw(String mail) {
        return new RawDocument(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), Optional.empty(),
                Optional.of(URI.create("inbox:/1/release.eml")), Optional.of("release.eml"));
    }

    private Document read(String mail) {
        return ((Extraction.Extracted) reader.read(raw(mail))).document();
    }

    @Test
    void takesTitleFromItsSubjectAndDayFromItsDate() {
        var document = read(PLAIN);
        assertThat(document.title()).isEqualTo("Corvane pours its first metal – at Gallows Mesa");
        assertThat(document.published()).contains("Tue, 3 Mar 2026 18:05:00 -0500");
        assertThat(document.publishedUtc()).contains(Instant.parse("2026-03-03T23:05:00Z"));
    }

    @Test
    void decodesItsWords_quotedPrintable() {
        assertThat(read(PLAIN).text()).isEqualTo("Corvane pours its first metal – at Gallows Mesa\n\n"
                + "Corvane Rare Earths, Inc. today poured metal at its café of a plant, and sold it.");
    }

    @Test
    void readsThePage_ofTwoForms() {
        var document = read(HEAD + """
                Subject: Corvane pours metal
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain

                See this mail in your browser.
                --b
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: base64

                PHA+Q29ydmFuZSBSYXJlIEVhcnRocywgSW5jLiBwb3VyZWQgMTIgdG9ubmVzIG9mIG1ldGFsIGluIGl0cyBvd24g
                cGxhbnQgYXQgR2FsbG93cyBNZXNhIGluIHRoZSBxdWFydGVyLjwvcD4=
                --b--
                """);
        assertThat(document.title()).isEqualTo("Corvane pours metal");
        assertThat(document.text()).isEqualTo("Corvane pours metal\nCorvane Rare Earths, Inc. poured 12 "
                + "tonnes of metal in its own plant at Gallows Mesa in the quarter.");
    }

    @Test
    void keepsTheDayOfItsText_passedOnLater() {
        var document = read(HEAD + """
                Subject: FW: Corvane pours metal

                TONOPAH, Nev., Feb. 12, 2026 /PRNewswire/ -- Corvane Rare Earths, Inc. today poured metal.
                """);
        assertThat(document.publishedUtc()).contains(Instant.parse("2026-02-12T00:00:00Z"));
    }

    @Test
    void handsOutWhatCameWithIt_exceptOrnaments() {
        var files = reader.files(raw(HEAD + """
                Subject: Results
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                Attached.
                --b
                Content-Type: image/png; name=logo.png
                Content-Transfer-Encoding: base64

                AAAA
                --b
                Content-Type: application/octet-stream
                Content-Disposition: attachment; filename*=utf-8''..%2FResults%20Q1.htm

                <p>Corvane sold oxide.</p>
                --b
                Content-Type: message/rfc822

                Subject: Earlier

                Corvane sold nothing.
                --b--
                """));
        assertThat(files).extracting(file -> String.valueOf(file.url().orElseThrow())).containsExactly(
                "inbox:/1/release.eml/2-Results%20Q1.htm", "inbox:/1/release.eml/3-mail.eml");
        assertThat(((Extraction.Extracted) reader.read(files.getFirst())).document().text())
                .isEqualTo("Corvane sold oxide.");
        assertThat(((Extraction.Extracted) reader.read(files.getLast())).document().title())
                .isEqualTo("Earlier");
    }

    @Test
    void isItsSubject_withoutWords() {
        assertThat(read(HEAD + "Subject: Corvane pours metal\n\n").text()).isEqualTo("Corvane pours metal");
    }

    @Test
    void isUnreadable_noMail() {
        assertThat(reader.read(raw("<p>A page under a wrong name</p>")))
                .isEqualTo(new Extraction.Unreadable("no mail: it begins with none of its headers"));
    }
}
