package lodestone.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import lodestone.fetch.Posting;
import lodestone.store.Delivery;

/// Sends mail: plain text and HTML as alternatives, one mail a recipient. The Message-ID is the key of the
/// delivery, so that a mail which comes twice is known by it.
final class MailChannel implements Channel {

    private static final ObjectMapper JSON = new ObjectMapper();
    /// The reply code at the start of what a server says (RFC 5321, 4.2).
    private static final Pattern REPLY = Pattern.compile("(?<!\\d)([245])\\d\\d(?=[ -])");

    private final ChannelSettings.Mail settings;
    private final Posting posting;
    private final Duration timeout;

    /// @param posting whose address guard holds for the mail server too
    /// @param timeout for each step of the conversation
    MailChannel(ChannelSettings.Mail settings, Posting posting, Duration timeout) {
        this.settings = settings;
        this.posting = posting;
        this.timeout = timeout;
    }

    /// A mail's two bodies.
    record Bodies(String text, String html) {}

    @Override
    public String id() {
        return settings.id();
    }

    @Override
    public List<String> recipients() {
        return settings.to();
    }

    @Override
    public String content(String id, Digest digest) {
        try {
            return JSON.writeValueAsString(new Bodies(DigestText.of(digest), DigestHtml.of(digest)));
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException(bug);
        }
    }

    @Override
    public Sent send(Delivery delivery, String content, String key) {
        var refused = posting.refusal(settings.host(), settings.port());
        if (refused.isPresent()) {
            return new Sent.Never(refused.get());
        }
        try {
            var session = Session.getInstance(properties());
            var message = message(session, delivery, JSON.readValue(content, Bodies.class), key);
            try (var transport = session.getTransport("smtp")) {
                transport.connect(settings.host(), settings.port(),
                        settings.login().map(ChannelSettings.Login::user).orElse(null),
                        settings.login().map(login -> login.password().value().strip()).orElse(null));
                transport.sendMessage(message, new Address[]{new InternetAddress(delivery.recipient())});
            }
            return new Sent.Taken();
        } catch (AuthenticationFailedException wrong) {
            return new Sent.Never("the mail server does not take user and password");
        } catch (AddressException wrong) {
            return new Sent.Never("no mail address: " + line(wrong));
        } catch (MessagingException fault) {
            return failed(fault);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("message " + delivery.messageId() + " cannot be read", bug);
        }
    }

    /// A reply of 5 is meant for good, all else may pass.
    private static Sent failed(MessagingException fault) {
        var words = line(deepest(fault));
        var reply = REPLY.matcher(words);
        boolean good = reply.find() && reply.group(1).equals("5");
        return good ? new Sent.Never(words) : new Sent.Later(words);
    }

    /// What the server said stands in the innermost of a chain.
    private static Exception deepest(MessagingException fault) {
        Exception deepest = fault;
        while (deepest instanceof MessagingException outer && outer.getNextException() != null) {
            deepest = outer.getNextException();
        }
        return deepest;
    }

    private static String line(Exception fault) {
        return DigestText.clean(String.valueOf(fault.getMessage()).lines().findFirst().orElse(""));
    }

    private MimeMessage message(Session session, Delivery delivery, Bodies bodies, String key)
            throws MessagingException {
        var message = new KeyedMessage(session, "<" + key + "@lodestone>");
        message.setFrom(new InternetAddress(settings.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(delivery.recipient()));
        message.setSubject(delivery.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(delivery.created()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(new MimeMultipart("alternative", part(bodies.text(), "plain"),
                part(bodies.html(), "html")));
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), subtype);
        return part;
    }

    private Properties properties() {
        var millis = Long.toString(timeout.toMillis());
        var properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", millis);
        properties.put("mail.smtp.timeout", millis);
        properties.put("mail.smtp.writetimeout", millis);
        properties.put("mail.smtp.auth", Boolean.toString(settings.login().isPresent()));
        properties.put("mail.smtp.localhost", "lodestone");
        switch (settings.security()) {
            case TLS -> properties.put("mail.smtp.ssl.enable", "true");
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case NONE -> {
            }
        }
        switch (settings.trust()) {
            case ChannelSettings.Trust.Usual() ->
                properties.put("mail.smtp.ssl.checkserveridentity", "true");
            case ChannelSettings.Trust.Only(var certificates) -> {
                properties.put("mail.smtp.ssl.checkserveridentity", "true");
                properties.put("mail.smtp.ssl.socketFactory", Trusting.only(certificates));
            }
            case ChannelSettings.Trust.Any() -> {
                properties.put("mail.smtp.ssl.checkserveridentity", "false");
                properties.put("mail.smtp.ssl.trust", "*");
            }
        }
        return properties;
    }

    /// A mail that keeps the id it was given.
    private static final class KeyedMessage extends MimeMessage {

        private final String id;

        KeyedMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
