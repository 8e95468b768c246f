package lodestone.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMultipart;
import java.util.List;
import java.util.Optional;
import lodestone.alert.ChannelSettings.Security;
import lodestone.store.AlertStatus.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailTest extends DeliverySuite {

    private final GreenMail server = new GreenMail(
            new com.icegreen.greenmail.util.ServerSetup[]{ServerSetupTest.SMTP.dynamicPort(),
                ServerSetupTest.SMTPS.dynamicPort()});

    private void start() {
        server.start();
        server.setUser("lodestone", SECRET);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void mailsTheDigestToEachRecipient_inTwoForms() throws Exception {
        start();
        raise("corvane/news");
        var delivering = to(mail(server.getSmtp().getPort(), Security.NONE, Optional.of(SECRET),
                "a@example.org", "b@example.org"));
        issue(delivering);
        assertThat(delivering.deliver()).isEmpty();
        var mails = server.getReceivedMessages();
        assertThat(mails).hasSize(2);
        assertThat(mails[0].getSubject()).startsWith("Lodestone digest 2026-03-02: none flagged");
        assertThat(mails[0].getHeader("Message-ID")[0]).matches("<[0-9a-f-]{36}@lodestone>")
                .isNotEqualTo(mails[1].getHeader("Message-ID")[0]);
        var parts = (MimeMultipart) mails[0].getContent();
        assertThat(parts.getBodyPart(0).getContent().toString()).contains("corvane/news: gone");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(store.alerts().byNumber(1).orElseThrow().state()).isEqualTo(State.NOTIFIED);
        assertThat(delivering.deliver()).isEmpty();
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void mailsOverTls() throws Exception {
        start();
        var delivering = to(mail(server.getSmtps().getPort(), Security.TLS, Optional.of(SECRET),
                "a@example.org"));
        issue(delivering);
        assertThat(delivering.deliver()).isEmpty();
        assertThat(GreenMailUtil.getBody(server.getReceivedMessages()[0])).contains("Lodestone digest");
    }

    @Test
    void sendsNothingInTheClear_encryptionIsAskedForAndNotOffered() throws Exception {
        try (var plain = SmtpReceiver.open()) {
            var delivering = to(mail(plain.port(), Security.STARTTLS, Optional.empty(), "a@example.org"));
            issue(delivering);
            assertThat(delivering.deliver()).singleElement().asString().contains("STARTTLS");
            assertThat(plain.taken()).isEmpty();
        }
    }

    @Test
    void tellsOnce_wrongPassword() throws Exception {
        start();
        var delivering = to(mail(server.getSmtp().getPort(), Security.NONE, Optional.of("wrong horse"),
                "a@example.org", "b@example.org"));
        issue(delivering);
        assertThat(delivering.deliver()).containsExactly(
                "desk: the mail server does not take user and password; given up (2 messages)");
        assertThat(delivering.deliver()).isEmpty();
        assertThat(issue(delivering).troubles()).hasSize(2).allSatisfy(line -> assertThat(line)
                .contains("does not take user and password").doesNotContain("wrong horse"));
    }

    @Test
    void reachesTheOthers_oneRecipientBounces() throws Exception {
        try (var server = SmtpReceiver.open()) {
            var delivering = to(mail(server.port(), Security.NONE, Optional.empty(), "nobody@example.org",
                    "a@example.org"));
            issue(delivering);
            assertThat(delivering.deliver())
                    .containsExactly("desk: 550 5.1.1 no such mailbox; given up (nobody@example.org)");
            assertThat(server.taken()).singleElement().asString().contains("To: a@example.org");
            assertThat(store.messages().revive(clock.instant())).isEqualTo(1);
            assertThat(delivering.deliver()).hasSize(1);
        }
    }

    @Test
    void staysOneHeader_hostileTitle() throws Exception {
        try (var server = SmtpReceiver.open()) {
            var delivering = to(mail(server.port(), Security.NONE, Optional.empty(), "a@example.org"));
            var hostile = "x\r\nBcc: victim@example.org\r\n\r\n<script>\u202Eevil" + "y".repeat(10_000);
            store.messages().send(List.of(new lodestone.store.Message("m", "desk", "m", NOW,
                    DigestText.shortened(hostile, Digest.LONGEST_SUBJECT), "{\"text\":\"t\",\"html\":\"h\"}",
                    List.of(),
                    List.of(new lodestone.store.Message.Recipient("a@example.org", NOW)))), List.of(), "m",
                    NOW);
            assertThat(delivering.deliver()).isEmpty();
            var head = server.taken().getFirst().split("\n\n", 2)[0];
            assertThat(head.lines().filter(line -> line.startsWith("Bcc"))).isEmpty();
            assertThat(head).doesNotContain("\u202E").hasSizeLessThan(1500);
        }
    }
}
