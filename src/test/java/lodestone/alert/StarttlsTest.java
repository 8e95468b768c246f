package lodestone.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import lodestone.alert.ChannelSettings.Security;
import lodestone.alert.ChannelSettings.Trust;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Mail to a server whose certificate vouches for itself, encrypted after the greeting, with user and
/// password.
class StarttlsTest extends DeliverySuite {

    private static final char[] PASSWORD = "secret".toCharArray();

    @TempDir
    private static Path folder;
    private static KeyStore keys;
    private static GreenMail server;
    private static StarttlsFront front;

    @BeforeAll
    static void start() throws Exception {
        keys = keys();
        server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        server.setUser("lodestone", SECRET);
        front = StarttlsFront.before(server.getSmtp().getPort(), context());
    }

    @AfterAll
    static void stop() throws IOException {
        front.close();
        server.stop();
    }

    @Test
    void mails_theCertificateIsTheNamedOne() throws Exception {
        var delivering = to(with(new Trust.Only(List.of((X509Certificate) keys.getCertificate("relay"))),
                SECRET));
        var digest = issue(delivering);
        assertThat(delivering.deliver()).isEmpty();
        assertThat(GreenMailUtil.getBody(server.getReceivedMessages()[0])).contains("Lodestone digest");
        assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo(digest.subject());
    }

    @Test
    void sendsNeitherPasswordNorMail_nobodyVouchesForIt() throws Exception {
        int before = server.getReceivedMessages().length;
        var delivering = to(with(new Trust.Usual(), SECRET));
        issue(delivering);
        assertThat(delivering.deliver()).singleElement().asString().startsWith("desk: ")
                .contains("certif").doesNotContain(SECRET);
        assertThat(server.getReceivedMessages()).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong horse", ""})
    void tellsOnce_wrongPassword(String password) throws Exception {
        var delivering = to(with(new Trust.Any(), password));
        issue(delivering);
        assertThat(delivering.deliver()).containsExactly(
                "desk: the mail server does not take user and password; given up (a@example.org)");
        assertThat(delivering.deliver()).isEmpty();
    }

    private static ChannelSettings with(Trust trust, String password) {
        return mail(front.port(), Security.STARTTLS, trust, Optional.of(password), "a@example.org");
    }

    /// Keys and a certificate for 127.0.0.1, which vouches for itself.
    private static KeyStore keys() throws Exception {
        var file = folder.resolve("keys.p12");
        var made = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-keystore", file.toString(), "-storepass", new String(PASSWORD), "-keyalg",
                "EC", "-alias", "relay", "-dname", "CN=relay.example", "-ext", "san=ip:127.0.0.1")
                .redirectErrorStream(true).redirectOutput(folder.resolve("keytool.log").toFile()).start();
        assertThat(made.waitFor()).isZero();
        return KeyStore.getInstance(file.toFile(), PASSWORD);
    }

    private static SSLContext context() throws Exception {
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
