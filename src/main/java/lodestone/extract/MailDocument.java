package lodestone.extract;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import lodestone.extract.mail.Mail;
import lodestone.extract.mail.Mail.Part;
import lodestone.extract.mail.Mail.Reading;
import lodestone.extract.mail.MailReader;
import lodestone.model.Document;
import lodestone.model.Query;

/// A mail as a document: its subject is the title, its text the page that it carries or else its plain words.
/// It is dated as its head says, unless its text is older: then it passes on what was published before.
final class MailDocument {

    private static final String TYPE = "message/rfc822";
    private static final String ANY = "application/octet-stream";
    /// What comes with a mail and is no document: pictures, calling cards, signatures.
    private static final Pattern ORNAMENT = Pattern
            .compile("image/|text/(?:x-)?vcard|text/calendar|application/(?:x-)?(?:pkcs7|pgp)-");
    private static final Duration ON_ITS_WAY = Duration.ofDays(2);

    private MailDocument() {}

    static boolean isMail(RawDocument raw) {
        return raw.contentType().filter(type -> type.toLowerCase(Locale.ROOT).startsWith(TYPE)).isPresent()
                || (raw.contentType().isEmpty() && DocumentReader.fileName(raw).endsWith(".eml"));
    }

    static Extraction read(RawDocument raw) {
        return switch (MailReader.read(raw.bytes())) {
            case Reading.Read read -> document(raw, read.mail());
            case Reading.Refused refused -> new Extraction.Unreadable(refused.reason());
        };
    }

    private static Extraction document(RawDocument raw, Mail mail) {
        var page = mail.words().stream().filter(part -> part.is("text/html")).findFirst()
                .map(part -> HtmlReader.read(raw(raw, part), mail.subject()));
        if (page.isPresent() && page.get() instanceof Extraction.Extracted found) {
            return dated(found.document(), mail);
        }
        var plain = mail.words().stream().filter(part -> part.is("text/plain")).findFirst()
                .map(part -> Decoding.text(raw(raw, part)).strip()).filter(text -> !text.isEmpty())
                .map(text -> headed(mail.subject(), text)).orElse(mail.subject());
        return PlainReader.of(raw, plain) instanceof Extraction.Extracted found
                ? dated(found.document(), mail) : new Extraction.NoText("a mail without words");
    }

    private static String headed(String subject, String text) {
        return subject.isEmpty() || text.startsWith(subject) ? text : subject + "\n\n" + text;
    }

    private static RawDocument raw(RawDocument mail, Part part) {
        return new RawDocument(part.bytes(), Optional.of(part.type()), mail.url(), Optional.empty());
    }

    private static Extraction dated(Document document, Mail mail) {
        var sent = mail.date().flatMap(Dates::parse);
        boolean passedOn = sent.isEmpty() || document.publishedUtc()
                .filter(stated -> stated.isBefore(sent.get().minus(ON_ITS_WAY))).isPresent();
        return new Extraction.Extracted(passedOn ? document : document.withPublished(mail.date(), sent));
    }

    /// What came with the mail, each named by its place and its name; empty if this is none.
    static List<RawDocument> files(RawDocument raw) {
        return isMail(raw) && MailReader.read(raw.bytes()) instanceof Reading.Read read
                ? files(raw, read.mail().files()) : List.of();
    }

    private static List<RawDocument> files(RawDocument mail, List<Part> parts) {
        var files = new ArrayList<RawDocument>();
        for (int i = 0; i < parts.size(); i++) {
            if (!ORNAMENT.matcher(parts.get(i).type()).lookingAt()) {
                files.add(file(mail, parts.get(i), i + 1));
            }
        }
        return files;
    }

    /// A file of which its mail says nothing but that it is one is what its name says.
    private static RawDocument file(RawDocument mail, Part part, int place) {
        var name = place + "-" + part.name().orElse(part.is(TYPE) ? "mail.eml" : "file");
        return new RawDocument(part.bytes(), Optional.of(part.type()).filter(type -> !part.is(ANY)),
                mail.url().map(url -> URI.create(url + "/" + Query.encoded(name))), Optional.of(name));
    }
}
