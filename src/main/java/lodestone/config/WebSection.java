package lodestone.config;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import lodestone.fetch.FetchSettings;
import lodestone.web.WebSettings;
import lodestone.web.access.AccessSettings;
import lodestone.web.access.AccessSettings.Entry;

/// The section `web` of `config/lodestone.yaml`: everything may be left out.
///
/// @param address by which browsers come, where it is not that of host and port
/// @param proxy whether a proxy that speaks TLS stands before the server
/// @param anyoneReads whether reading needs no account; by default it needs none on this machine only
/// @param sessionIdle after which a session that is not used ends
/// @param sessionMax after which any session ends
/// @param oidc through whom people sign in too
record WebSection(
        Optional<String> host,
        Optional<Integer> port,
        Optional<URI> address,
        Optional<Tls> tls,
        Optional<Boolean> proxy,
        Optional<Boolean> anyoneReads,
        Optional<Duration> sessionIdle,
        Optional<Duration> sessionMax,
        Optional<OidcSection> oidc) {

    /// @param keyStore a PKCS #12 file; a relative one lies in the home folder
    /// @param passwordEnv name of the environment variable that holds its password
    record Tls(String keyStore, String passwordEnv) {}

    void check(Checks checks, Path home, Map<String, String> environment) {
        checks.expect(portNumber() >= 0 && portNumber() <= 65535, "web.port", "0 to 65535",
                portNumber());
        checks.expect(WebSettings.isLoopback(hostName()) || isEncrypted(), "web.host",
                "127.0.0.1, or beside another address web.tls or web.proxy: nothing is served in the clear",
                hostName());
        tls.ifPresent(keys -> {
            checks.expect(Files.isRegularFile(home.resolve(keys.keyStore)), "web.tls.key_store",
                    "a PKCS #12 file", keys.keyStore);
            checks.expect(environment.containsKey(keys.passwordEnv), "web.tls.password_env",
                    "the name of an environment variable that is set", keys.passwordEnv);
        });
        address.ifPresent(to -> checks.expect(!isEncrypted() || "https".equals(to.getScheme()),
                "web.address", "an https address beside web.tls or web.proxy", to));
        oidc.ifPresent(section -> section.check(checks, home, environment));
        checks.expect(idle().isPositive(), "web.session_idle", "more than 0s", idle());
        checks.expect(longest().compareTo(idle()) >= 0, "web.session_max", "at least web.session_idle",
                longest());
    }

    WebSettings settings(Path home, Map<String, String> environment, FetchSettings outgoing) {
        boolean open = anyoneReads.orElse(WebSettings.isLoopback(hostName()) && !isEncrypted());
        var access = new AccessSettings(open ? Entry.READ : Entry.NOTHING, idle(), longest(), isEncrypted(),
                isProxied(), oidc.map(section -> section.settings(home, environment, outgoing)));
        return new WebSettings(hostName(), portNumber(), address,
                tls.map(keys -> new WebSettings.Tls(home.resolve(keys.keyStore),
                        environment.getOrDefault(keys.passwordEnv, ""))),
                access, Collections.emptySortedMap());
    }

    private boolean isProxied() { return proxy.orElse(false); }

    private boolean isEncrypted() { return tls.isPresent() || isProxied(); }

    private String hostName() {
        return host.orElse("127.0.0.1");
    }

    private int portNumber() {
        return port.orElse(8765);
    }

    private Duration idle() {
        return sessionIdle.orElse(AccessSettings.usual().idleSession());
    }

    private Duration longest() {
        return sessionMax.orElse(AccessSettings.usual().longestSession());
    }
}
