package lodestone.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lodestone.alert.ChannelSettings;
import lodestone.alert.ChannelSettings.Form;
import lodestone.alert.ChannelSettings.Security;
import lodestone.alert.ChannelSettings.Trust;
import lodestone.alert.Secret;
import lodestone.config.AlertsSection.ChannelEntry;

/// One channel of the `alerts:` part, with its secrets from where they are kept. No secret ever stands in a
/// fault.
final class ChannelReader {

    private static final int SUBMISSION = 587;
    private static final int SUBMISSIONS = 465;
    private static final int SMTP = 25;

    private final String id;
    private final ChannelEntry entry;
    private final Checks checks;
    private final Path home;
    private final Map<String, String> environment;

    ChannelReader(String id, ChannelEntry entry, Checks checks, Path home, Map<String, String> environment) {
        this.id = id;
        this.entry = entry;
        this.checks = checks;
        this.home = home;
        this.environment = environment;
    }

    /// The channel; empty with at least one more fault.
    Optional<ChannelSettings> read() {
        return switch (entry.kind()) {
            case MAIL -> mail();
            case WEBHOOK -> webhook(Form.WEBHOOK);
            case SLACK -> webhook(Form.SLACK);
            case TEAMS -> webhook(Form.TEAMS);
        };
    }

    private Optional<ChannelSettings> mail() {
        expect(entry.host().isPresent(), "host", "the name of a mail server", "");
        expect(entry.from().filter(from -> from.contains("@")).isPresent(), "from", "an address",
                entry.from().orElse(""));
        expect(!entry.to().isEmpty(), "to", "at least one address", "");
        entry.to().forEach(to -> expect(to.matches("[^\\s@<>,;]+@[^\\s@<>,;]+"), "to", "a bare address", to));
        var secret = secret("password", entry.passwordEnv(), entry.passwordFile());
        expect(entry.user().isPresent() == secret.isPresent(), "user",
                "user and one of password_env and password_file, or neither", entry.user().orElse(""));
        var login = entry.user().flatMap(user -> secret.map(word -> new ChannelSettings.Login(user, word)));
        var security = entry.security().orElse(Security.STARTTLS);
        return entry.host().flatMap(host -> entry.from()
                .map(from -> new ChannelSettings.Mail(id, host, entry.port().orElse(port(security)), security,
                        login, from, entry.to(), trust())));
    }

    private Trust trust() {
        boolean any = entry.anyCertificate().orElse(false);
        expect(!any || entry.trustFile().isEmpty(), "trust_file", "only one of it and any_certificate: true",
                entry.trustFile().orElse(""));
        return any ? new Trust.Any() : entry.trustFile()
                .<Trust>map(file -> new Trust.Only(certificates(file))).orElseGet(Trust.Usual::new);
    }

    private List<X509Certificate> certificates(String file) {
        try (var in = Files.newInputStream(home.resolve(file))) {
            var found = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast).toList();
            expect(!found.isEmpty(), "trust_file", "a file with certificates in PEM", file);
            return found;
        } catch (IOException | CertificateException unreadable) {
            expect(false, "trust_file", "a file with certificates in PEM", file);
            return List.of();
        }
    }

    private static int port(Security security) {
        return switch (security) {
            case TLS -> SUBMISSIONS;
            case STARTTLS -> SUBMISSION;
            case NONE -> SMTP;
        };
    }

    private Optional<ChannelSettings> webhook(Form form) {
        var named = entry.url().map(url -> new Secret(url.toString(), "config/lodestone.yaml"));
        var address = named.or(() -> secret("url", entry.urlEnv(), entry.urlFile()));
        expect(address.isPresent(), "url", "one of url, url_env and url_file", "");
        var key = secret("key", entry.keyEnv(), entry.keyFile());
        return address.map(url -> new ChannelSettings.Webhook(id, form, url, key));
    }

    private Optional<Secret> secret(String name, Optional<String> variable, Optional<String> file) {
        expect(variable.isEmpty() || file.isEmpty(), name + "_file", "only one of " + name + "_env and "
                + name + "_file", file.orElse(""));
        return variable.isPresent() ? ofVariable(name, variable.get())
                : file.flatMap(one -> ofFile(name, one));
    }

    private Optional<Secret> ofVariable(String name, String variable) {
        var value = Optional.ofNullable(environment.get(variable)).filter(text -> !text.isBlank());
        expect(value.isPresent(), name + "_env", "the name of an environment variable that is set", variable);
        return value.map(text -> new Secret(text, "environment variable " + variable));
    }

    private Optional<Secret> ofFile(String name, String file) {
        try {
            var text = Files.readString(home.resolve(file));
            expect(!text.isBlank(), name + "_file", "a file that is not empty", file);
            return Optional.of(new Secret(text, "file " + file));
        } catch (IOException unreadable) {
            expect(false, name + "_file", "a file that can be read", file);
            return Optional.empty();
        }
    }

    private void expect(boolean holds, String key, String expected, Object found) {
        checks.expect(holds, "alerts.channels." + id + "." + key, expected, found);
    }
}
