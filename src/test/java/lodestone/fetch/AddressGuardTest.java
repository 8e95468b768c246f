package lodestone.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import lodestone.fetch.FetchOutcome.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    private static final String PUBLIC = "192.88.98.7";
    private static final String HELLO = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nhello";

    private final AtomicInteger asked = new AtomicInteger();

    private static FetchSettings settings(Set<String> allowed) {
        return new FetchSettings("Lodestone/0.1", Optional.empty(), Duration.ZERO, Duration.ofSeconds(30),
                Duration.ofSeconds(20), FetchSettings.defaults().limits(), 5, allowed, 1, Duration.ZERO,
                List.of(), true);
    }

    private static InetAddress[] addresses(String... literals) throws UnknownHostException {
        var addresses = new InetAddress[literals.length];
        for (int i = 0; i < literals.length; i++) {
            addresses[i] = InetAddress.getByName(literals[i]);
        }
        return addresses;
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost/", "http://LOCALHOST/", "http://127.0.0.1/", "http://127.1/",
        "http://127.0.1/", "http://2130706433/", "http://0177.0.0.1/", "http://017700000001/",
        "http://0x7f.0.0.1/", "http://0x7f000001/", "http://0X7F.1/", "http://127.0.0.1./", "http://0/",
        "http://0.0.0.0/", "http://[::]/", "http://[::1]/", "http://[::ffff:7f00:1]/",
        "http://[::ffff:127.0.0.1]/", "http://[::127.0.0.1]/", "http://[fe80::1%25lo]/", "http://[::1%25lo]/",
        "http://[fe80::1%251]/", "http://%31%32%37.0.0.1/", "http://\uff11\uff12\uff17.0.0.1/",
        "http://127\u30020\u30020\u30021/", "http://\u2460\u2461\u2466.0.0.1/",
        "http://\u24db\u24de\u24d2\u24d0\u24db\u24d7\u24de\u24e2\u24e3/", "http://134744072/",
        "http://010.8.8.8/"})
    void refusesEverySpelling(String url) throws Exception {
        assertRefused(url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://10.1.2.3/", "http://169.254.169.254/latest", "http://[fd00:ec2::254]/",
        "http://100.64.0.1/", "http://[64:ff9b::a00:1]/", "http://[64:ff9b:1::808:808]/",
        "http://[2002:7f00:1::]/", "http://[2001::1]/", "http://192.0.2.1/", "http://198.18.0.1/",
        "http://224.0.0.1/", "http://[ff02::1]/"})
    void refusesEveryRange(String url) throws Exception {
        assertRefused(url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://example.org/", "file:///etc/passwd", "gopher://example.org:70/",
        "javascript:alert(1)", "data:text/plain,x", "jar:http://example.org/a.jar!/x", "//example.org/x",
        "http:///x", "http:x", "http://user:secret@example.org/", "http://@example.org/",
        "http://8.8.8.8@127.0.0.1/", "http://example.org%00.evil.example/"})
    void refusesWhatIsNoPlainWebAddress(String url) throws Exception {
        assertRefused(url);
    }

    private static void assertRefused(String url) throws InterruptedException {
        try (var fetcher = new Fetcher(settings(Set.of()), Clock.systemUTC())) {
            assertThat(fetcher.fetch(FetchRequest.of(URI.create(url)))).isInstanceOfSatisfying(Refused.class,
                    refused -> assertThat(refused.exchanges()).isEmpty());
        }
    }

    /// A name server that answers with a public address when it is asked first, and with ours from then on.
    @Test
    void connectsToWhatItChecked_answerChanges() throws Exception {
        try (var site = Site.of(HELLO)) {
            var guard = new AddressGuard(Set.of(),
                    _ -> asked.getAndIncrement() == 0 ? addresses(PUBLIC) : addresses("127.0.0.1"));
            assertThat(guard.resolve("rebind.example", 80)).singleElement()
                    .satisfies(to -> assertThat(to.getAddress().getHostAddress()).isEqualTo(PUBLIC));
            assertThat(sent("http://rebind.example:" + site.url("/").getPort() + "/",
                    _ -> addresses("127.0.0.1"))).isInstanceOfSatisfying(Exchanger.Broken.class,
                            broken -> assertThat(broken.why()).isEqualTo(Exchanger.Why.REFUSED));
            assertThat(site.requests()).isEmpty();
        }
    }

    /// What was asked for is looked up once for each connection, and the connection goes where that said.
    @Test
    void looksUpOnce_perConnection() throws Exception {
        try (var site = Site.of(HELLO)) {
            int port = site.url("/").getPort();
            var allowed = settings(Set.of("newsroom.example"));
            try (var exchanger = new Exchanger(allowed, Clock.systemUTC(),
                    _ -> asked.getAndIncrement() == 0 ? addresses("127.0.0.1") : addresses(PUBLIC),
                    SSLContext.getDefault())) {
                var sent = exchanger.get(URI.create("http://Newsroom.example:" + port + "/"), List.of(),
                        allowed.limits());
                assertThat(sent).isInstanceOfSatisfying(Exchanger.Answered.class, answered -> assertThat(
                        answered.exchange().remoteAddress()).contains("127.0.0.1"));
            }
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void handsOutThePublicOnesOnly_mixedAnswer() throws Exception {
        var guard = new AddressGuard(Set.of(), _ -> addresses("127.0.0.1", PUBLIC, "::1", "10.0.0.1"));
        assertThat(guard.resolve("mixed.example", 443))
                .extracting(to -> to.getAddress().getHostAddress() + ":" + to.getPort())
                .containsExactly(PUBLIC + ":443");
        assertThatThrownBy(() -> new AddressGuard(Set.of(), _ -> addresses("10.0.0.1", "::1"))
                .resolve("inside.example")).hasMessageContaining("not a public address");
    }

    @Test
    void letsThroughOnlyWhoIsNamed() throws Exception {
        var guard = new AddressGuard(Set.of("Inside.example", "other.example:8080"),
                _ -> addresses("10.0.0.1"));
        assertThat(guard.resolve("inside.EXAMPLE", 80)).hasSize(1);
        assertThat(guard.resolve("other.example", 8080)).hasSize(1);
        assertThatThrownBy(() -> guard.resolve("other.example", 80)).isInstanceOf(UnknownHostException.class);
        assertThatThrownBy(() -> guard.resolve("x.inside.example", 80))
                .isInstanceOf(UnknownHostException.class);
    }

    @Test
    void usesNoProxyOfItsSurroundings() throws Exception {
        try (var proxy = Site.of(HELLO); var site = Site.of(HELLO)) {
            var port = String.valueOf(proxy.url("/").getPort());
            try (var _ = new Properties("http", port);
                    var _ = new Properties("socks", port);
                    var exchanger = new Exchanger(settings(Set.of(site.host())), Clock.systemUTC())) {
                assertThat(exchanger.get(site.url("/"), List.of(), FetchSettings.defaults().limits()))
                        .isInstanceOf(Exchanger.Answered.class);
            }
            assertThat(proxy.requests()).isEmpty();
        }
    }

    /// The JVM's names for a proxy, set for a while.
    private record Properties(String kind, String port) implements AutoCloseable {

        Properties {
            System.setProperty(kind + "ProxyHost", "127.0.0.1");
            System.setProperty(kind + "ProxyPort", port);
            System.setProperty(kind + ".proxyHost", "127.0.0.1");
            System.setProperty(kind + ".proxyPort", port);
            System.setProperty(kind + ".nonProxyHosts", "");
            System.setProperty(kind + "NonProxyHosts", "");
        }

        @Override
        public void close() {
            for (var name : List.of("ProxyHost", "ProxyPort", ".proxyHost", ".proxyPort", ".nonProxyHosts",
                    "NonProxyHosts")) {
                System.clearProperty(kind + name);
            }
        }
    }

    private static Exchanger.Sent sent(String url, AddressGuard.Lookup lookup) throws Exception {
        try (var exchanger = new Exchanger(settings(Set.of()), Clock.systemUTC(), lookup,
                SSLContext.getDefault())) {
            return exchanger.get(URI.create(url), List.of(), FetchSettings.defaults().limits());
        }
    }

    @Test
    void refusesANameThatAlsoLeadsInside_toThoseWhoConnectByName() throws Exception {
        var guard = new AddressGuard(Set.of("relay.test"), _ -> addresses(PUBLIC, "10.1.2.3"));
        assertThat(guard.resolve("mixed.test", 25)).hasSize(1);
        assertThatThrownBy(() -> guard.check("mixed.test", 25)).isInstanceOf(UnknownHostException.class)
                .hasMessage("mixed.test also leads to an address that is not public");
        guard.check("relay.test", 25);
        new AddressGuard(Set.of(), _ -> addresses(PUBLIC)).check("open.test", 25);
    }
}
